"use strict";
/** A person uses a shortcut, opens the app's Home, reacts, or invites the app. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.runShortcut = runShortcut;
exports.openHome = openHome;
exports.react = react;
exports.unreact = unreact;
exports.inviteApp = inviteApp;
exports.dismissEphemeral = dismissEphemeral;
const add_member_1 = require("../delivery/add-member");
const event_payloads_1 = require("../delivery/event-payloads");
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
const payload_parts_1 = require("./payload-parts");
const refused_1 = require("./refused");
const tell_failure_1 = require("./tell-failure");
/** Sends `shortcut` or, with a message, `message_action`. */
async function runShortcut(core, input) {
    const person = (0, payload_parts_1.actor)(core, input.as);
    const parts = {
        ...(0, payload_parts_1.commonParts)(core, person),
        callback_id: input.callbackId,
        trigger_id: core.triggers.issue(person.id),
        action_ts: core.board.nextTs(),
    };
    const outcome = await core.courier.deliver({
        kind: 'interactive',
        payload: input.message
            ? { type: 'message_action', ...parts, ...messageParts(core, input.as, input.message) }
            : { type: 'shortcut', ...parts },
    });
    const channel = input.message?.channel ?? null;
    return {
        outcome,
        failure: (0, tell_failure_1.tellFailure)(core, outcome, {
            person: person.id,
            where: 'shortcut',
            name: input.callbackId,
            channel,
        }),
    };
}
function messageParts(core, as, place) {
    const person = (0, payload_parts_1.actor)(core, as);
    const channel = (0, payload_parts_1.visibleChannel)(core, person, place.channel);
    const message = visibleMessage(core, as, place);
    return {
        channel: (0, payload_parts_1.channelPart)(channel),
        message_ts: message.ts,
        message: (0, slack_shapes_1.toSlackMessage)(core, message),
        response_url: (0, payload_parts_1.issueResponseUrl)(core, { person: person.id, channel: channel.id, originalTs: message.ts }),
    };
}
/** Opens the Home tab or the message tab: `app_home_opened`. */
function openHome(core, input) {
    const person = (0, payload_parts_1.actor)(core, input.as);
    const view = core.state.homes[person.id];
    return (0, event_payloads_1.publishEvent)(core, {
        type: 'app_home_opened',
        user: person.id,
        channel: (0, state_1.findDirectMessage)(core.state, person.id)?.id,
        tab: input.tab,
        ...(input.tab === 'home' && view && { view: (0, slack_shapes_1.toSlackView)(core, view) }),
    });
}
/** Adds a person's emoji to a message; the app hears of it where it subscribed. */
function react(core, input) {
    const person = (0, payload_parts_1.actor)(core, input.as);
    const message = visibleMessage(core, input.as, input);
    const has = message.reactions.some((one) => one.name === input.name && one.users.includes(person.id));
    if (has)
        throw new refused_1.Refused('already_reacted', `${person.name} has already reacted with :${input.name}:.`);
    core.board.react(message, input.name, person.id);
    return (0, event_payloads_1.publishEvent)(core, {
        type: 'reaction_added',
        user: person.id,
        reaction: input.name,
        item: { type: 'message', channel: message.channel, ts: message.ts },
        item_user: message.user,
    });
}
/** Takes a person's emoji back from a message. */
function unreact(core, input) {
    const person = (0, payload_parts_1.actor)(core, input.as);
    const message = visibleMessage(core, input.as, input);
    const has = message.reactions.some((one) => one.name === input.name && one.users.includes(person.id));
    if (!has)
        throw new refused_1.Refused('no_reaction', `${person.name} has not reacted with :${input.name}:.`);
    core.board.unreact(message, input.name, person.id);
    return (0, event_payloads_1.publishEvent)(core, {
        type: 'reaction_removed',
        user: person.id,
        reaction: input.name,
        item: { type: 'message', channel: message.channel, ts: message.ts },
        item_user: message.user,
    });
}
function inviteApp(core, input) {
    const channel = (0, payload_parts_1.visibleChannel)(core, (0, payload_parts_1.actor)(core, input.as), input.channel);
    (0, add_member_1.addMember)(core, channel, core.app.botUserId);
}
/** "Dismiss message" under an ephemeral message. */
function dismissEphemeral(core, input) {
    const message = visibleMessage(core, input.as, input);
    if (message.ephemeralTo !== input.as)
        throw new refused_1.Refused('cant_dismiss', 'Only a message that is visible to you alone can be dismissed.');
    core.board.remove(message);
}
function visibleMessage(core, as, place) {
    const person = (0, payload_parts_1.actor)(core, as);
    const channel = (0, payload_parts_1.visibleChannel)(core, person, place.channel);
    const message = (0, state_1.findVisibleMessage)(core.state, channel.id, place.ts, person.id);
    if (!message)
        throw new refused_1.Refused('message_not_found', `${person.name} sees no message ${place.ts} in ${channel.id}.`);
    return message;
}
