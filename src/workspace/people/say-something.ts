/** A person writes in the composer: a message, or a slash command. */

import { addMember } from '../delivery/add-member';
import type { Outcome } from '../delivery/courier';
import { publishMessage } from '../delivery/event-payloads';
import { Refusal } from '../web-api/arguments';
import type { Core } from '../world/core';
import { composeText, escapeText } from '../world/slack-text';
import { type Channel, findMessage, type Person, type StoredMessage } from '../world/state';
import { applyResponse } from './apply-response';
import { actor, issueResponseUrl, visibleChannel } from './payload-parts';
import { Refused } from './refused';
import { type Failure, tellBadAck, tellFailure } from './tell-failure';

export interface Said {
  readonly message: StoredMessage;
  /** Resolves with how the app first took each event the message gave rise to. */
  readonly delivered: Promise<Outcome[]>;
}

/** Posts a message as a person and sends the events it gives rise to. */
export function sayMessage(
  core: Core,
  input: { as: string; channel: string; text: string; threadTs?: string | undefined },
): Said {
  const person = actor(core, input.as);
  const channel = visibleChannel(core, person, input.channel);
  if (input.text.trim() === '') throw new Refused('no_text', 'An empty message cannot be sent.');
  const parent = input.threadTs ? findMessage(core.state, channel.id, input.threadTs) : undefined;
  if (input.threadTs && !parent)
    throw new Refused(
      'thread_not_found',
      `There is no message ${input.threadTs} in #${channel.name} to answer to.`,
    );
  if (!channel.members.includes(person.id)) addMember(core, channel, person.id);
  const text = composeText(input.text, core.state);
  const message = core.board.post({
    channel: channel.id,
    user: person.id,
    text,
    threadTs: parent ? (parent.threadTs ?? parent.ts) : null,
  });
  core.board.markRead(person.id, channel.id, message.ts);
  tellWhenAppIsAbsent(core, channel, person, message);
  return { message, delivered: publishMessage(core, message) };
}

/** Slack's client says so when somebody is mentioned who does not see the channel. */
function tellWhenAppIsAbsent(core: Core, channel: Channel, person: Person, message: StoredMessage): void {
  if (!core.rules.membership || channel.members.includes(core.app.botUserId)) return;
  if (!message.text.includes(`<@${core.app.botUserId}`)) return;
  core.board.post({
    channel: channel.id,
    user: core.app.botUserId,
    text: `You mentioned <@${core.app.botUserId}>, but they’re not in this channel. Invite them to let them see your message.`,
    ephemeralTo: person.id,
    threadTs: message.threadTs,
  });
}

export interface Commanded {
  readonly outcome: Outcome;
  readonly failure: Failure | null;
}

/** Whether the composer would take this text for a command. */
export function isSlashCommand(text: string): boolean {
  return /^\/\S/.test(text.trimStart());
}

/** Runs `/command words` as a person; resolves when the app acknowledged or failed to. */
export async function runCommand(
  core: Core,
  input: { as: string; channel: string; text: string; threadTs?: string | undefined },
): Promise<Commanded> {
  const person = actor(core, input.as);
  const channel = visibleChannel(core, person, input.channel);
  const [, command = '', words = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(input.text.trim()) ?? [];
  if (input.threadTs)
    throw new Refused('not_supported_in_threads', `${command} is not supported in threads. Sorry!`);
  const declared = core.app.manifest.features?.slash_commands;
  const info = declared?.find((one) => one.command === command);
  if (declared && !info)
    throw new Refused(
      'invalid_command',
      `${command} is not a valid command. In Slack, all messages that start with the "/" character are interpreted as commands.`,
    );

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
      text: info?.should_escape ? composeText(words, core.state) : escapeText(words),
      api_app_id: core.app.id,
      is_enterprise_install: 'false',
      response_url: issueResponseUrl(core, target),
      trigger_id: core.triggers.issue(person.id),
    },
  });
  const about = { person: person.id, where: 'command' as const, name: command, channel: channel.id };
  const failure = tellFailure(core, outcome, about);
  if (failure || outcome.outcome !== 'acked' || outcome.body === null) return { outcome, failure };
  try {
    applyResponse(core, target, outcome.body);
    return { outcome, failure: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { outcome, failure: tellBadAck(core, about, `the acknowledgement was refused: ${error.code}`) };
  }
}
