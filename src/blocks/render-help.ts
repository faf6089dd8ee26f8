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
    `*\`${command} list [area or group]\`* shows the topics, *\`${command} topic <id>\`* one of them whole.`,
    `*\`${command} practice [topic or area]\`* asks you, privately, and again when you are about to forget; *\`${command} quiz add\`* takes a question of yours.`,
    '*@mention me* in a channel or a thread, or write to me directly: I answer in the thread.',
    'Slack has no slash commands inside threads: mention me there, or use *More actions › Explain with Cumulus* on a message.',
    `*\`${command} tip [topic]\`* gives a tip, *\`${command} tips\`* posts one here every day (\`${command} tips 09:00 weekdays kubernetes\`).`,
    `*\`${command} quiz vpc 5\`* plays a round with the channel, *\`${command} quiz\`* lets you choose; *\`${command} leaderboard\`* and *\`${command} stats\`* tell how it goes. Add \`hard\`, \`20s\`, \`speed off\`, \`teams\` or \`daily\`; \`${command} quiz stop\` ends it.`,
    `*\`${command} quiz schedule fridays 15:00 vpc 5\`* plays here every week, *\`${command} leaderboard schedule monday 09:00\`* posts last week's board; \`list\`, \`pause\`, \`resume\`, \`skip\` and \`off\` change it. *\`${command} list reviews\`* shows what should be checked again.`,
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

/** Areas to press below the overview. */
const AREA_BUTTONS = 5;

/**
 * What the base knows: areas and groups with their numbers of topics, or the titles of one area or group.
 * @param wish an area or a group; one that does not exist is said so, with the areas that do
 */
export function renderTopicList(topics: readonly Topic[], command: string, wish?: string): Message {
  const areas = [...new Set(topics.map((topic) => topic.area))].sort();
  if (wish === undefined) return renderOverview(topics, areas, command);
  const own = topicsOf(topics, areas, wish.toLowerCase());
  if (own.length === 0) {
    const text = `There is no area “${shorten(wish, 60)}”. The areas are: ${areas.join(', ')}.`;
    return { text: escapeMrkdwn(text), blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
  }
  const blocks: KnownBlock[] = [];
  let room: number = LIMITS.messageCharacters;
  for (const area of new Set(own.map((topic) => topic.area))) {
    const inArea = own.filter((topic) => topic.area === area);
    blocks.push({
      type: 'header',
      text: {
        type: 'plain_text',
        text: shorten(`${area} (${inArea.length} topic${inArea.length === 1 ? '' : 's'})`, LIMITS.headerText),
      },
    });
    for (const section of groupSections(inArea)) {
      if (room < section.length || blocks.length >= LIMITS.blocksPerMessage - 2) break;
      room -= section.length;
      blocks.push({ type: 'section', text: { type: 'mrkdwn', text: section } });
    }
  }
  blocks.push(hint(`\`${command} <title>\` answers from one of them.`));
  return { text: escapeMrkdwn(`${own.length} topics in ${shorten(wish, 60)}`), blocks };
}

/** One line an area: hundreds of titles at once are read by nobody. */
function renderOverview(topics: readonly Topic[], areas: readonly string[], command: string): Message {
  const lines = areas.map((area) => {
    const own = topics.filter((topic) => topic.area === area);
    const groups = [...new Set(own.map((topic) => topic.group))]
      .sort()
      .map((group) => `${escapeMrkdwn(group)} ${own.filter((topic) => topic.group === group).length}`);
    return shorten(`*${escapeMrkdwn(area)}* (${own.length})\n${groups.join(' · ')}`, LIMITS.sectionText);
  });
  const shown = lines.slice(0, LIMITS.blocksPerMessage - 3);
  return {
    text: escapeMrkdwn(`${topics.length} topics in ${areas.join(', ')}`),
    blocks: [
      { type: 'section', text: { type: 'mrkdwn', text: `I know *${topics.length}* topics:` } },
      ...shown.map((text) => ({ type: 'section' as const, text: { type: 'mrkdwn' as const, text } })),
      {
        type: 'actions',
        elements: areas
          .slice(0, AREA_BUTTONS)
          .map((area, index) => button(area, `${ACTIONS.list}:${index}`, area)),
      },
      hint(`\`${command} list <area or group>\` shows the titles, such as \`${command} list ${areas[0]}\`.`),
    ],
  };
}

/** The topics of an area, else of a group in whatever areas, else of the area whose name begins so. */
function topicsOf(topics: readonly Topic[], areas: readonly string[], wish: string): readonly Topic[] {
  const named = topics.filter((topic) => topic.area.toLowerCase() === wish);
  if (named.length > 0) return named;
  const grouped = topics.filter((topic) => topic.group.toLowerCase() === wish);
  if (grouped.length > 0) return grouped;
  const begun = areas.find((area) => area.startsWith(wish));
  return topics.filter((topic) => topic.area === begun);
}

function hint(text: string): KnownBlock {
  return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}

/** One text a group, split where it would pass the limit of a section. */
function groupSections(topics: readonly Topic[]): string[] {
  const groups = new Map<string, string[]>();
  for (const topic of topics)
    groups.set(topic.group, [...(groups.get(topic.group) ?? []), escapeMrkdwn(topic.title)]);
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
