/** A person submits or closes a modal; the app's answer decides what is on screen afterwards. */

import type { Outcome } from '../delivery/courier';
import type { StateValues } from '../page-api';
import { Refusal } from '../web-api/arguments';
import { checkView } from '../web-api/view-methods';
import { isRecord, placedElements } from '../world/block-ids';
import type { Core } from '../world/core';
import { toSlackView } from '../world/slack-shapes';
import { findChannel, type Json, type StoredView } from '../world/state';
import { MAX_STACKED_VIEWS } from '../world/view-stack';
import { enterValues, inputProblems } from '../world/view-state';
import { actor, commonParts, issueResponseUrl } from './payload-parts';
import { Refused } from './refused';
import { type Failure, tellBadAck, tellFailure } from './tell-failure';

export interface Submitted {
  /** Null where the modal was not sent because a required input was empty. */
  readonly outcome: Outcome | null;
  readonly shown: 'closed' | 'errors' | 'updated' | 'pushed' | 'cleared' | 'failed';
  readonly errors: Readonly<Record<string, string>>;
  readonly failure: Failure | null;
}

/** Sends `view_submission` and carries out the answer's response_action. */
export async function submitModal(
  core: Core,
  input: { as: string; viewId: string; state?: StateValues | undefined },
): Promise<Submitted> {
  const view = openModal(core, input.as, input.viewId);
  enterValues(view, input.state);
  const problems = inputProblems(view);
  if (Object.keys(problems).length > 0) return showErrors(core, view, problems, null);

  const outcome = await core.courier.deliver({
    kind: 'interactive',
    payload: {
      type: 'view_submission',
      ...commonParts(core, actor(core, view.person)),
      trigger_id: core.triggers.issue(view.person),
      view: toSlackView(core, view),
      response_urls: responseUrlsOf(core, view),
    },
  });
  const about = {
    person: view.person,
    where: 'view' as const,
    name: String(view.body.callback_id ?? ''),
    channel: null,
  };
  const failure = tellFailure(core, outcome, about);
  if (failure || outcome.outcome !== 'acked') return { outcome, shown: 'failed', errors: {}, failure };
  try {
    return answerSubmission(core, view, outcome.body, outcome);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return {
      outcome,
      shown: 'failed',
      errors: {},
      failure: tellBadAck(core, about, `the view in the answer was refused: ${error.code}`),
    };
  }
}

function answerSubmission(core: Core, view: StoredView, body: unknown, outcome: Outcome): Submitted {
  const done = (shown: Submitted['shown']): Submitted => ({ outcome, shown, errors: {}, failure: null });
  const answer = isRecord(body) ? body : {};
  switch (answer.response_action) {
    case 'errors':
      return showErrors(core, view, readErrors(view, answer.errors), outcome);
    case 'update':
      core.views.update(view, checkView(core, answer.view, 'modal'));
      return done('updated');
    case 'push': {
      if (core.views.modalsOf(view.person).length >= MAX_STACKED_VIEWS)
        throw new Refusal('push_limit_reached');
      core.views.push(view.person, checkView(core, answer.view, 'modal'));
      return done('pushed');
    }
    case 'clear':
      core.views.clear(view.person);
      return done('cleared');
    case undefined:
      core.views.close(view);
      return done('closed');
    default:
      throw new Refusal(`unknown response_action "${String(answer.response_action)}"`);
  }
}

function showErrors(
  core: Core,
  view: StoredView,
  errors: Record<string, string>,
  outcome: Outcome | null,
): Submitted {
  core.journal.record({ type: 'view-errors', person: view.person, viewId: view.id, errors });
  return { outcome, shown: 'errors', errors, failure: null };
}

/** Slack shows errors only at input blocks of the view, and takes an answer that names others for a broken one. */
function readErrors(view: StoredView, errors: unknown): Record<string, string> {
  const inputs = (view.body.blocks as Json[])
    .filter((block) => block.type === 'input')
    .map((block) => block.block_id);
  const entries = Object.entries(isRecord(errors) ? errors : {});
  const strangers = entries.filter(([blockId]) => !inputs.includes(blockId));
  if (entries.length === 0 || strangers.length > 0)
    throw new Refusal('errors must name input blocks of the view');
  return Object.fromEntries(entries.map(([blockId, text]) => [blockId, String(text)]));
}

/** Closes the top view, or all of them, and tells the app where a view asked for that. */
export async function closeModal(
  core: Core,
  input: { as: string; viewId: string; all?: boolean | undefined },
): Promise<Outcome[]> {
  const view = openModal(core, input.as, input.viewId);
  const isCleared = input.all === true || view.body.clear_on_close === true;
  const closing = isCleared ? [...core.views.modalsOf(view.person)] : [view];
  if (isCleared) core.views.clear(view.person);
  else core.views.close(view);
  const told = closing.filter((one) => one.body.notify_on_close === true);
  return Promise.all(
    told.map((one) =>
      core.courier.deliver({
        kind: 'interactive',
        payload: {
          type: 'view_closed',
          ...commonParts(core, actor(core, one.person)),
          view: toSlackView(core, one),
          is_cleared: isCleared,
        },
      }),
    ),
  );
}

function openModal(core: Core, person: string, viewId: string): StoredView {
  const { id, name } = actor(core, person);
  const view = core.views.modalsOf(id).find((one) => one.id === viewId);
  if (!view) throw new Refused('view_not_found', `${name} has no open modal "${viewId}".`);
  return view;
}

/** Conversation selects may ask for a response_url to what was chosen in them. */
function responseUrlsOf(core: Core, view: StoredView): Json[] {
  return placedElements(view.body.blocks as Json[]).flatMap(({ blockId, actionId, element }) => {
    const chosen =
      view.entered[blockId]?.[actionId] ?? element.initial_conversation ?? element.initial_channel;
    const channel =
      element.response_url_enabled === true && typeof chosen === 'string'
        ? findChannel(core.state, chosen)
        : undefined;
    if (!channel) return [];
    const target = { person: view.person, channel: channel.id, originalTs: null };
    return [
      {
        block_id: blockId,
        action_id: actionId,
        channel_id: channel.id,
        response_url: issueResponseUrl(core, target),
      },
    ];
  });
}
