import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { formErrors, readItemForm, renderItemForm } from '../blocks/render-item-form';
import { plainNotice, renderReview } from '../blocks/render-review';
import { draftProblems, duplicateOf, itemOfTeam } from '../quiz/team-items';
import type { AppContext } from './app-context';
import { tellAdmins, tellPerson } from './tell-people';

/**
 * Opens the form for a question of one's own.
 * @returns what to say instead, where there is nobody to review it
 */
export async function openItemForm(
  context: AppContext,
  client: WebClient,
  triggerId: string,
): Promise<string | null> {
  if (context.learning.admins.length === 0)
    return 'Questions of your own need somebody to review them, and nobody is named yet. Ask whoever runs me to set ADMIN_USERS.';
  await client.views.open({ trigger_id: triggerId, view: renderItemForm(context.answerer.topics) });
  return null;
}

/** The form was sent: problems are shown in it; a sound question goes to the admins. */
export async function onItemForm(
  context: AppContext,
  { ack, body, client, view }: SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
): Promise<void> {
  const draft = readItemForm(view.state.values);
  const topics = new Map(context.answerer.topics.map((topic) => [topic.id, topic]));
  const problems = draftProblems(draft, new Set(topics.keys()));
  const known = duplicateOf(draft.question, context.learning.pool.items());
  if (known)
    problems.push({
      field: 'question',
      message: `This is asked already (${known.topicTitle}). Ask something else.`,
    });
  if (problems.length > 0) {
    await ack({ response_action: 'errors', errors: formErrors(problems) });
    return;
  }
  const author = body.user.id;
  const added = await context.learning.teamItems.add(draft, { author, state: 'pending', at: context.now() });
  if (added.kind === 'duplicate') {
    const message = `Somebody wrote this question already; it is ${added.of.state === 'pending' ? 'being reviewed' : 'played'}.`;
    await ack({ response_action: 'errors', errors: { question: message } });
    return;
  }
  await ack();
  const item = itemOfTeam(added.item, topics)!;
  const told = await tellAdmins(context, client, (level) => renderReview(item, author, level));
  const thanks =
    told > 0
      ? 'Thank you! Your question is with the admins; I write to you when they have decided.'
      : 'Your question is kept, but none of the admins could be told. Please tell one yourself.';
  await tellPerson(context, client, author, () => plainNotice(thanks));
}
