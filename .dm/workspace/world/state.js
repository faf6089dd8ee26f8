"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.findPerson = findPerson;
exports.findChannel = findChannel;
exports.findDirectMessage = findDirectMessage;
exports.findMessage = findMessage;
exports.findVisibleMessage = findVisibleMessage;
exports.isTopLevel = isTopLevel;
exports.repliesOf = repliesOf;
function findPerson(state, id) {
    return state.people.find((person) => person.id === id);
}
/** By id, or by `#name` or `name` as chat.postMessage allows. */
function findChannel(state, idOrName) {
    const name = idOrName.replace(/^#/, '');
    return (state.channels.find((channel) => channel.id === idOrName) ??
        state.channels.find((channel) => channel.kind === 'channel' && channel.name === name));
}
/** The direct message between the app and a person. */
function findDirectMessage(state, personId) {
    return state.channels.find((channel) => channel.kind === 'im' && channel.members.includes(personId));
}
function findMessage(state, channel, ts) {
    return state.messages[channel]?.find((message) => message.ts === ts);
}
/** Also an ephemeral one of which `reader` is the reader. */
function findVisibleMessage(state, channel, ts, reader) {
    return (findMessage(state, channel, ts) ??
        state.ephemerals[channel]?.find((message) => message.ts === ts && message.ephemeralTo === reader));
}
/** Whether a message stands in the channel itself and not only in a thread. */
function isTopLevel(message) {
    return message.threadTs === null || message.threadTs === message.ts;
}
function repliesOf(state, channel, ts) {
    return (state.messages[channel] ?? []).filter((message) => message.threadTs === ts && message.ts !== ts);
}
