/** A person presses a button or chooses in a menu, in a message, a modal or the Home tab. */

import type { Outcome } from '../delivery/courier';
import type { Choice, PageContainer, StateValues } from '../page-api';
import { isRecord, type PlacedElement, placedElements } from '../world/block-ids';
import { describeChoice } from '../world/choices';
import type { Core } from '../world/core';
import { toSlackMessage, toSlackView } from '../world/slack-shapes';
import {
  findChannel,
  findVisibleMessage,
  type Json,
  type Person,
  type StoredMessage,
  type StoredView,
} from '../world/state';
import { enterValues, optionsKey, stateValuesOf } from '../world/view-state';
import { actor, channelPart, commonParts, issueResponseUrl, visibleChannel } from './payload-parts';
import { Refused } from './refused';
import { type Failure, tellFailure } from './tell-failure';

export interface Press {
  readonly as: string;
  readonly container: PageContainer;
  /** Left out: the first element of that action_id. */
  readonly blockId?: string | undefined;
  readonly actionId: string;
  readonly chosen?: Choice | undefined;
  readonly state?: StateValues | undefined;
}

export interface Pressed {
  /** Null where Slack sends nothing: an input without dispatch_action. */
  readonly outcome: Outcome | null;
  readonly failure: Failure | null;
}

type Place =
  | { readonly message: StoredMessage; readonly view: null }
  | { readonly message: null; readonly view: StoredView };

/** Sends `block_actions`; resolves when the app acknowledged or failed to. */
export async function pressElement(core: Core, press: Press): Promise<Pressed> {
  const person = actor(core, press.as);
  const place = findPlace(core, person, press.container);
  const placed = findElement(placeBlocks(place), press.blockId, press.actionId);
  const { blockId, actionId } = placed;
  const choice = press.chosen ?? null;
  const known = core.externalOptions.get(optionsKey(blockId, actionId)) ?? [];
  const described = describeChoice(placed.element, choice, known);
  if (!described)
    throw new Refused(
      'no_such_option',
      `The ${placed.element.type} "${press.actionId}" offers no "${String(choice)}".`,
    );
  const state: StateValues = {
    ...press.state,
    [blockId]: { ...press.state?.[blockId], [actionId]: choice },
  };
  if (place.view) enterValues(place.view, state);
  if (placed.block.type === 'input' && placed.block.dispatch_action !== true)
    return { outcome: null, failure: null };

  const outcome = await core.courier.deliver({
    kind: 'interactive',
    payload: {
      type: 'block_actions',
      ...commonParts(core, person),
      trigger_id: core.triggers.issue(person.id),
      ...placeParts(core, person, place, state),
      actions: [
        {
          type: placed.element.type,
          block_id: blockId,
          action_id: actionId,
          action_ts: core.board.nextTs(),
          ...described,
        },
      ],
    },
  });
  const channel = place.message?.channel ?? null;
  return {
    outcome,
    failure: tellFailure(core, outcome, {
      person: person.id,
      where: 'action',
      name: press.actionId,
      channel,
    }),
  };
}

/** Asks the app for the options of an external select (`block_suggestion`). */
export async function suggestOptions(
  core: Core,
  asked: { as: string; container: PageContainer; blockId: string; actionId: string; query: string },
): Promise<Json[]> {
  const person = actor(core, asked.as);
  const place = findPlace(core, person, asked.container);
  findElement(placeBlocks(place), asked.blockId, asked.actionId);
  const { response_url: _none, ...parts } = placeParts(core, person, place, {});
  const outcome = await core.courier.deliver({
    kind: 'interactive',
    payload: {
      type: 'block_suggestion',
      ...commonParts(core, person),
      ...parts,
      block_id: asked.blockId,
      action_id: asked.actionId,
      value: asked.query,
    },
  });
  if (
    tellFailure(core, outcome, { person: person.id, where: 'options', name: asked.actionId, channel: null })
  )
    return [];
  const body = outcome.outcome === 'acked' && isRecord(outcome.body) ? outcome.body : {};
  const groups = Array.isArray(body.option_groups) ? body.option_groups.filter(isRecord) : [];
  const options = [body, ...groups]
    .flatMap((one) => (Array.isArray(one.options) ? one.options : []))
    .filter(isRecord);
  core.externalOptions.set(optionsKey(asked.blockId, asked.actionId), options);
  return options;
}

function findPlace(core: Core, person: Person, container: PageContainer): Place {
  if (container.type === 'view') {
    const view = core.views.find(container.viewId);
    if (view?.person !== person.id)
      throw new Refused('view_not_found', `${person.name} has no open view "${container.viewId}".`);
    return { message: null, view };
  }
  const channel = visibleChannel(core, person, container.channel);
  const message = findVisibleMessage(core.state, channel.id, container.ts, person.id);
  if (!message)
    throw new Refused(
      'message_not_found',
      `${person.name} sees no message ${container.ts} in ${channel.id}.`,
    );
  return { message, view: null };
}

function placeBlocks(place: Place): readonly Json[] {
  if (place.view) return place.view.body.blocks as Json[];
  const attached = (place.message.attachments ?? []).flatMap((one) =>
    Array.isArray(one.blocks) ? one.blocks.filter(isRecord) : [],
  );
  return [...(place.message.blocks ?? []), ...attached];
}

function findElement(blocks: readonly Json[], blockId: string | undefined, actionId: string): PlacedElement {
  const all = placedElements(blocks);
  const found = all.find(
    (one) => (blockId === undefined || one.blockId === blockId) && one.actionId === actionId,
  );
  if (found) return found;
  const there = all.map((one) => `${one.blockId}/${one.actionId}`).join(', ') || 'none';
  throw new Refused(
    'element_not_found',
    `There is no element "${actionId}" in block "${blockId ?? '(any)'}". The elements there: ${there}.`,
  );
}

function placeParts(core: Core, person: Person, place: Place, state: StateValues): Json {
  if (place.view) {
    return { container: { type: 'view', view_id: place.view.id }, view: toSlackView(core, place.view) };
  }
  const { message } = place;
  const channel = findChannel(core.state, message.channel);
  const isEphemeral = message.ephemeralTo !== null;
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: isEphemeral,
      ...(message.threadTs && { thread_ts: message.threadTs }),
    },
    ...(channel && { channel: channelPart(channel) }),
    // Slack does not keep ephemeral messages, so their content is not in the payload.
    ...(!isEphemeral && { message: toSlackMessage(core, message) }),
    state: { values: stateValuesOf(core, placeBlocks(place), state) },
    response_url: issueResponseUrl(core, {
      person: person.id,
      channel: message.channel,
      originalTs: message.ts,
    }),
  };
}
