"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.escapeMrkdwn = escapeMrkdwn;
exports.readSlackText = readSlackText;
/** Makes text safe inside mrkdwn: nothing in it can mention, link or ping (docs.slack.dev/messaging/formatting-message-text). */
function escapeMrkdwn(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
/** Undoes Slack's escaping of what a person typed: entities to characters, links and mentions to what was read on screen. */
function readSlackText(text) {
    return text
        .replace(/<(?:https?|mailto):[^|>]+\|([^>]+)>/g, '$1')
        .replace(/<((?:https?|mailto):[^>]+)>/g, '$1')
        .replace(/<[@!#][^|>]*\|([^>]+)>/g, '$1')
        .replace(/<[@!#][^>]*>/g, ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&')
        .trim();
}
