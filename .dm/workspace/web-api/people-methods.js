"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.peopleMethods = void 0;
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
const arguments_1 = require("./arguments");
const method_1 = require("./method");
exports.peopleMethods = {
    'users.info': (0, method_1.botMethod)((core, args) => ({
        user: (0, slack_shapes_1.toSlackUser)(core, personById(core, (0, arguments_1.optionalText)(args, 'user'))),
    })),
    'users.list': (0, method_1.botMethod)((core, args) => {
        const page = (0, arguments_1.pageOf)(args, core.state.people);
        return {
            members: page.items.map((person) => (0, slack_shapes_1.toSlackUser)(core, person)),
            cache_ts: Math.floor(core.clock.now() / 1000),
            ...(0, arguments_1.cursorMetadata)(page),
        };
    }),
    'users.conversations': (0, method_1.botMethod)((core, args) => {
        const member = personById(core, (0, arguments_1.optionalText)(args, 'user') ?? core.app.botUserId).id;
        const types = (0, arguments_1.textList)(args, 'types');
        const wanted = types.length > 0 ? types : ['public_channel'];
        const all = core.state.channels.filter((channel) => channel.members.includes(member) && wanted.includes(channel.kind === 'im' ? 'im' : 'public_channel'));
        const page = (0, arguments_1.pageOf)(args, all);
        return { channels: page.items.map((channel) => (0, slack_shapes_1.toSlackChannel)(core, channel)), ...(0, arguments_1.cursorMetadata)(page) };
    }),
    'team.info': (0, method_1.botMethod)(({ state }) => ({
        team: { id: state.team.id, name: state.team.name, domain: state.team.domain, email_domain: '', icon: {} },
    })),
    'bots.info': (0, method_1.botMethod)(({ app }, args) => {
        const bot = (0, arguments_1.optionalText)(args, 'bot') ?? app.botId;
        if (bot !== app.botId)
            throw new arguments_1.Refusal('bot_not_found');
        return {
            bot: {
                id: app.botId,
                deleted: false,
                name: app.name,
                updated: 0,
                app_id: app.id,
                user_id: app.botUserId,
                icons: {},
            },
        };
    }),
};
function personById(core, id) {
    const person = id ? (0, state_1.findPerson)(core.state, id) : undefined;
    if (!person)
        throw new arguments_1.Refusal('user_not_found');
    return person;
}
