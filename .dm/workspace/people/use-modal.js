"use strict";
/** A person submits or closes a modal; the app's answer decides what is on screen afterwards. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.submitModal = submitModal;
exports.closeModal = closeModal;
const arguments_1 = require("../web-api/arguments");
const view_methods_1 = require("../web-api/view-methods");
const block_ids_1 = require("../world/block-ids");
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
const view_stack_1 = require("../world/view-stack");
const view_state_1 = require("../world/view-state");
const payload_parts_1 = require("./payload-parts");
const refused_1 = require("./refused");
const tell_failure_1 = require("./tell-failure");
/** Sends `view_submission` and carries out the answer's response_action. */
async function submitModal(core, input) {
    const view = openModal(core, input.as, input.viewId);
    (0, view_state_1.enterValues)(view, input.state);
    const problems = (0, view_state_1.inputProblems)(view);
    if (Object.keys(problems).length > 0)
        return showErrors(core, view, problems, null);
    const outcome = await core.courier.deliver({
        kind: 'interactive',
        payload: {
            type: 'view_submission',
            ...(0, payload_parts_1.commonParts)(core, (0, payload_parts_1.actor)(core, view.person)),
            trigger_id: core.triggers.issue(view.person),
            view: (0, slack_shapes_1.toSlackView)(core, view),
            response_urls: responseUrlsOf(core, view),
        },
    });
    const about = {
        person: view.person,
        where: 'view',
        name: String(view.body.callback_id ?? ''),
        channel: null,
    };
    const failure = (0, tell_failure_1.tellFailure)(core, outcome, about);
    if (failure || outcome.outcome !== 'acked')
        return { outcome, shown: 'failed', errors: {}, failure };
    try {
        return answerSubmission(core, view, outcome.body, outcome);
    }
    catch (error) {
        if (!(error instanceof arguments_1.Refusal))
            throw error;
        return {
            outcome,
            shown: 'failed',
            errors: {},
            failure: (0, tell_failure_1.tellBadAck)(core, about, `the view in the answer was refused: ${error.code}`),
        };
    }
}
function answerSubmission(core, view, body, outcome) {
    const done = (shown) => ({ outcome, shown, errors: {}, failure: null });
    const answer = (0, block_ids_1.isRecord)(body) ? body : {};
    switch (answer.response_action) {
        case 'errors':
            return showErrors(core, view, readErrors(view, answer.errors), outcome);
        case 'update':
            core.views.update(view, (0, view_methods_1.checkView)(core, answer.view, 'modal'));
            return done('updated');
        case 'push': {
            if (core.views.modalsOf(view.person).length >= view_stack_1.MAX_STACKED_VIEWS)
                throw new arguments_1.Refusal('push_limit_reached');
            core.views.push(view.person, (0, view_methods_1.checkView)(core, answer.view, 'modal'));
            return done('pushed');
        }
        case 'clear':
            core.views.clear(view.person);
            return done('cleared');
        case undefined:
            core.views.close(view);
            return done('closed');
        default:
            throw new arguments_1.Refusal(`unknown response_action "${String(answer.response_action)}"`);
    }
}
function showErrors(core, view, errors, outcome) {
    core.journal.record({ type: 'view-errors', person: view.person, viewId: view.id, errors });
    return { outcome, shown: 'errors', errors, failure: null };
}
/** Slack shows errors only at input blocks of the view, and takes an answer that names others for a broken one. */
function readErrors(view, errors) {
    const inputs = view.body.blocks
        .filter((block) => block.type === 'input')
        .map((block) => block.block_id);
    const entries = Object.entries((0, block_ids_1.isRecord)(errors) ? errors : {});
    const strangers = entries.filter(([blockId]) => !inputs.includes(blockId));
    if (entries.length === 0 || strangers.length > 0)
        throw new arguments_1.Refusal('errors must name input blocks of the view');
    return Object.fromEntries(entries.map(([blockId, text]) => [blockId, String(text)]));
}
/** Closes the top view, or all of them, and tells the app where a view asked for that. */
async function closeModal(core, input) {
    const view = openModal(core, input.as, input.viewId);
    const isCleared = input.all === true || view.body.clear_on_close === true;
    const closing = isCleared ? [...core.views.modalsOf(view.person)] : [view];
    if (isCleared)
        core.views.clear(view.person);
    else
        core.views.close(view);
    const told = closing.filter((one) => one.body.notify_on_close === true);
    return Promise.all(told.map((one) => core.courier.deliver({
        kind: 'interactive',
        payload: {
            type: 'view_closed',
            ...(0, payload_parts_1.commonParts)(core, (0, payload_parts_1.actor)(core, one.person)),
            view: (0, slack_shapes_1.toSlackView)(core, one),
            is_cleared: isCleared,
        },
    })));
}
function openModal(core, person, viewId) {
    const { id, name } = (0, payload_parts_1.actor)(core, person);
    const view = core.views.modalsOf(id).find((one) => one.id === viewId);
    if (!view)
        throw new refused_1.Refused('view_not_found', `${name} has no open modal "${viewId}".`);
    return view;
}
/** Conversation selects may ask for a response_url to what was chosen in them. */
function responseUrlsOf(core, view) {
    return (0, block_ids_1.placedElements)(view.body.blocks).flatMap(({ blockId, actionId, element }) => {
        const chosen = view.entered[blockId]?.[actionId] ?? element.initial_conversation ?? element.initial_channel;
        const channel = element.response_url_enabled === true && typeof chosen === 'string'
            ? (0, state_1.findChannel)(core.state, chosen)
            : undefined;
        if (!channel)
            return [];
        const target = { person: view.person, channel: channel.id, originalTs: null };
        return [
            {
                block_id: blockId,
                action_id: actionId,
                channel_id: channel.id,
                response_url: (0, payload_parts_1.issueResponseUrl)(core, target),
            },
        ];
    });
}
