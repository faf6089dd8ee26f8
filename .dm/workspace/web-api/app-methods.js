"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createAppMethods = createAppMethods;
/** Methods about the app itself: who it is, its sockets, its installation, checks, reactions and assistant threads. */
const block_ids_1 = require("../world/block-ids");
const state_1 = require("../world/state");
const arguments_1 = require("./arguments");
const method_1 = require("./method");
/** `openSocket` gives the address of a new Socket Mode connection; null where the app is reached over HTTP. */
function createAppMethods(openSocket) {
    return {
        'api.test': { needs: 'nothing', run: (_core, args) => ({ args }) },
        'auth.test': (0, method_1.botMethod)(({ app, state, baseUrl }) => ({
            url: `${baseUrl()}/`,
            team: state.team.name,
            user: app.name.toLowerCase(),
            team_id: state.team.id,
            user_id: app.botUserId,
            bot_id: app.botId,
            is_enterprise_install: false,
        })),
        'apps.connections.open': {
            needs: 'app',
            run: () => {
                if (!openSocket)
                    throw new arguments_1.Refusal('socket_mode_not_enabled');
                return { url: openSocket() };
            },
        },
        'oauth.v2.access': { needs: 'nothing', run: installation },
        'blocks.validate': { needs: 'nothing', run: validate },
        'reactions.add': (0, method_1.botMethod)((core, args) => {
            const { message, name, isMine } = readReaction(core, args);
            if (isMine)
                throw new arguments_1.Refusal('already_reacted');
            core.board.react(message, name, core.app.botUserId);
            return {};
        }),
        'reactions.remove': (0, method_1.botMethod)((core, args) => {
            const { message, name, isMine } = readReaction(core, args);
            if (!isMine)
                throw new arguments_1.Refusal('no_reaction');
            core.board.unreact(message, name, core.app.botUserId);
            return {};
        }),
        'assistant.threads.setStatus': (0, method_1.botMethod)((core, args) => {
            const threadTs = (0, arguments_1.requiredText)(args, 'thread_ts');
            core.journal.record({
                type: 'assistant-status',
                channel: assistantChannel(core, args),
                threadTs,
                status: (0, arguments_1.optionalText)(args, 'status') ?? '',
            });
            return {};
        }),
        'assistant.threads.setSuggestedPrompts': (0, method_1.botMethod)((core, args) => {
            const prompts = (0, arguments_1.optionalJson)(args, 'prompts', 'invalid_arguments');
            if (!Array.isArray(prompts) || !prompts.every(isPrompt))
                throw (0, arguments_1.invalidArguments)('must be a list of {title, message} [json-pointer:/prompts]');
            core.journal.record({
                type: 'suggested-prompts',
                channel: assistantChannel(core, args),
                threadTs: (0, arguments_1.optionalText)(args, 'thread_ts') ?? null,
                title: (0, arguments_1.optionalText)(args, 'title') ?? '',
                prompts,
            });
            return {};
        }),
    };
}
/** The message and the emoji that a call names, and whether the app has reacted with it. */
function readReaction(core, args) {
    const name = (0, arguments_1.requiredText)(args, 'name').replaceAll(':', '');
    const channel = (0, state_1.findChannel)(core.state, (0, arguments_1.requiredText)(args, 'channel'));
    if (!channel)
        throw new arguments_1.Refusal('channel_not_found');
    const message = (0, state_1.findMessage)(core.state, channel.id, (0, arguments_1.requiredText)(args, 'timestamp'));
    if (!message)
        throw new arguments_1.Refusal('message_not_found');
    if (!/^[\w+'-]+$/.test(name))
        throw new arguments_1.Refusal('invalid_name');
    const isMine = message.reactions.some((one) => one.name === name && one.users.includes(core.app.botUserId));
    return { message, name, isMine };
}
function assistantChannel(core, args) {
    const channel = (0, state_1.findChannel)(core.state, (0, arguments_1.requiredText)(args, 'channel_id'));
    if (!channel)
        throw new arguments_1.Refusal('channel_not_found');
    return channel.id;
}
function isPrompt(value) {
    return (0, block_ids_1.isRecord)(value) && typeof value.title === 'string' && typeof value.message === 'string';
}
/** Any code installs the app; a real Slack hands out codes on its consent page. */
const installation = ({ app, state }, args) => {
    if (!(0, arguments_1.optionalText)(args, 'code') && !(0, arguments_1.optionalText)(args, 'refresh_token'))
        throw new arguments_1.Refusal('invalid_code');
    return {
        app_id: app.id,
        authed_user: { id: state.people.find((person) => !person.isApp)?.id },
        scope: 'commands,chat:write,app_mentions:read,im:history,users:read',
        token_type: 'bot',
        access_token: app.botToken,
        bot_user_id: app.botUserId,
        team: { id: state.team.id, name: state.team.name },
        enterprise: null,
        is_enterprise_install: false,
    };
};
/** Takes exactly one of blocks, message and view, as Slack's does. */
const validate = (core, args) => {
    const given = ['blocks', 'message', 'view'].filter((name) => args[name] !== undefined);
    if (given.length !== 1)
        throw (0, arguments_1.invalidArguments)('give exactly one of blocks, message and view');
    const value = (0, arguments_1.optionalJson)(args, given[0], 'invalid_arguments');
    const problems = problemsOf(core, given[0], value);
    if (problems.length === 0)
        return {};
    throw new arguments_1.Refusal('invalid_blocks', { errors: problems.map((one) => ({ ...one })) });
};
function problemsOf(core, name, value) {
    if (name === 'view')
        return core.validation.view(value);
    return core.validation.message(name === 'blocks' ? { blocks: value } : (0, block_ids_1.isRecord)(value) ? value : { blocks: value });
}
