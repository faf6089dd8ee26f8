import type { HomeView, KnownBlock } from '@slack/types';
import type { PracticeOverview } from '../quiz/practice';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { context } from './item-parts';
import { LIMITS } from './limits';
import { button } from './render-answer';

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

/** What there is to type. */
export function homeHelp(command: string): HomeSection {
  const lines = [
    `*\`${command} <question>\`* answers from the knowledge base, for you alone.`,
    `*\`${command} practice [topic or area]\`* asks you, privately; write *practice* to me directly for the same.`,
    `*\`${command} quiz add\`* takes a question of your own; it is played once an admin has approved it.`,
    `*\`${command} help\`* shows everything.`,
  ];
  return [
    { type: 'header', text: { type: 'plain_text', text: 'What I can do' } },
    { type: 'section', text: { type: 'mrkdwn', text: lines.join('\n') } },
  ];
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / Math.max(1, whole))} %`;
}
