import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type { PracticeOverview } from '../quiz/practice';
import { ACTIONS, FORMS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { context } from './item-parts';
import { LIMITS } from './limits';
import { button } from './render-answer';

/** Block and action id of the only field of the ask form. */
export const ASK_FIELD = 'question';

/** Blocks of one part of the app on its Home tab; empty where it has nothing to show this person. */
export type HomeSection = readonly KnownBlock[];

/**
 * The Home tab: sections one below the other, a line between them. A section that would pass Slack's limit of blocks is
 * left out whole, and those behind it too.
 */
export function renderHome(sections: readonly HomeSection[]): HomeView {
  const blocks: KnownBlock[] = [];
  for (const section of sections.filter((one) => one.length > 0)) {
    const divided: KnownBlock[] = blocks.length > 0 ? [{ type: 'divider' }, ...section] : [...section];
    if (blocks.length + divided.length > LIMITS.blocksPerHome) break;
    blocks.push(...divided);
  }
  return { type: 'home', blocks };
}

/** Practice at a glance: what is due, what was answered, how well by area. */
export function homePractice(overview: PracticeOverview, now: number): HomeSection {
  const { due, seen, answered, right, areas, nextDueAt } = overview;
  const days = nextDueAt === null ? 0 : Math.max(1, Math.ceil((nextDueAt - now) / 86_400_000));
  const next = nextDueAt === null ? '' : ` Next in ${days === 1 ? 'a day' : `${days} days`}.`;
  const dueWords = due === 0 ? `Nothing is due.${next}` : `*${due}* due today.`;
  const lines =
    answered === 0
      ? ['You have not practiced yet. A few questions a day, brought back just before you would forget them.']
      : [dueWords, `${seen} questions seen, ${answered} answered, ${percent(right, answered)} right.`];
  const byArea = areas.map(
    (one) => `${escapeMrkdwn(one.area)} ${percent(one.right, one.answered)} of ${one.answered}`,
  );
  return [
    { type: 'header', text: { type: 'plain_text', text: 'Practice' } },
    { type: 'section', text: { type: 'mrkdwn', text: lines.join('\n') } },
    ...(byArea.length > 0 ? [context(`Right by area: ${byArea.slice(0, 10).join(' · ')}`)] : []),
    {
      type: 'actions',
      elements: [
        {
          ...button(due > 0 ? `Practice (${due} due)` : 'Practice', ACTIONS.practiceStart, ''),
          style: 'primary',
        },
        button('Write a question', ACTIONS.itemForm, ''),
      ],
    },
  ];
}

/** What there is to type, and a short way to each of it. */
export function homeHelp(command: string): HomeSection {
  const lines = [
    `*Ask*: \`${command} what is NAT gateway\` answers for you alone; or mention me, or write to me directly.`,
    `*Look around*: \`${command} list\` shows the topics, \`${command} topic <id>\` one of them whole.`,
    `*Quiz*: \`${command} quiz vpc 5\` plays with a channel, \`${command} quiz schedule fridays 15:00\` every week; \`${command} leaderboard\` tells how it goes.`,
    `*Practice*: \`${command} practice [topic or area]\` asks you alone, and again before you would forget.`,
    `*Tips*: \`${command} tip\` gives one, \`${command} tips 09:00 weekdays\` posts one in a channel every day.`,
    `*Write*: \`${command} quiz add\` takes a question of your own. \`${command} help\` shows everything.`,
  ];
  return [
    { type: 'header', text: { type: 'plain_text', text: 'What I can do' } },
    { type: 'section', text: { type: 'mrkdwn', text: lines.join('\n') } },
    {
      type: 'actions',
      elements: [
        button('Ask a question', ACTIONS.homeAsk, ''),
        button('All topics', ACTIONS.list, 'all'),
        button('Quiz me', ACTIONS.homeQuiz, ''),
        button('A tip', ACTIONS.homeTip, ''),
      ],
    },
    context('What you press here is answered under *Messages*.'),
  ];
}

/** Asks for a question. */
export function renderAskForm(): ModalView {
  return {
    type: 'modal',
    callback_id: FORMS.ask,
    title: { type: 'plain_text', text: 'Ask a question' },
    submit: { type: 'plain_text', text: 'Ask' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: [
      {
        type: 'input',
        block_id: ASK_FIELD,
        label: { type: 'plain_text', text: 'Your question' },
        hint: { type: 'plain_text', text: 'The answer comes under Messages.' },
        element: {
          type: 'plain_text_input',
          action_id: ASK_FIELD,
          max_length: 500,
          placeholder: { type: 'plain_text', text: 'alb vs nlb' },
        },
      },
    ],
  };
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / Math.max(1, whole))} %`;
}
