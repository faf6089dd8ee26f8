import type { KnownBlock } from '@slack/types';
import type { Topic } from '../knowledge/topic';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { LIMITS, shorten } from './limits';
import type { Message } from './message';
import { button } from './render-answer';

/** Questions to press in the help. */
const EXAMPLES = [
  'what is NAT gateway',
  'alb vs nlb',
  'multi stage dockerfile',
  'pod stuck in CrashLoopBackOff',
];

/**
 * What the bot can do, with examples to press.
 * @param command the slash command, `/cloud` unless configured otherwise
 * @param note a line to open with, such as what was not understood
 */
export function renderHelp(command: string, note?: string): Message {
  const lines = [
    `*\`${command} <question>\`* answers for you alone; *Share to channel* posts it.`,
    `*\`${command} list [area]\`* shows the topics, *\`${command} topic <id>\`* one of them whole.`,
    `*\`${command} practice [topic or area]\`* asks you, privately, and again when you are about to forget; *\`${command} quiz add\`* takes a question of yours.`,
    '*@mention me* in a channel or a thread, or write to me directly: I answer in the thread.',
    'Slack has no slash commands inside threads: mention me there, or use *More actions › Explain with Cumulus* on a message.',
    `*\`${command} tip [topic]\`* gives a tip, *\`${command} tips\`* posts one here every day (\`${command} tips 09:00 weekdays kubernetes\`).`,
    `*\`${command} quiz vpc 5\`* plays a round with the channel, *\`${command} quiz\`* lets you choose; *\`${command} leaderboard\`* and *\`${command} stats\`* tell how it goes. Add \`hard\`, \`20s\`, \`speed off\`, \`teams\` or \`daily\`; \`${command} quiz stop\` ends it.`,
    'Every answer names its sources and the month a person last checked it. What I do not know I say.',
    `\`${command} forget me\` deletes everything kept about you.`,
  ];
  const text = ['Ask me about Docker, Kubernetes and AWS.', ...lines].join('\n');
  const blocks: KnownBlock[] = [
    ...(note === undefined
      ? []
      : [
          {
            type: 'section' as const,
            text: { type: 'plain_text' as const, text: shorten(note, LIMITS.sectionText) },
          },
        ]),
    { type: 'section', text: { type: 'mrkdwn', text } },
    {
      type: 'actions',
      elements: EXAMPLES.map((question, index) => button(question, `${ACTIONS.ask}:${index}`, question)),
    },
  ];
  return { text: note === undefined ? text : `${escapeMrkdwn(note)}\n${text}`, blocks };
}

/**
 * The topics by area and group.
 * @param area shows one area alone; one that does not exist is said so, with those that do
 */
export function renderTopicList(topics: readonly Topic[], command: string, area?: string): Message {
  const areas = [...new Set(topics.map((topic) => topic.area))].sort();
  const wanted =
    area === undefined
      ? null
      : (areas.find((known) => known === area.toLowerCase()) ??
        areas.find((known) => known.startsWith(area.toLowerCase())));
  if (wanted === undefined) {
    const text = `There is no area “${shorten(area!, 60)}”. The areas are: ${areas.join(', ')}.`;
    return { text: escapeMrkdwn(text), blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
  }
  const blocks: KnownBlock[] = [];
  let room: number = LIMITS.messageCharacters;
  for (const name of wanted === null ? areas : [wanted]) {
    const own = topics.filter((topic) => topic.area === name);
    blocks.push({
      type: 'header',
      text: { type: 'plain_text', text: shorten(`${name} (${own.length} topics)`, LIMITS.headerText) },
    });
    for (const section of groupSections(own, wanted !== null)) {
      if (room < section.length || blocks.length >= LIMITS.blocksPerMessage - 2) break;
      room -= section.length;
      blocks.push({ type: 'section', text: { type: 'mrkdwn', text: section } });
    }
  }
  const hint =
    wanted === null
      ? `\`${command} list <area>\` adds the ids, \`${command} topic <id>\` shows one.`
      : `\`${command} topic <id>\` shows one.`;
  blocks.push({ type: 'context', elements: [{ type: 'mrkdwn', text: hint }] });
  return { text: escapeMrkdwn(`${topics.length} topics in ${areas.join(', ')}`), blocks };
}

/** One text a group, split where it would pass the limit of a section. */
function groupSections(topics: readonly Topic[], withIds: boolean): string[] {
  const groups = new Map<string, string[]>();
  for (const topic of topics) {
    const entry = withIds ? `${escapeMrkdwn(topic.title)} (\`${topic.id}\`)` : escapeMrkdwn(topic.title);
    groups.set(topic.group, [...(groups.get(topic.group) ?? []), entry]);
  }
  const sections: string[] = [];
  for (const [group, entries] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let text = `*${escapeMrkdwn(group)}*: `;
    entries.forEach((entry, index) => {
      const next = index === 0 ? entry : `, ${entry}`;
      if (text.length + next.length > LIMITS.sectionText) {
        sections.push(text);
        text = entry;
      } else {
        text += next;
      }
    });
    sections.push(text);
  }
  return sections;
}
