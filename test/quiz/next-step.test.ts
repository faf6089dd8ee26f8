import { nextStep } from '../../src/quiz/next-step';
import type { Round, RoundItem } from '../../src/quiz/round';

const round = (changed: Partial<Round> = {}): Round =>
  ({ state: 'open', ending: null, nextAt: 0, settings: { pace: 'quick' }, ...changed }) as Round;
const item = (position: number, state: RoundItem['state'], changed: Partial<RoundItem> = {}): RoundItem =>
  ({ position, state, answered: 1, dueAt: 1_000, limitMs: 900, revealedAt: null, ...changed }) as RoundItem;
const shown = (position: number, answered = 1): RoundItem =>
  item(position, 'closed', { revealedAt: 1, answered });
const step = (given: Round, items: RoundItem[], now = 500, closing: number | null = null) => {
  const { kind, ...rest } = nextStep(given, items, now, closing);
  const about =
    'item' in rest
      ? rest.item.position
      : 'ending' in rest
        ? rest.ending
        : 'until' in rest
          ? rest.until
          : null;
  return [kind, about];
};

test.each([
  ['a new round posts its first item', round(), [item(0, 'planned'), item(1, 'planned')], ['post', 0]],
  ['an open item waits for its time', round(), [item(0, 'open'), item(1, 'planned')], ['wait', 1_000]],
  ['found in the middle of posting, that is settled first', round(), [item(0, 'posting')], ['settle', 0]],
  [
    'a closed item is revealed before the next',
    round(),
    [item(0, 'closed'), item(1, 'planned')],
    ['reveal', 0],
  ],
  [
    'the next item waits for the pause',
    round({ nextAt: 600 }),
    [shown(0), item(1, 'planned')],
    ['wait', 600],
  ],
  ['after the pause it is posted', round({ nextAt: 400 }), [shown(0), item(1, 'planned')], ['post', 1]],
  ['after the last the round ends', round(), [shown(0), shown(1)], ['end', 'played']],
  ['nobody answered any', round(), [shown(0, 0)], ['end', 'nobody']],
  [
    'two in a row without an answer end it',
    round(),
    [shown(0), shown(1, 0), shown(2, 0), item(3, 'planned')],
    ['end', 'nobody'],
  ],
  ['one without an answer does not', round(), [shown(0, 0), item(1, 'planned')], ['post', 1]],
  [
    'stopped, what is open closes',
    round({ state: 'ending', ending: 'stopped' }),
    [item(0, 'open')],
    ['close', 0],
  ],
  [
    'stopped in the middle of posting',
    round({ state: 'ending', ending: 'stopped' }),
    [item(0, 'posting')],
    ['take-back', 0],
  ],
  [
    'the result comes after the last reveal',
    round({ state: 'ending', ending: 'played' }),
    [shown(0)],
    ['result', null],
  ],
  [
    'in a channel that is gone nothing is said',
    round({ state: 'ending', ending: 'channel-gone' }),
    [item(0, 'closed')],
    ['bury', null],
  ],
])('%s', (_, given, items, expected) => {
  expect(step(given, items)).toEqual(expected);
});

test('an item closes on time, or when told to', () => {
  const items = [item(0, 'open'), item(1, 'planned')];
  expect(step(round(), items, 1_000)).toEqual(['close', 0]);
  expect(step(round(), items, 999, 0)).toEqual(['close', 0]);
  expect(step(round(), items, 999, 1)).toEqual(['wait', 1_000]);
});

test('an item that was open when the round was stopped counts for nobody; in a channel that went away it counts', () => {
  const isVoid = (ending: Round['ending']): unknown =>
    (nextStep(round({ state: 'ending', ending }), [item(0, 'open')], 0, null) as { isVoid?: boolean }).isVoid;
  expect([isVoid('stopped'), isVoid('channel-gone')]).toEqual([true, false]);
});

test('a daily round is more patient with silence', () => {
  const daily = round({ settings: { pace: 'daily' } as Round['settings'] });
  expect(step(daily, [shown(0, 0), shown(1, 0), item(2, 'planned')])).toEqual(['post', 2]);
});
