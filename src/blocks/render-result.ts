import type { KnownBlock } from '@slack/types';
import { plain } from '../knowledge/topic';
import type { RoundWish } from '../quiz/parse-quiz-words';
import type { RescoredView, ResultView } from '../quiz/round-board';
import type { Standing } from '../quiz/score-round';
import { ACTIONS } from './action-ids';
import { escapeMrkdwn } from './escape';
import { context } from './item-parts';
import { LIMITS, shorten } from './limits';
import type { Level, Message } from './message';
import { button, topicButton } from './render-answer';
import { dateToken, listNames, type Names, nameOf } from './render-item';

const MEDALS = ['🥇', '🥈', '🥉'];

/** Lines of the podium, where many share its places. */
const PODIUM_SHOWN = 6;

/** Rows of the table; the note below counts the rest. */
const PLAYERS_SHOWN = 50;

/** The end of a round: podium, every player's points, what the team missed most. */
export function renderResult(view: ResultView, names: Names, level: Level): Message {
  const { round, played, missed, sides } = view;
  const about = shorten(round.settings.about, 80);
  const again = againButton(view);
  if (played === 0 || view.standings.length === 0) {
    const text =
      round.ending === 'nobody'
        ? `Nobody is answering, so I stop here. The quiz about ${about} can be started again any time.`
        : `The quiz about ${about} was stopped before a question counted.`;
    return {
      text: escapeMrkdwn(text),
      blocks: [
        { type: 'section', text: { type: 'plain_text', text } },
        { type: 'actions', elements: [again] },
      ],
    };
  }
  // Who has no points is not named: a board is there to cheer.
  const scorers = view.standings.filter((player) => player.points > 0);
  const silent = view.standings.length - scorers.length;
  const title = `Results: ${about}`;
  const podium = podiumOf(scorers, names, played);
  const blocks: KnownBlock[] = [
    { type: 'header', text: { type: 'plain_text', text: shorten(title, LIMITS.headerText) } },
  ];
  const say = (text: string): void => {
    if (text !== '')
      blocks.push({ type: 'section', text: { type: 'mrkdwn', text: shorten(text, LIMITS.sectionText) } });
  };
  say(endingWords(view));
  if (round.isPrivate) {
    const own = view.standings[0]!;
    say(`*${own.right} of ${played}* right.`);
  } else {
    say(sideWords(view));
    say(podium.length > 0 ? podium.join('\n') : 'No points this time: a hard round.');
    // Where everybody stands on the podium, a table would say the same again.
    if (scorers.length > podium.length) blocks.push(playerTable(scorers, names, level));
    if (scorers.length > PLAYERS_SHOWN)
      blocks.push(context(`And ${scorers.length - PLAYERS_SHOWN} more players with points.`));
    if (silent > 0) blocks.push(context(joinedWords(silent, scorers.length > 0)));
    const note = tieNote(scorers, names);
    if (note !== '') blocks.push(context(note));
  }
  if (missed.length > 0) {
    const lines = missed.map(
      ({ item, answered, right }) =>
        `• ${escapeMrkdwn(shorten(plain(item.question), 250))}${round.isPrivate ? '' : ` (${right} of ${answered} right)`}`,
    );
    say(`*${round.isPrivate ? 'To look at again' : 'Missed most'}*\n${lines.join('\n')}`);
  }
  const topics = [...new Map(missed.map(({ item }) => [item.topicId, item])).values()];
  blocks.push({
    type: 'actions',
    elements: [
      again,
      ...topics.map((item, index) =>
        topicButton({ id: item.topicId, title: `Read: ${item.topicTitle}` }, index),
      ),
    ],
  });
  const best = listNames(scorers.filter(({ rank }) => rank === 1).map(({ user }) => nameOf(names, user)));
  const sidesText = sides.length > 0 ? ` ${sideWords(view).replaceAll('*', '')}` : '';
  return {
    text: escapeMrkdwn(`${title}. ${best === '' ? 'No points this time.' : `${best} won.`}`) + sidesText,
    blocks,
  };
}

/** An item was found wrong after it had counted. */
export function renderRescored({ item, round, result }: RescoredView, names: Names): Message {
  const question = escapeMrkdwn(shorten(plain(item.question), 300));
  const about = escapeMrkdwn(shorten(round.settings.about, 80));
  const said = `The question “${question}” of the quiz about ${about} (${dateToken(round.createdAt, '{date_short}')}) was wrong or unclear. It counts for nobody now; all scores were added up again.`;
  const scorers = (result?.standings ?? []).filter((player) => player.points > 0);
  const podium = round.isPrivate || !result ? [] : podiumOf(scorers, names, result.played);
  const sides = result && !round.isPrivate ? sideWords(result) : '';
  const text = [said, sides, podium.length > 0 ? ['The places now:', ...podium].join('\n') : '']
    .filter(Boolean)
    .join('\n');
  return {
    text: shorten(text, LIMITS.fallbackText),
    blocks: [{ type: 'section', text: { type: 'mrkdwn', text: shorten(text, LIMITS.sectionText) } }],
  };
}

/** What an earlier message of an item that was posted twice becomes. */
export function renderTwin(): Message {
  return {
    text: 'This question was posted a second time after a restart; your answer counted there all the same.',
  };
}

/** The first three places, a line a player. */
function podiumOf(scorers: readonly Standing[], names: Names, played: number): string[] {
  const medals = scorers.filter((player) => player.rank <= MEDALS.length);
  const lines = medals.slice(0, PODIUM_SHOWN).map((player) => medalLine(player, names, played));
  if (medals.length > PODIUM_SHOWN)
    lines.push(`… and ${medals.length - PODIUM_SHOWN} more share these places.`);
  return lines;
}

function medalLine(player: Standing, names: Names, played: number): string {
  const name = escapeMrkdwn(nameOf(names, player.user));
  return `${MEDALS[player.rank - 1]} *${name}*, ${player.points} points (${player.right} of ${played} right)`;
}

function endingWords({ round, played }: ResultView): string {
  if (round.ending === 'stopped') return `Stopped after ${played} question${played === 1 ? '' : 's'}.`;
  if (round.ending === 'nobody') return 'Nobody is answering any more, so I stop here.';
  return '';
}

function joinedWords(count: number, isMore: boolean): string {
  if (count === 1) return `One ${isMore ? 'more ' : ''}person joined in.`;
  return `${count} ${isMore ? 'more ' : ''}people joined in.`;
}

function sideWords({ sides }: ResultView): string {
  if (sides.length === 0) return '';
  const scores = sides.map(
    ({ name, points, players }) => `*${name}* ${points} (${players} player${players === 1 ? '' : 's'})`,
  );
  const [first, second] = sides;
  const verdict =
    second === undefined || first!.points === second.points
      ? 'The teams are level'
      : `Team ${first!.name} wins`;
  return `${verdict}: ${scores.join(', ')}; points are averages, so that team sizes do not matter.`;
}

function playerTable(scorers: readonly Standing[], names: Names, level: Level): KnownBlock {
  const rows = scorers.slice(0, PLAYERS_SHOWN).map((player) => ({
    rank: `${player.rank}`,
    name: shorten(nameOf(names, player.user), 60),
    right: `${player.right}`,
    points: `${player.points}`,
  }));
  return standingTable(rows, level);
}

/** A table of places; drawn as lines where Slack refuses tables. */
export function standingTable(
  rows: readonly { rank: string; name: string; right: string; points: string; isOwn?: boolean }[],
  level: Level,
): KnownBlock {
  if (level !== 'rich') {
    const lines = rows.map(
      ({ rank, name, right, points }) => `${rank}. ${escapeMrkdwn(name)}: ${points} points, ${right} right`,
    );
    return { type: 'section', text: { type: 'mrkdwn', text: shorten(lines.join('\n'), LIMITS.sectionText) } };
  }
  const cell = (text: string, isBold: boolean) =>
    isBold
      ? {
          type: 'rich_text' as const,
          elements: [
            {
              type: 'rich_text_section' as const,
              elements: [{ type: 'text' as const, text, style: { bold: true } }],
            },
          ],
        }
      : { type: 'raw_text' as const, text };
  return {
    type: 'table',
    column_settings: [{ align: 'right' }, { is_wrapped: true }, { align: 'right' }, { align: 'right' }],
    rows: [
      ['Place', 'Player', 'Right', 'Points'].map((text) => cell(text, true)),
      ...rows.map(({ rank, name, right, points, isOwn }) =>
        [rank, name || '–', right, points].map((text) => cell(text, isOwn === true)),
      ),
    ],
  };
}

function tieNote(scorers: readonly Standing[], names: Names): string {
  const notes: string[] = [];
  const told = scorers.filter((player) => player.isBehindOnTime);
  for (const player of told.slice(0, 3)) {
    const before = scorers[scorers.indexOf(player) - 1]!;
    notes.push(
      `${nameOf(names, before.user)} and ${nameOf(names, player.user)} have the same points; the right answers of ${nameOf(names, before.user)} were faster.`,
    );
  }
  if (scorers.some((player, at) => scorers[at - 1]?.rank === player.rank))
    notes.push('Equal players share a place.');
  return escapeMrkdwn(notes.join(' '));
}

function againButton({ round, planned }: ResultView) {
  const { about, difficulty, seconds, speedBonus, pace, teams } = round.settings;
  const wish: RoundWish = { about, items: planned, seconds, difficulty, speedBonus, pace, teams };
  return button(
    'Play again',
    ACTIONS.startRound,
    JSON.stringify({ ...wish, about: about === 'everything' ? '' : about }),
  );
}
