"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.escapeText = escapeText;
exports.composeText = composeText;
function escapeText(text) {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
/**
 * What Slack's composer makes of typed text: escaped, `@name` and `#channel` turned into ids where they exist,
 * addresses wrapped. `<@U…>` that a program typed on purpose stays as it is.
 */
function composeText(typed, state) {
    return typed
        .split(/(<[@#][A-Z0-9]+(?:\|[^<>]*)?>)/)
        .map((part, index) => (index % 2 === 1 ? part : composePlain(part, state)))
        .join('');
}
function composePlain(typed, state) {
    return escapeText(typed)
        .replace(/(^|[\s(])@([\w.-]+)/g, (whole, before, name) => {
        const person = state.people.find((one) => one.name.toLowerCase() === name.toLowerCase());
        return person ? `${before}<@${person.id}>` : whole;
    })
        .replace(/(^|[\s(])#([\w-]+)/g, (whole, before, name) => {
        const channel = state.channels.find((one) => one.kind === 'channel' && one.name === name.toLowerCase());
        return channel ? `${before}<#${channel.id}|${channel.name}>` : whole;
    })
        .replace(/(^|[\s(])(https?:\/\/[^\s<>]+)/g, '$1<$2>');
}
