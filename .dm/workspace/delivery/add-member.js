"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.addMember = addMember;
const event_payloads_1 = require("./event-payloads");
/** Makes somebody a member, tells the page, and the app where it subscribed to that. */
function addMember(core, channel, user) {
    if (channel.members.includes(user))
        return;
    channel.members.push(user);
    core.journal.record({ type: 'channel-changed', channel: channel.id });
    void (0, event_payloads_1.publishEvent)(core, {
        type: 'member_joined_channel',
        user,
        channel: channel.id,
        channel_type: 'C',
        team: core.state.team.id,
    });
}
