"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.publishMessage = publishMessage;
exports.publishEvent = publishEvent;
exports.wrapEvent = wrapEvent;
const slack_shapes_1 = require("../world/slack-shapes");
const state_1 = require("../world/state");
/** Sends the events one new message gives rise to; resolves with how each was first taken. */
function publishMessage(core, message) {
    const channel = (0, state_1.findChannel)(core.state, message.channel);
    if (!channel || message.ephemeralTo !== null || !channel.members.includes(core.app.botUserId)) {
        return Promise.resolve([]);
    }
    const shape = (0, slack_shapes_1.toSlackMessage)(core, message);
    const base = { ...shape, channel: channel.id, event_ts: message.ts };
    const events = [];
    const isOwn = message.user === core.app.botUserId;
    if (channel.kind === 'channel' && !isOwn && message.text.includes(`<@${core.app.botUserId}`)) {
        events.push({ ...base, type: 'app_mention' });
    }
    events.push({ ...base, channel_type: channel.kind });
    return publishAll(core, events);
}
/** Sends one event if the app subscribed to it. */
function publishEvent(core, event) {
    return publishAll(core, [{ event_ts: core.board.nextTs(), ...event }]);
}
function publishAll(core, events) {
    const wanted = events.filter((event) => isSubscribed(core, event));
    return Promise.all(wanted.map((event) => core.courier.deliverEvent(wrapEvent(core, event))));
}
/** The body around an event, ready to deliver. */
function wrapEvent(core, event) {
    const { app, state, ids, clock } = core;
    return {
        token: app.verificationToken,
        team_id: state.team.id,
        context_team_id: state.team.id,
        api_app_id: app.id,
        event,
        type: 'event_callback',
        event_id: ids.next('Ev'),
        event_time: Math.floor(clock.now() / 1000),
        authorizations: [
            {
                enterprise_id: null,
                team_id: state.team.id,
                user_id: app.botUserId,
                is_bot: true,
                is_enterprise_install: false,
            },
        ],
        is_ext_shared_channel: false,
        event_context: ids.next('EC'),
    };
}
/** A manifest without subscriptions gets no events, as in Slack; no manifest at all gets every one. */
function isSubscribed(core, event) {
    const { manifest } = core.app;
    if (Object.keys(manifest).length === 0)
        return true;
    const subscribed = manifest.settings?.event_subscriptions?.bot_events ?? [];
    if (event.type !== 'message')
        return subscribed.includes(String(event.type));
    return subscribed.includes(event.channel_type === 'im' ? 'message.im' : 'message.channels');
}
