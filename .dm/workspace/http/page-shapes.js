"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PAGE_LENGTH = void 0;
exports.snapshotFor = snapshotFor;
exports.messagesFor = messagesFor;
exports.pageMessage = pageMessage;
exports.pageView = pageView;
exports.pagePerson = pagePerson;
exports.visibleChannels = visibleChannels;
exports.pageChannel = pageChannel;
exports.pageClock = pageClock;
exports.namesOf = namesOf;
const block_ids_1 = require("../world/block-ids");
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
/** Messages of one page, and of the first screen. */
exports.PAGE_LENGTH = 50;
function snapshotFor(core, rendering, me) {
    const { state } = core;
    const channels = visibleChannels(core, me);
    const pages = channels.map((channel) => [channel.id, messagesFor(core, rendering, me, { channel: channel.id })]);
    const home = state.homes[me.id];
    return {
        team: { id: state.team.id, name: state.team.name },
        me: pagePerson(me),
        people: state.people.map(pagePerson),
        channels: channels.map((channel) => pageChannel(core, channel, me)),
        messages: Object.fromEntries(pages.map(([id, page]) => [id, page.messages])),
        hasOlder: Object.fromEntries(pages.map(([id, page]) => [id, page.hasOlder])),
        app: pageApp(core),
        home: home ? pageView(core, rendering, home) : null,
        modals: core.views.modalsOf(me.id).map((view) => pageView(core, rendering, view)),
        clock: pageClock(core),
        names: namesOf(core),
        seq: core.journal.seq(),
    };
}
/** The newest messages before `before` (or of all), oldest first; of a thread where one is named. */
function messagesFor(core, rendering, me, wanted) {
    const { channel, threadTs, before, limit = exports.PAGE_LENGTH } = wanted;
    const own = (core.state.ephemerals[channel] ?? []).filter((message) => message.ephemeralTo === me.id);
    const all = [...(core.state.messages[channel] ?? []), ...own].filter((message) => threadTs ? message.threadTs === threadTs || message.ts === threadTs : (0, state_1.isTopLevel)(message));
    const matching = all
        .filter((message) => !before || message.ts < before)
        .sort((a, b) => (a.ts < b.ts ? -1 : 1));
    const page = matching.slice(-limit);
    return {
        messages: page.map((message) => pageMessage(core, rendering, message)),
        hasOlder: matching.length > page.length,
    };
}
function pageMessage(core, { renderMessage }, message) {
    const { state, app } = core;
    const author = (0, state_1.findPerson)(state, message.user);
    const replies = (0, state_1.repliesOf)(state, message.channel, message.ts);
    const { text, blocks, attachments } = message;
    return {
        channel: message.channel,
        ts: message.ts,
        threadTs: message.threadTs ?? (replies.length > 0 ? message.ts : null),
        author: {
            id: message.user,
            name: author?.realName ?? message.user,
            isApp: message.user === app.botUserId,
        },
        ephemeral: message.ephemeralTo !== null,
        // chat.update: "If blocks are used and a message is being updated, the edited flag will not be displayed".
        edited: message.editedTs !== null && !blocks?.length && message.ephemeralTo === null,
        text,
        replyCount: replies.length,
        replyUsers: [...new Set(replies.map((reply) => reply.user))],
        latestReplyTs: replies.at(-1)?.ts ?? null,
        reactions: message.reactions,
        files: message.files.flatMap((id) => {
            const file = state.files.find((one) => one.id === id);
            if (!file || !(0, slack_shapes_1.slackFileById)(core, id))
                return [];
            const { name, title, mimetype, size } = file;
            return [{ id, name, title, mimetype, size, url: `/files/${id}/${encodeURIComponent(name)}` }];
        }),
        html: renderMessage({ text, ...(blocks && { blocks }), ...(attachments && { attachments }) }, namesOf(core)),
        raw: { channel: message.channel, ...(0, slack_shapes_1.toSlackMessage)(core, message) },
    };
}
function pageView(core, { renderView }, view) {
    const { body } = view;
    return {
        id: view.id,
        type: view.type,
        callbackId: String(body.callback_id ?? ''),
        hash: view.hash,
        title: plainText(body.title) ?? '',
        submit: plainText(body.submit),
        close: plainText(body.close),
        html: renderView(body, namesOf(core), view.entered),
        raw: (0, slack_shapes_1.toSlackView)(core, view),
    };
}
function plainText(value) {
    return (0, block_ids_1.isRecord)(value) && typeof value.text === 'string' ? value.text : null;
}
function pagePerson({ id, name, realName, tz, isApp }) {
    return { id, name, realName, tz, isApp };
}
function visibleChannels({ state }, me) {
    return state.channels.filter((channel) => channel.kind === 'channel' || channel.members.includes(me.id));
}
function pageChannel({ state, app }, channel, me) {
    const lastReadTs = state.lastRead[me.id]?.[channel.id] ?? '';
    const unread = (state.messages[channel.id] ?? []).filter((message) => (0, state_1.isTopLevel)(message) && message.user !== me.id && message.ts > lastReadTs).length;
    return {
        id: channel.id,
        name: channel.kind === 'im' ? app.name : channel.name,
        kind: channel.kind,
        topic: channel.topic,
        appIsMember: channel.members.includes(app.botUserId),
        unread,
        lastReadTs,
    };
}
function pageApp({ app, courier }) {
    const features = app.manifest.features ?? {};
    return {
        id: app.id,
        name: app.name,
        botUserId: app.botUserId,
        commands: (features.slash_commands ?? []).map(({ command, description = '', usage_hint = '' }) => ({
            command,
            description,
            usageHint: usage_hint,
        })),
        shortcuts: (features.shortcuts ?? []).map(({ callback_id, name, description = '', type }) => ({
            callbackId: callback_id,
            name,
            description,
            type,
        })),
        hasHomeTab: features.app_home?.home_tab_enabled ?? false,
        connected: courier.connected(),
    };
}
function pageClock({ clock }) {
    return { nowMs: clock.now(), movedByMs: clock.movedByMs() };
}
function namesOf({ state }) {
    return {
        users: Object.fromEntries(state.people.map((person) => [person.id, person.name])),
        channels: Object.fromEntries(state.channels.filter((one) => one.kind === 'channel').map((one) => [one.id, one.name])),
    };
}
