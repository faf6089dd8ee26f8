/** A person uses a shortcut, opens the app's Home, reacts, or invites the app. */

import { addMember } from '../delivery/add-member';
import type { Outcome } from '../delivery/courier';
import { publishEvent } from '../delivery/event-payloads';
import type { Core } from '../world/core';
import { toSlackMessage, toSlackView } from '../world/slack-shapes';
import { findDirectMessage, findVisibleMessage, type StoredMessage } from '../world/state';
import { actor, channelPart, commonParts, issueResponseUrl, visibleChannel } from './payload-parts';
import { Refused } from './refused';
import { type Failure, tellFailure } from './tell-failure';

export interface Shortcut {
  readonly outcome: Outcome;
  readonly failure: Failure | null;
}

/** Sends `shortcut` or, with a message, `message_action`. */
export async function runShortcut(
  core: Core,
  input: { as: string; callbackId: string; message?: { channel: string; ts: string } | undefined },
): Promise<Shortcut> {
  const person = actor(core, input.as);
  const parts = {
    ...commonParts(core, person),
    callback_id: input.callbackId,
    trigger_id: core.triggers.issue(person.id),
    action_ts: core.board.nextTs(),
  };
  const outcome = await core.courier.deliver({
    kind: 'interactive',
    payload: input.message
      ? { type: 'message_action', ...parts, ...messageParts(core, input.as, input.message) }
      : { type: 'shortcut', ...parts },
  });
  const channel = input.message?.channel ?? null;
  return {
    outcome,
    failure: tellFailure(core, outcome, {
      person: person.id,
      where: 'shortcut',
      name: input.callbackId,
      channel,
    }),
  };
}

function messageParts(core: Core, as: string, place: { channel: string; ts: string }) {
  const person = actor(core, as);
  const channel = visibleChannel(core, person, place.channel);
  const message = visibleMessage(core, as, place);
  return {
    channel: channelPart(channel),
    message_ts: message.ts,
    message: toSlackMessage(core, message),
    response_url: issueResponseUrl(core, { person: person.id, channel: channel.id, originalTs: message.ts }),
  };
}

/** Opens the Home tab or the message tab: `app_home_opened`. */
export function openHome(core: Core, input: { as: string; tab: 'home' | 'messages' }): Promise<Outcome[]> {
  const person = actor(core, input.as);
  const view = core.state.homes[person.id];
  return publishEvent(core, {
    type: 'app_home_opened',
    user: person.id,
    channel: findDirectMessage(core.state, person.id)?.id,
    tab: input.tab,
    ...(input.tab === 'home' && view && { view: toSlackView(core, view) }),
  });
}

/** Adds a person's emoji to a message; the app hears of it where it subscribed. */
export function react(
  core: Core,
  input: { as: string; channel: string; ts: string; name: string },
): Promise<Outcome[]> {
  const person = actor(core, input.as);
  const message = visibleMessage(core, input.as, input);
  const has = message.reactions.some((one) => one.name === input.name && one.users.includes(person.id));
  if (has) throw new Refused('already_reacted', `${person.name} has already reacted with :${input.name}:.`);
  core.board.react(message, input.name, person.id);
  return publishEvent(core, {
    type: 'reaction_added',
    user: person.id,
    reaction: input.name,
    item: { type: 'message', channel: message.channel, ts: message.ts },
    item_user: message.user,
  });
}

/** Takes a person's emoji back from a message. */
export function unreact(
  core: Core,
  input: { as: string; channel: string; ts: string; name: string },
): Promise<Outcome[]> {
  const person = actor(core, input.as);
  const message = visibleMessage(core, input.as, input);
  const has = message.reactions.some((one) => one.name === input.name && one.users.includes(person.id));
  if (!has) throw new Refused('no_reaction', `${person.name} has not reacted with :${input.name}:.`);
  core.board.unreact(message, input.name, person.id);
  return publishEvent(core, {
    type: 'reaction_removed',
    user: person.id,
    reaction: input.name,
    item: { type: 'message', channel: message.channel, ts: message.ts },
    item_user: message.user,
  });
}

export function inviteApp(core: Core, input: { as: string; channel: string }): void {
  const channel = visibleChannel(core, actor(core, input.as), input.channel);
  addMember(core, channel, core.app.botUserId);
}

/** "Dismiss message" under an ephemeral message. */
export function dismissEphemeral(core: Core, input: { as: string; channel: string; ts: string }): void {
  const message = visibleMessage(core, input.as, input);
  if (message.ephemeralTo !== input.as)
    throw new Refused('cant_dismiss', 'Only a message that is visible to you alone can be dismissed.');
  core.board.remove(message);
}

function visibleMessage(core: Core, as: string, place: { channel: string; ts: string }): StoredMessage {
  const person = actor(core, as);
  const channel = visibleChannel(core, person, place.channel);
  const message = findVisibleMessage(core.state, channel.id, place.ts, person.id);
  if (!message)
    throw new Refused('message_not_found', `${person.name} sees no message ${place.ts} in ${channel.id}.`);
  return message;
}
