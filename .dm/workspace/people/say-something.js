"use strict";
/** A person writes in the composer: a message, or a slash command. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.sayMessage = sayMessage;
exports.isSlashCommand = isSlashCommand;
exports.runCommand = runCommand;
const add_member_1 = require("../delivery/add-member");
const event_payloads_1 = require("../delivery/event-payloads");
const arguments_1 = require("../web-api/arguments");
const slack_text_1 = require("../world/slack-text");
const state_1 = require("../world/state");
const apply_response_1 = require("./apply-response");
const payload_parts_1 = require("./payload-parts");
const refused_1 = require("./refused");
const tell_failure_1 = require("./tell-failure");
/** Posts a message as a person and sends the events it gives rise to. */
function sayMessage(core, input) {
    const person = (0, payload_parts_1.actor)(core, input.as);
    const channel = (0, payload_parts_1.visibleChannel)(core, person, input.channel);
    if (input.text.trim() === '')
        throw new refused_1.Refused('no_text', 'An empty message cannot be sent.');
    const parent = input.threadTs ? (0, state_1.findMessage)(core.state, channel.id, input.threadTs) : undefined;
    if (input.threadTs && !parent)
        throw new refused_1.Refused('thread_not_found', `There is no message ${input.threadTs} in #${channel.name} to answer to.`);
    if (!channel.members.includes(person.id))
        (0, add_member_1.addMember)(core, channel, person.id);
    const text = (0, slack_text_1.composeText)(input.text, core.state);
    const message = core.board.post({
        channel: channel.id,
        user: person.id,
        text,
        threadTs: parent ? (parent.threadTs ?? parent.ts) : null,
    });
    core.board.markRead(person.id, channel.id, message.ts);
    tellWhenAppIsAbsent(core, channel, person, message);
    return { message, delivered: (0, event_payloads_1.publishMessage)(core, message) };
}
/** Slack's client says so when somebody is mentioned who does not see the channel. */
function tellWhenAppIsAbsent(core, channel, person, message) {
    if (!core.rules.membership || channel.members.includes(core.app.botUserId))
        return;
    if (!message.text.includes(`<@${core.app.botUserId}`))
        return;
    core.board.post({
        channel: channel.id,
        user: core.app.botUserId,
        text: `You mentioned <@${core.app.botUserId}>, but they’re not in this channel. Invite them to let them see your message.`,
        ephemeralTo: person.id,
        threadTs: message.threadTs,
    });
}
/** Whether the composer would take this text for a command. */
function isSlashCommand(text) {
    return /^\/\S/.test(text.trimStart());
}
/** Runs `/command words` as a person; resolves when the app acknowledged or failed to. */
async function runCommand(core, input) {
    const person = (0, payload_parts_1.actor)(core, input.as);
    const channel = (0, payload_parts_1.visibleChannel)(core, person, input.channel);
    const [, command = '', words = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(input.text.trim()) ?? [];
    if (input.threadTs)
        throw new refused_1.Refused('not_supported_in_threads', `${command} is not supported in threads. Sorry!`);
    const declared = core.app.manifest.features?.slash_commands;
    const info = declared?.find((one) => one.command === command);
    if (declared && !info)
        throw new refused_1.Refused('invalid_command', `${command} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`);
    const target = { person: person.id, channel: channel.id, originalTs: null };
    const outcome = await core.courier.deliver({
        kind: 'slash_commands',
        payload: {
            token: core.app.verificationToken,
            team_id: core.state.team.id,
            team_domain: core.state.team.domain,
            channel_id: channel.id,
            channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
            user_id: person.id,
            user_name: person.name,
            command,
            text: info?.should_escape ? (0, slack_text_1.composeText)(words, core.state) : (0, slack_text_1.escapeText)(words),
            api_app_id: core.app.id,
            is_enterprise_install: 'false',
            response_url: (0, payload_parts_1.issueResponseUrl)(core, target),
            trigger_id: core.triggers.issue(person.id),
        },
    });
    const about = { person: person.id, where: 'command', name: command, channel: channel.id };
    const failure = (0, tell_failure_1.tellFailure)(core, outcome, about);
    if (failure || outcome.outcome !== 'acked' || outcome.body === null)
        return { outcome, failure };
    try {
        (0, apply_response_1.applyResponse)(core, target, outcome.body);
        return { outcome, failure: null };
    }
    catch (error) {
        if (!(error instanceof arguments_1.Refusal))
            throw error;
        return { outcome, failure: (0, tell_failure_1.tellBadAck)(core, about, `the acknowledgement was refused: ${error.code}`) };
    }
}
