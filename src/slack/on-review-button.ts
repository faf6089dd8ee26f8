import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Level, Message } from '../blocks/message';
import { plainNotice, renderFlagDecided, renderFlagged, renderReviewed } from '../blocks/render-review';
import { FLAGS_TO_REST } from '../quiz/item-flags';
import { itemOfTeam } from '../quiz/team-items';
import { answerOnce, pressId } from './answer-once';
import type { AppContext } from './app-context';
import { openItemForm } from './on-item-form';
import { type Send, sendWithFallback } from './reply';
import { tellAdmins, tellPerson } from './tell-people';

type ButtonArgs = SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs;
type Reply = (level: Level) => Message;

/** Approve or Reject below an item that somebody wrote. */
export function onReviewButton(
  context: AppContext,
  args: ButtonArgs,
  state: 'approved' | 'rejected',
): Promise<void> {
  return onAdminButton(context, args, async (admin) => {
    const { teamItems, pool } = context.learning;
    const id = args.action.value ?? '';
    const isFirst = await teamItems.decide(id, state, admin, context.now());
    const written = await teamItems.find(id);
    const topics = new Map(context.answerer.topics.map((topic) => [topic.id, topic]));
    const item = written && itemOfTeam(written, topics);
    if (!written || !item) return () => plainNotice('That question is gone, or its topic is.');
    if (isFirst) {
      await pool.refresh();
      if (written.author !== null) {
        const words = state === 'approved' ? 'was approved and is played from now on' : 'was not taken';
        const text = `Your question ${words}: ${written.question}`;
        await tellPerson(context, args.client, written.author, () => plainNotice(text));
      }
    }
    const decided = written.state === 'rejected' ? 'rejected' : 'approved';
    return (level) => renderReviewed(item, decided, written.decidedBy ?? admin, level);
  });
}

/** "Take it out" or "It is fine" below a flagged item. */
export function onFlagDecision(
  context: AppContext,
  args: ButtonArgs,
  verdict: 'rest' | 'keep',
): Promise<void> {
  return onAdminButton(context, args, async (admin) => {
    const { flags, pool } = context.learning;
    const item = pool.find(args.action.value ?? '');
    if (!item) return () => plainNotice('That item is gone: it was changed or deleted meanwhile.');
    await flags.decide(item.id, verdict, admin, context.now());
    await pool.refresh();
    // Rounds that played a wrong item are scored without it, and their channels are told.
    if (verdict === 'rest') await context.quiz.voidItem(args.body.team?.id ?? '', item.id);
    return (level) => renderFlagDecided(item, verdict, admin, level);
  });
}

/** "Wrong or unclear?": counted once a person; the admins are told of the first flag and of the one that rests the item. */
export async function onFlagButton(context: AppContext, args: ButtonArgs): Promise<void> {
  const { ack, body, client, respond } = args;
  await ack();
  const privately: Send = (message) =>
    respond({ ...message, response_type: 'ephemeral', replace_original: false });
  await once(context, args, privately, async () => {
    const { flags, pool } = context.learning;
    const item = pool.find(args.action.value ?? '');
    if (!item) return () => plainNotice('That item is gone already.');
    const who = { team: body.team?.id ?? '', user: body.user.id };
    const flagged = await flags.flag(item.id, who, context.now());
    if (!flagged.isNew) return () => plainNotice('You have flagged this one before; it is counted.');
    if (flagged.isResting) await pool.refresh();
    if (flagged.flags === 1 || flagged.flags === FLAGS_TO_REST)
      await tellAdmins(context, client, (level) =>
        renderFlagged(item, flagged.flags, flagged.isResting, level),
      );
    const rest = flagged.isResting ? ' Nobody is asked it until an admin has looked.' : '';
    return () => plainNotice(`Thank you, that is noted.${rest}`);
  });
}

/** "Write a question" on the Home tab. */
export async function onItemFormButton(
  context: AppContext,
  { ack, body, client }: ButtonArgs,
): Promise<void> {
  await ack();
  const instead = await openItemForm(context, client, body.trigger_id);
  if (instead !== null) await tellPerson(context, client, body.user.id, () => plainNotice(instead));
}

/** For admins alone; what they decided takes the message's place. */
async function onAdminButton(
  context: AppContext,
  args: ButtonArgs,
  work: (admin: string) => Promise<Reply>,
): Promise<void> {
  const { ack, body, respond } = args;
  await ack();
  const admin = body.user.id;
  if (!context.learning.admins.includes(admin)) {
    const text = 'Only those in ADMIN_USERS decide about questions.';
    await respond({ text, response_type: 'ephemeral', replace_original: false });
    return;
  }
  const replace: Send = (message) =>
    respond({ ...message, response_type: 'ephemeral', replace_original: true });
  await once(context, args, replace, () => work(admin));
}

async function once(
  context: AppContext,
  { action, body, respond }: ButtonArgs,
  send: Send,
  work: () => Promise<Reply>,
): Promise<void> {
  const aside: Send = (message) =>
    respond({ ...message, response_type: 'ephemeral', replace_original: false });
  const id = pressId(body.trigger_id, action);
  await answerOnce(context, { id, surface: 'items', team: body.team?.id }, aside, async () =>
    sendWithFallback(await work(), send, context.logger),
  );
}
