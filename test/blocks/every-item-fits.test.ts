import type { Level, Message } from '../../src/blocks/message';
import { renderClosedItem, renderOpenItem } from '../../src/blocks/render-item';
import { renderLeaderboard, renderStats } from '../../src/blocks/render-leaderboard';
import { renderQuizOffer, renderStarted } from '../../src/blocks/render-quiz-replies';
import { renderRescored, renderResult, renderTwin } from '../../src/blocks/render-result';
import { renderRoundForm } from '../../src/blocks/render-round-form';
import { renderWeekBoard } from '../../src/blocks/render-week-board';
import { choiceOrder } from '../../src/quiz/choice-order';
import type { Item } from '../../src/quiz/item';
import { buildPool } from '../../src/quiz/pool';
import type { Round, RoundItem } from '../../src/quiz/round';
import { standings } from '../../src/quiz/score-round';
import { validateMessage, validateView } from '../../src/workspace/block-kit';
import { shippedBase } from '../support/sample-base';
import { sampleItem } from '../support/sample-items';

const LONG = 'A very long name '.repeat(12);
const PING = '<!channel> & <@U1>';
const LEVELS: Level[] = ['rich', 'classic'];
const names = new Map([
  ['U1', PING],
  ...Array.from({ length: 80 }, (_, index) => [`P${index}`, LONG] as const),
]);

function round(about: string, changed: Partial<Round['settings']> = {}): Round {
  const settings = {
    about,
    difficulty: null,
    seconds: 600,
    speedBonus: true,
    pace: 'quick',
    teams: 'random',
    mayStop: [],
  };
  return {
    id: 'f'.repeat(16),
    team: 'T',
    channel: 'C',
    isPrivate: false,
    ending: 'played',
    createdAt: 1_800_000_000_000,
    settings: { ...settings, ...changed },
  } as unknown as Round;
}

function item(asked: Item, position = 19): RoundItem {
  return {
    position,
    item: asked,
    order: choiceOrder(asked, 'r'),
    isVoid: false,
    dueAt: 1_800_000_000_000,
  } as RoundItem;
}

function everyRendering(asked: Item): Message[] {
  const people = ['U1', ...Array.from({ length: 80 }, (_, index) => `P${index}`)];
  const answers = people.map((user, at) => ({
    user,
    chosen: [at % asked.choices.length],
    elapsedMs: at * 999,
    isRight: true,
    points: 1,
  }));
  return LEVELS.flatMap((level) =>
    [round(LONG, { pace: 'daily' })].flatMap((one) => {
      const view = { round: one, item: item(asked), itemCount: 20 };
      return [
        renderOpenItem({ kind: 'open', answered: 99_999, ...view }, level),
        renderClosedItem({ kind: 'closed', answers, ...view }, names, level),
        renderClosedItem(
          { kind: 'closed', answers: [], ...view, item: { ...view.item, isVoid: true } },
          names,
          level,
        ),
      ];
    }),
  );
}

const complaints = (message: Message): unknown[] =>
  validateMessage({ text: message.text, blocks: message.blocks });

test('every item of the base fits Slack, open and closed, at every level', () => {
  for (const asked of buildPool(shippedBase().topics)) {
    for (const message of everyRendering(asked))
      expect({ source: asked.source, complaints: complaints(message) }).toEqual({
        source: asked.source,
        complaints: [],
      });
  }
});

test('choices are read once: in a list above letters, on their buttons, or at their boxes', () => {
  const text = 'A choice that no button shows whole';
  const choices = [text, 'b', 'c'].map((one, at) => ({ spans: [{ text: one }], right: at < 2 }));
  const times = (asked: Item): number =>
    JSON.stringify(everyRendering(asked)[0]!.blocks!.filter(({ type }) => type !== 'actions')).split(text)
      .length - 1;
  expect(times(sampleItem('several', { kind: 'multiple', choices }))).toBe(0);
  expect(times(sampleItem('one', { choices: choices.map((one, at) => ({ ...one, right: at === 0 })) }))).toBe(
    1,
  );
});

test('items with several right choices, long choices and a snippet fit too', () => {
  const several = sampleItem('several', {
    kind: 'multiple',
    choices: Array.from({ length: 5 }, (_, at) => ({ spans: [{ text: 'x'.repeat(70) }], right: at < 2 })),
    snippet: { kind: 'snippet', language: 'yaml', code: 'key: <value>\n'.repeat(900), line: 1 },
  });
  for (const message of everyRendering(several)) expect(complaints(message)).toEqual([]);
  expect(JSON.stringify(everyRendering(several)[0])).toContain('checkboxes');
});

test('nobody is pinged by a board, whatever people call themselves or their team is playing about', () => {
  const [, closed] = everyRendering(sampleItem('ping'));
  expect(JSON.stringify(closed)).toContain('&lt;!channel&gt;');
  const result = renderResult(
    {
      kind: 'result',
      round: round(PING),
      planned: 1,
      played: 1,
      standings: standings([{ user: 'U1', points: 9, right: 1, answered: 1, timeMs: 1 }], true),
      missed: [],
      sides: [],
    },
    names,
    'classic',
  );
  for (const message of [closed!, result])
    expect(
      JSON.stringify([
        message.text,
        message.blocks?.filter((block) => JSON.stringify(block).includes('mrkdwn')),
      ]),
    ).not.toMatch(/<[!@]/);
});

test('where hundreds share a place, the podium stays short and the rest is counted', () => {
  const players = Array.from({ length: 60 }, (_, at) => ({
    user: `P${at}`,
    points: 100,
    right: 1,
    answered: 1,
    timeMs: 5,
  }));
  const { blocks } = renderResult(
    {
      kind: 'result',
      round: round('vpc'),
      planned: 1,
      played: 1,
      standings: standings(players, true),
      missed: [],
      sides: [],
    },
    names,
    'rich',
  );
  expect(JSON.stringify(blocks)).toContain('… and 54 more share these places.');
  expect(JSON.stringify(blocks)).toContain('And 10 more players with points.');
});

test('results of few and of many, and every other word of the quiz, fit Slack', () => {
  const asked = sampleItem('x', { question: [{ text: LONG }] });
  const messages: Message[] = [renderTwin(), renderQuizOffer()];
  for (const level of LEVELS) {
    for (const count of [0, 1, 3, 81, 500]) {
      const players = Array.from({ length: count }, (_, at) => ({
        user: `P${at}`,
        points: at % 7,
        right: at,
        answered: at,
        timeMs: at,
      }));
      for (const ending of ['played', 'stopped', 'nobody'] as const) {
        const view = {
          kind: 'result' as const,
          round: { ...round(LONG), ending },
          planned: 20,
          played: count === 0 ? 0 : 20,
          standings: standings(players, true),
          missed: [1, 2, 3].map((right) => ({ item: asked, answered: 9, right })),
          sides: [
            { name: 'Cirrus', points: 1, players: 2 },
            { name: 'Nimbus', points: 1, players: 1 },
          ],
        };
        messages.push(renderResult(view, names, level));
        messages.push(
          renderRescored({ kind: 'rescored', round: view.round, item: asked, result: view }, names),
        );
      }
    }
    const players = { since: 1_800_000_000_000, until: 1_800_604_800_000, zone: 'Etc/UTC', players: 99 };
    const best = Array.from({ length: 30 }, (_, at) => ({ rank: at + 1, name: LONG, right: 1, points: 1 }));
    messages.push(renderWeekBoard({ ...players, rows: best }, '/cloud', level));
    const row = { rank: 1, name: LONG, right: 1, points: 1, isOwn: true };
    for (const rows of [[], Array.from({ length: 15 }, () => row)])
      messages.push(
        renderLeaderboard(
          {
            wish: { where: 'channel', period: 'week' },
            since: 1_800_000_000_000,
            zone: 'Etc/UTC',
            rows,
            own: row,
            isHidden: false,
            players: 15,
          },
          '/cloud',
          level,
        ),
      );
  }
  const topic = { topicId: 'vpc', title: LONG, answered: 9, right: 1 };
  messages.push(
    renderStats(
      {
        areas: [{ area: 'aws', answered: 9, right: 1 }],
        streak: 1,
        weakest: [topic, topic, topic].map((one, at) => ({ ...one, topicId: `${at}` })),
      },
      '/cloud',
    ),
  );
  const wish = {
    about: LONG,
    items: 1,
    seconds: 1,
    difficulty: null,
    speedBonus: null,
    pace: null,
    teams: null,
  };
  messages.push(renderStarted({ kind: 'unknown', about: LONG }, '/cloud', wish, LONG));
  for (const message of messages) expect(complaints(message)).toEqual([]);
  expect(validateView(renderRoundForm(['aws', 'docker'], '{}'))).toEqual([]);
});
