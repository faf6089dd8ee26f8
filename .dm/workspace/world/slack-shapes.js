"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.toSlackMessage = toSlackMessage;
exports.toSlackBotProfile = toSlackBotProfile;
exports.toSlackUser = toSlackUser;
exports.toSlackChannel = toSlackChannel;
exports.slackFileById = slackFileById;
exports.toSlackFile = toSlackFile;
exports.toSlackView = toSlackView;
const state_1 = require("./state");
const view_state_1 = require("./view-state");
/** A message as in history and in events, without its channel. */
function toSlackMessage(core, message) {
    const { app, state } = core;
    const fromApp = message.user === app.botUserId;
    const replies = (0, state_1.isTopLevel)(message) ? (0, state_1.repliesOf)(state, message.channel, message.ts) : [];
    const parent = message.threadTs
        ? state.messages[message.channel]?.find((one) => one.ts === message.threadTs)
        : undefined;
    return {
        type: 'message',
        user: message.user,
        ts: message.ts,
        text: message.text,
        team: state.team.id,
        ...(fromApp && { bot_id: app.botId, app_id: app.id, bot_profile: toSlackBotProfile(core) }),
        ...(message.blocks && { blocks: message.blocks }),
        ...(message.attachments && { attachments: message.attachments }),
        ...(message.files.length > 0 && {
            files: message.files.map((id) => slackFileById(core, id)).filter(Boolean),
        }),
        ...(message.metadata && { metadata: message.metadata }),
        ...(message.editedTs && { edited: { user: message.user, ts: message.editedTs } }),
        ...(message.reactions.length > 0 && {
            reactions: message.reactions.map(({ name, users }) => ({ name, users, count: users.length })),
        }),
        ...(message.ephemeralTo && { is_ephemeral: true }),
        ...(message.threadTs && { thread_ts: message.threadTs }),
        ...(parent && parent.ts !== message.ts && { parent_user_id: parent.user }),
        ...(replies.length > 0 && {
            thread_ts: message.ts,
            reply_count: replies.length,
            reply_users_count: new Set(replies.map((reply) => reply.user)).size,
            reply_users: [...new Set(replies.map((reply) => reply.user))],
            latest_reply: replies.at(-1)?.ts,
            is_locked: false,
            subscribed: false,
        }),
    };
}
function toSlackBotProfile({ app, state }) {
    return {
        id: app.botId,
        app_id: app.id,
        name: app.name,
        deleted: false,
        updated: 0,
        icons: {},
        team_id: state.team.id,
    };
}
function toSlackUser({ state, clock }, person) {
    const [firstName, ...rest] = person.realName.split(' ');
    return {
        id: person.id,
        team_id: state.team.id,
        name: person.name,
        deleted: person.isGone === true,
        real_name: person.realName,
        tz: person.tz,
        tz_label: person.tz,
        tz_offset: zoneOffsetS(person.tz, clock.now()),
        profile: {
            real_name: person.realName,
            display_name: person.name,
            first_name: firstName,
            last_name: rest.join(' '),
            team: state.team.id,
        },
        is_admin: false,
        is_owner: false,
        is_restricted: false,
        is_ultra_restricted: false,
        is_bot: person.isApp,
        is_app_user: false,
        updated: 0,
        locale: 'en-US',
    };
}
function zoneOffsetS(tz, atMs) {
    const label = new Intl.DateTimeFormat('en-US', { timeZone: tz, timeZoneName: 'longOffset' }).format(atMs);
    const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(label) ?? [];
    const seconds = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60;
    return sign === '-' ? -seconds : seconds;
}
function toSlackChannel({ app, state }, channel) {
    const shared = {
        id: channel.id,
        created: channel.createdS,
        is_archived: false,
        context_team_id: state.team.id,
    };
    if (channel.kind === 'im') {
        const person = channel.members.find((id) => id !== app.botUserId);
        return { ...shared, is_im: true, is_channel: false, user: person, is_user_deleted: false, is_open: true };
    }
    return {
        ...shared,
        name: channel.name,
        name_normalized: channel.name,
        is_channel: true,
        is_group: false,
        is_im: false,
        is_mpim: false,
        is_private: false,
        is_general: channel.name === 'general',
        is_shared: false,
        is_ext_shared: false,
        is_org_shared: false,
        is_member: channel.members.includes(app.botUserId),
        creator: channel.members.find((id) => !(0, state_1.findPerson)(state, id)?.isApp) ?? app.botUserId,
        topic: { value: channel.topic, creator: '', last_set: 0 },
        purpose: { value: '', creator: '', last_set: 0 },
        previous_names: [],
        num_members: channel.members.length,
    };
}
function slackFileById(core, id) {
    const file = core.state.files.find((one) => one.id === id);
    return file ? toSlackFile(core, file) : null;
}
function toSlackFile(core, file) {
    const address = `${core.baseUrl()}/files/${file.id}/${encodeURIComponent(file.name)}`;
    return {
        id: file.id,
        name: file.name,
        title: file.title,
        mimetype: file.mimetype,
        filetype: file.name.split('.').at(-1) ?? '',
        size: file.size,
        user: core.app.botUserId,
        mode: 'hosted',
        url_private: address,
        url_private_download: address,
        permalink: address,
    };
}
/** A view as in payloads and in the answers of `views.*`. */
function toSlackView(core, view) {
    const { app, state } = core;
    const { body } = view;
    return {
        id: view.id,
        team_id: state.team.id,
        type: view.type,
        blocks: body.blocks,
        private_metadata: body.private_metadata ?? '',
        callback_id: body.callback_id ?? '',
        state: { values: (0, view_state_1.viewStateValues)(core, view) },
        hash: view.hash,
        title: body.title ?? { type: 'plain_text', text: 'View Title', emoji: true },
        clear_on_close: body.clear_on_close ?? false,
        notify_on_close: body.notify_on_close ?? false,
        close: body.close ?? null,
        submit: body.submit ?? null,
        previous_view_id: view.previousId,
        root_view_id: view.rootId,
        app_id: app.id,
        external_id: view.externalId,
        app_installed_team_id: state.team.id,
        bot_id: app.botId,
    };
}
