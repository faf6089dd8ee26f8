"use strict";
/** A person presses a button or chooses in a menu, in a message, a modal or the Home tab. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.pressElement = pressElement;
exports.suggestOptions = suggestOptions;
const block_ids_1 = require("../world/block-ids");
const choices_1 = require("../world/choices");
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
const view_state_1 = require("../world/view-state");
const payload_parts_1 = require("./payload-parts");
const refused_1 = require("./refused");
const tell_failure_1 = require("./tell-failure");
/** Sends `block_actions`; resolves when the app acknowledged or failed to. */
async function pressElement(core, press) {
    const person = (0, payload_parts_1.actor)(core, press.as);
    const place = findPlace(core, person, press.container);
    const placed = findElement(placeBlocks(place), press.blockId, press.actionId);
    const { blockId, actionId } = placed;
    const choice = press.chosen ?? null;
    const known = core.externalOptions.get((0, view_state_1.optionsKey)(blockId, actionId)) ?? [];
    const described = (0, choices_1.describeChoice)(placed.element, choice, known);
    if (!described)
        throw new refused_1.Refused('no_such_option', `The ${placed.element.type} "${press.actionId}" offers no "${String(choice)}".`);
    const state = {
        ...press.state,
        [blockId]: { ...press.state?.[blockId], [actionId]: choice },
    };
    if (place.view)
        (0, view_state_1.enterValues)(place.view, state);
    if (placed.block.type === 'input' && placed.block.dispatch_action !== true)
        return { outcome: null, failure: null };
    const outcome = await core.courier.deliver({
        kind: 'interactive',
        payload: {
            type: 'block_actions',
            ...(0, payload_parts_1.commonParts)(core, person),
            trigger_id: core.triggers.issue(person.id),
            ...placeParts(core, person, place, state),
            actions: [
                {
                    type: placed.element.type,
                    block_id: blockId,
                    action_id: actionId,
                    action_ts: core.board.nextTs(),
                    ...described,
                },
            ],
        },
    });
    const channel = place.message?.channel ?? null;
    return {
        outcome,
        failure: (0, tell_failure_1.tellFailure)(core, outcome, {
            person: person.id,
            where: 'action',
            name: press.actionId,
            channel,
        }),
    };
}
/** Asks the app for the options of an external select (`block_suggestion`). */
async function suggestOptions(core, asked) {
    const person = (0, payload_parts_1.actor)(core, asked.as);
    const place = findPlace(core, person, asked.container);
    findElement(placeBlocks(place), asked.blockId, asked.actionId);
    const { response_url: _none, ...parts } = placeParts(core, person, place, {});
    const outcome = await core.courier.deliver({
        kind: 'interactive',
        payload: {
            type: 'block_suggestion',
            ...(0, payload_parts_1.commonParts)(core, person),
            ...parts,
            block_id: asked.blockId,
            action_id: asked.actionId,
            value: asked.query,
        },
    });
    if ((0, tell_failure_1.tellFailure)(core, outcome, { person: person.id, where: 'options', name: asked.actionId, channel: null }))
        return [];
    const body = outcome.outcome === 'acked' && (0, block_ids_1.isRecord)(outcome.body) ? outcome.body : {};
    const groups = Array.isArray(body.option_groups) ? body.option_groups.filter(block_ids_1.isRecord) : [];
    const options = [body, ...groups]
        .flatMap((one) => (Array.isArray(one.options) ? one.options : []))
        .filter(block_ids_1.isRecord);
    core.externalOptions.set((0, view_state_1.optionsKey)(asked.blockId, asked.actionId), options);
    return options;
}
function findPlace(core, person, container) {
    if (container.type === 'view') {
        const view = core.views.find(container.viewId);
        if (view?.person !== person.id)
            throw new refused_1.Refused('view_not_found', `${person.name} has no open view "${container.viewId}".`);
        return { message: null, view };
    }
    const channel = (0, payload_parts_1.visibleChannel)(core, person, container.channel);
    const message = (0, state_1.findVisibleMessage)(core.state, channel.id, container.ts, person.id);
    if (!message)
        throw new refused_1.Refused('message_not_found', `${person.name} sees no message ${container.ts} in ${channel.id}.`);
    return { message, view: null };
}
function placeBlocks(place) {
    if (place.view)
        return place.view.body.blocks;
    const attached = (place.message.attachments ?? []).flatMap((one) => Array.isArray(one.blocks) ? one.blocks.filter(block_ids_1.isRecord) : []);
    return [...(place.message.blocks ?? []), ...attached];
}
function findElement(blocks, blockId, actionId) {
    const all = (0, block_ids_1.placedElements)(blocks);
    const found = all.find((one) => (blockId === undefined || one.blockId === blockId) && one.actionId === actionId);
    if (found)
        return found;
    const there = all.map((one) => `${one.blockId}/${one.actionId}`).join(', ') || 'none';
    throw new refused_1.Refused('element_not_found', `There is no element "${actionId}" in block "${blockId ?? '(any)'}". The elements there: ${there}.`);
}
function placeParts(core, person, place, state) {
    if (place.view) {
        return { container: { type: 'view', view_id: place.view.id }, view: (0, slack_shapes_1.toSlackView)(core, place.view) };
    }
    const { message } = place;
    const channel = (0, state_1.findChannel)(core.state, message.channel);
    const isEphemeral = message.ephemeralTo !== null;
    return {
        container: {
            type: 'message',
            message_ts: message.ts,
            channel_id: message.channel,
            is_ephemeral: isEphemeral,
            ...(message.threadTs && { thread_ts: message.threadTs }),
        },
        ...(channel && { channel: (0, payload_parts_1.channelPart)(channel) }),
        // Slack does not keep ephemeral messages, so their content is not in the payload.
        ...(!isEphemeral && { message: (0, slack_shapes_1.toSlackMessage)(core, message) }),
        state: { values: (0, view_state_1.stateValuesOf)(core, placeBlocks(place), state) },
        response_url: (0, payload_parts_1.issueResponseUrl)(core, {
            person: person.id,
            channel: message.channel,
            originalTs: message.ts,
        }),
    };
}
