"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.actor = actor;
exports.visibleChannel = visibleChannel;
exports.commonParts = commonParts;
exports.channelPart = channelPart;
exports.issueResponseUrl = issueResponseUrl;
const state_1 = require("../world/state");
const refused_1 = require("./refused");
/** Everyone but the app may act. */
function actor(core, id) {
    const person = (0, state_1.findPerson)(core.state, id);
    if (!person || person.isApp) {
        throw new refused_1.Refused('user_not_found', `Nobody here has the id "${id}". Use one of: ${core.state.people
            .filter((one) => !one.isApp)
            .map((one) => one.id)
            .join(', ')}.`);
    }
    return person;
}
/** A channel the person may see: every channel, and their own direct message. */
function visibleChannel(core, person, idOrName) {
    const channel = (0, state_1.findChannel)(core.state, idOrName);
    if (!channel || (channel.kind === 'im' && !channel.members.includes(person.id))) {
        throw new refused_1.Refused('channel_not_found', `${person.name} sees no channel "${idOrName}".`);
    }
    return channel;
}
function commonParts(core, person) {
    const { app, state } = core;
    return {
        token: app.verificationToken,
        api_app_id: app.id,
        team: { id: state.team.id, domain: state.team.domain },
        user: { id: person.id, username: person.name, name: person.name, team_id: state.team.id },
        enterprise: null,
        is_enterprise_install: false,
    };
}
function channelPart(channel) {
    return { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name };
}
function issueResponseUrl(core, target) {
    return `${core.baseUrl()}/response/${core.responseUrls.issue(target)}`;
}
