"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.viewMethods = void 0;
exports.checkView = checkView;
/** views.*: modals and the Home tab. */
const block_ids_1 = require("../world/block-ids");
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
const view_stack_1 = require("../world/view-stack");
const arguments_1 = require("./arguments");
const message_content_1 = require("./message-content");
const method_1 = require("./method");
exports.viewMethods = {
    'views.open': (0, method_1.botMethod)((core, args) => {
        const body = readView(core, args, 'modal');
        const person = exchangeTrigger(core, args);
        return { view: (0, slack_shapes_1.toSlackView)(core, core.views.open(person, body)) };
    }),
    'views.push': (0, method_1.botMethod)((core, args) => {
        const body = readView(core, args, 'modal');
        const person = exchangeTrigger(core, args);
        const depth = core.views.modalsOf(person).length;
        if (depth === 0)
            throw (0, arguments_1.invalidArguments)('there is no open view to push onto: the trigger_id must come from a modal');
        if (depth >= view_stack_1.MAX_STACKED_VIEWS)
            throw new arguments_1.Refusal('push_limit_reached');
        return { view: (0, slack_shapes_1.toSlackView)(core, core.views.push(person, body)) };
    }),
    'views.update': (0, method_1.botMethod)((core, args) => {
        const wanted = (0, arguments_1.optionalText)(args, 'view_id') ?? (0, arguments_1.optionalText)(args, 'external_id');
        if (!wanted)
            throw (0, arguments_1.invalidArguments)('missing required field: view_id or external_id');
        const view = core.views.find(wanted);
        if (!view)
            throw new arguments_1.Refusal('not_found');
        const body = readView(core, args, view.type);
        refuseOldHash(args, view);
        return { view: (0, slack_shapes_1.toSlackView)(core, core.views.update(view, body)) };
    }),
    'views.publish': (0, method_1.botMethod)((core, args) => {
        const user = (0, arguments_1.requiredText)(args, 'user_id');
        if (!(0, state_1.findPerson)(core.state, user))
            throw new arguments_1.Refusal('invalid_user_id');
        if (core.app.manifest.features?.app_home?.home_tab_enabled === false)
            throw new arguments_1.Refusal('not_enabled');
        const body = readView(core, args, 'home');
        const old = core.state.homes[user];
        if (old)
            refuseOldHash(args, old);
        return { view: (0, slack_shapes_1.toSlackView)(core, core.views.publishHome(user, body)) };
    }),
};
/** Throws the Refusal for a view Slack would not take; `pointer`s start at the call's `view` argument. */
function checkView(core, view, type) {
    if (!(0, block_ids_1.isRecord)(view))
        throw (0, arguments_1.invalidArguments)('missing required field: view');
    if (view.type !== type)
        throw (0, arguments_1.invalidArguments)(`must be "${type}" [json-pointer:/view/type]`);
    const blocks = view.blocks;
    if (!Array.isArray(blocks) || !blocks.every(block_ids_1.isRecord))
        throw (0, arguments_1.invalidArguments)('must be an array of blocks [json-pointer:/view/blocks]');
    const problems = core.rules.blocks ? core.validation.view(view) : [];
    if (problems.length > 0)
        throw (0, message_content_1.refuseBlocks)('invalid_arguments', problems, '/view');
    return view;
}
function readView(core, args, type) {
    return checkView(core, (0, arguments_1.optionalJson)(args, 'view', 'invalid_arguments'), type);
}
function exchangeTrigger(core, args) {
    const result = core.triggers.exchange((0, arguments_1.requiredText)(args, 'trigger_id'));
    if ('error' in result)
        throw new arguments_1.Refusal(result.error);
    return result.person;
}
/** An update made for an older state of the view is refused, where the app sent the hash to be safe from that. */
function refuseOldHash(args, view) {
    const hash = (0, arguments_1.optionalText)(args, 'hash');
    if (hash && hash !== view.hash)
        throw new arguments_1.Refusal('hash_conflict');
}
