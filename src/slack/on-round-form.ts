import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import { type FieldState, ROUND_FIELDS, readRoundForm, renderRoundForm } from '../blocks/render-round-form';
import { findScope } from '../quiz/scope';
import { answerOnce } from './answer-once';
import type { AppContext } from './app-context';
import { type Asker, startRound } from './game-reply';
import { sendWithFallback } from './reply';

const metadata = z.object({ team: z.string(), channel: z.string() });

/** Opens the form for a round in a channel. */
export async function openRoundForm(
  context: AppContext,
  client: WebClient,
  triggerId: string,
  { team, channel }: Asker,
): Promise<void> {
  const areas = [...new Set(context.answerer.topics.map((topic) => topic.area))].sort();
  await client.views.open({
    trigger_id: triggerId,
    view: renderRoundForm(areas, JSON.stringify({ team, channel })),
  });
}

/** The form was sent: what cannot be played is said in the form; the round starts in the channel it was opened in. */
export async function onRoundForm(
  context: AppContext,
  { ack, body, view, client }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
): Promise<void> {
  const place = metadata.parse(JSON.parse(view.private_metadata));
  const { wish, mayStop } = readRoundForm(view.state.values as Record<string, Record<string, FieldState>>);
  if (findScope(wish.about, context.answerer.topics) === null) {
    await ack({
      response_action: 'errors',
      errors: {
        [ROUND_FIELDS.about]: `I know no topic called that. ${context.command} list shows them all.`,
      },
    });
    return;
  }
  await ack();
  const user = body.user.id;
  // A form has no place of its own to answer in; the direct conversation is always open.
  const send = (message: object): Promise<unknown> =>
    client.chat.postMessage({ channel: user, text: '', ...message });
  const id = `view:${view.id}`;
  await answerOnce(context, { id, surface: 'round-form', team: place.team }, send, async () => {
    const { isStarted, reply } = await startRound(context, { ...place, user }, wish, mayStop);
    if (!isStarted) await sendWithFallback(reply, send, context.logger);
  });
}
