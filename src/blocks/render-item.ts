import type { KnownBlock } from '@slack/types';
import { plain, type Span } from '../knowledge/topic';
import { type Answer, isMultiple, ROUND_LIMITS, type Round, type RoundItem } from '../quiz/round';
import type { ClosedView, OpenView } from '../quiz/round-board';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import {
  answerBlock,
  choiceTexts,
  context,
  fitsButton,
  LETTERS,
  type Posed,
  paragraph,
  pickBlock,
  questionBlocks,
} from './item-parts';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import type { PressValue } from './quiz-values';
import { button, topicButton } from './render-answer';
import { richElements, richQuote } from './rich-text';

/** Names of people by id, as a board shows them: names, not mentions, so that nobody is pinged. */
export type Names = ReadonlyMap<string, string>;

/** Names in one line; more are counted. */
const NAMES_SHOWN = 12;

/** An item that can be answered: its question, its choices as buttons, how many have answered. */
export function renderOpenItem(view: OpenView, level: Level): Message {
  const { round, item, answered } = view;
  const { item: asked, order } = item;
  const inButtons = order.every((index) => fitsButton(asked.choices[index]!.spans)) && !isMultiple(asked);
  const heading = headingOf(view);
  const pressValue: PressValue = { r: round.id, p: item.position };
  const until =
    round.settings.pace === 'daily' && item.dueAt !== null
      ? `open until ${dateToken(item.dueAt)}`
      : secondsWords(round);
  const count = round.isPrivate ? '' : `*${answered}* answered`;
  const hint = isMultiple(asked) ? 'several are right' : round.isPrivate ? '' : 'your last answer counts';
  const blocks: KnownBlock[] = [
    context(heading),
    ...questionBlocks(asked, level),
    // Boxes and buttons with words are the choices themselves.
    ...(inButtons || isMultiple(asked) ? [] : [choiceList(item, level)]),
    isMultiple(asked)
      ? pickBlock(posed(round, item), ACTIONS, pressValue)
      : answerBlock(posed(round, item), inButtons, ACTIONS.answer, (c) => ({ ...pressValue, c })),
    ...([until, count, hint].some(Boolean)
      ? [context([until, count, hint].filter(Boolean).join(' · '))]
      : []),
  ];
  const text = [
    heading.replaceAll('*', ''),
    escapeMrkdwn([plain(asked.question), ...choiceTexts(item)].join('\n')),
  ];
  return { text: shorten(text.join('\n'), LIMITS.fallbackText), blocks };
}

/** Whoever plays alone has all the time there is, unless they said how much. */
export function secondsWords({ isPrivate, settings }: Round): string {
  return isPrivate && settings.seconds === ROUND_LIMITS.mostSeconds ? '' : `${settings.seconds} s`;
}

/** A closed item: what was right and why, who was right and who was fastest. Who was wrong is nowhere by name. */
export function renderClosedItem(view: ClosedView, names: Names, level: Level): Message {
  const { item, answers } = view;
  const { item: asked } = item;
  const right = asked.choices.filter((choice) => choice.right).map((choice) => plain(choice.spans));
  const verdict = item.isVoid ? '*This question does not count.*' : verdictOf(view, names);
  const heading = `${headingOf(view)} · ${item.isVoid ? 'taken out' : 'closed'}`;
  const blocks: KnownBlock[] = [
    context(heading),
    ...questionBlocks(asked, level),
    choiceList(item, level, answers),
    level === 'rich' ? richQuote([asked.explanation]) : paragraph(asked.explanation, level),
    { type: 'section', text: { type: 'mrkdwn', text: shorten(verdict, LIMITS.sectionText) } },
    {
      type: 'actions',
      elements: [
        topicButton({ id: asked.topicId, title: `Read: ${asked.topicTitle}` }, 0),
        button('Wrong or unclear?', ACTIONS.flag, asked.id),
      ],
    },
    ...(asked.origin === 'generated' ? [context(escapeMrkdwn(`Made by rule from ${asked.source}`))] : []),
  ];
  const text = [
    heading.replaceAll('*', ''),
    escapeMrkdwn(`${plain(asked.question)}\nRight: ${right.join('; ')}. ${plain(asked.explanation)}`),
    verdict.replaceAll('*', ''),
  ].join('\n');
  return { text: shorten(text, LIMITS.fallbackText), blocks };
}

/** The choices as a person reads them where they are talked about: `B) Port forwarding`, without the letter where buttons show none. */
export function choiceWords(item: RoundItem, chosen: readonly number[]): string {
  const { choices } = item.item;
  const areWords = !isMultiple(item.item) && choices.every(({ spans }) => fitsButton(spans));
  const texts = areWords ? item.order.map((index) => plain(choices[index]!.spans)) : choiceTexts(item);
  return texts.filter((_, at) => chosen.includes(item.order[at]!)).join(', ');
}

/** `Ada, Grace and 3 others` */
export function listNames(people: readonly string[], most = NAMES_SHOWN): string {
  const shown = people.slice(0, most);
  const others = people.length - shown.length;
  if (others > 0) return `${shown.join(', ')} and ${others} other${others === 1 ? '' : 's'}`;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

export function nameOf(names: Names, user: string): string {
  return names.get(user) ?? 'somebody';
}

export function seconds(ms: number): string {
  return ms >= 60_000
    ? `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1_000)} s`
    : `${(ms / 1_000).toFixed(1)} s`;
}

function headingOf({ round, item, itemCount }: OpenView | ClosedView): string {
  const about = escapeMrkdwn(shorten(round.settings.about, 60));
  return `*Question ${item.position + 1} of ${itemCount}* · ${about} · ${item.item.difficulty}`;
}

function verdictOf({ round, answers }: ClosedView, names: Names): string {
  const winners = answers.filter((answer) => answer.isRight);
  if (round.isPrivate)
    return winners.length > 0
      ? ':white_check_mark: *Right!*'
      : answers.length > 0
        ? 'Not this time.'
        : 'No answer.';
  if (answers.length === 0) return 'Nobody answered.';
  if (winners.length === 0)
    return answers.length === 1
      ? 'The one answer was not right: a hard one.'
      : `None of the ${answers.length} answers was right: a hard one.`;
  const people = listNames(winners.map(({ user }) => escapeMrkdwn(nameOf(names, user))));
  const lines = [`*Right* (${winners.length} of ${answers.length}): ${people}`];
  if (winners.length > 1 && round.settings.pace === 'quick')
    lines.push(
      `*Fastest*: ${escapeMrkdwn(nameOf(names, winners[0]!.user))}, ${seconds(winners[0]!.elapsedMs)}`,
    );
  return lines.join('\n');
}

/** The choices with their letters; with answers, also which were right and how many chose each. */
function choiceList({ item, order }: RoundItem, level: Level, answers?: readonly Answer[]): KnownBlock {
  const lines = order.map((index, at): Span[] => {
    const { spans, right } = item.choices[index]!;
    const mark = answers === undefined ? '' : right ? '✅ ' : '▫️ ';
    const count = answers?.filter((answer) => answer.chosen.includes(index)).length ?? 0;
    return [
      { text: `${mark}${LETTERS[at]}  `, bold: true },
      ...spans,
      ...(count > 0 ? [{ text: ` · ${count}`, italic: true as const }] : []),
    ];
  });
  if (level !== 'rich')
    return paragraph(
      lines.flatMap((line, at) => [...(at > 0 ? [{ text: '\n' }] : []), ...line]),
      level,
    );
  const elements = lines.flatMap((line, at) => [
    ...(at > 0 ? [{ type: 'text' as const, text: '\n' }] : []),
    ...richElements(line),
  ]);
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] };
}

function posed(round: Round, { item, order, position }: RoundItem): Posed {
  return { item, order, blockId: `item:${round.id}:${position}` };
}

/** Slack shows it in each reader's own time zone. */
export function dateToken(at: number, format = '{date_short_pretty} {time}'): string {
  return `<!date^${Math.floor(at / 1_000)}^${format}|${new Date(at).toISOString().slice(0, 16)} UTC>`;
}
