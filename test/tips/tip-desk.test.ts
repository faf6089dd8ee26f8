import { openDatabase } from '../../src/store/database';
import { SqliteTipStore } from '../../src/store/sqlite-tip-store';
import { TipDesk } from '../../src/tips/tip-desk';
import { ANY_TIP } from '../../src/tips/tip-pool';
import { topicFile, topicFrom } from '../support/sample-base';

const AT = 1_795_000_000_000;
const widget = topicFrom(topicFile({ tips: '## Tips\n\n- One.\n- Two.\n' }));

function setUp() {
  const store = new SqliteTipStore(openDatabase('file::memory:', () => AT));
  const base = { topics: [widget] };
  const desk = new TipDesk(() => base.topics, store);
  const vote = (person: string, tip: string, vote: 1 | -1, channel = 'C1') =>
    store.vote({ team: 'T1', tip, person, channel, vote, at: AT });
  const give = (tip: string, cause: string, place = 'C1') =>
    store.recordGiven({ team: 'T1', place, cause, tip, at: AT });
  return { store, base, desk, vote, give };
}

test('a tip that was disliked rests in that channel alone, and comes back when the vote changes', async () => {
  const { desk, vote } = setUp();
  const first = (await desk.next('T1', 'C1', ANY_TIP))!;
  await vote('U1', first.id, -1);
  expect((await desk.next('T1', 'C1', ANY_TIP))!.id).not.toBe(first.id);
  expect(await vote('U1', first.id, 1)).toBe(-1);
  expect((await desk.next('T1', 'C1', ANY_TIP))!.id).toBe(first.id);
});

test('a vote elsewhere does not make a tip rest here', async () => {
  const { desk, vote } = setUp();
  const first = (await desk.next('T1', 'C1', ANY_TIP))!;
  await vote('U1', first.id, -1, 'C2');
  expect((await desk.next('T1', 'C1', ANY_TIP))!.id).toBe(first.id);
});

test('a tip recorded twice for the same post counts once', async () => {
  const { store, give } = setUp();
  await give('a', 'due:1');
  await give('a', 'due:1');
  await give('b', 'due:2');
  expect(await store.history('T1', 'C1')).toEqual(['a', 'b']);
});

test('everything kept about a person can be deleted, and nobody else loses anything', async () => {
  const { store, vote, give } = setUp();
  await vote('U1', 'a', 1);
  await vote('U2', 'a', -1);
  await give('a', 'command:1', 'U1');
  await give('a', 'due:1', 'C1');
  expect(await store.forget('T1', 'U1')).toBe(2);
  expect(await store.history('T1', 'U1')).toEqual([]);
  expect(await store.history('T1', 'C1')).toEqual(['a']);
  expect(await store.votes('T1', 'C1')).toEqual([
    { tip: 'a', here: { up: 0, down: 1 }, everywhere: { up: 0, down: 1 } },
  ]);
});

test('tips follow the knowledge when it is replaced', async () => {
  const { desk, base } = setUp();
  expect(desk.pool.map((tip) => tip.spans[0]!.text)).toEqual(['One.', 'Two.']);
  base.topics = [topicFrom(topicFile({ tips: '## Tips\n\n- Three.\n- Four.\n' }))];
  expect(desk.pool.map((tip) => tip.spans[0]!.text)).toEqual(['Three.', 'Four.']);
});

test('one post asks everybody the same question in the same order; another post may ask another', () => {
  const { desk } = setUp();
  const asked = desk.question('widget', null, 'C1:1');
  expect(desk.question('widget', null, 'C1:1')).toEqual(asked);
  const orders = new Set(
    Array.from({ length: 20 }, (_, post) =>
      JSON.stringify(desk.question('widget', null, `C1:${post}`)!.choices),
    ),
  );
  expect(orders.size).toBeGreaterThan(2);
  expect(desk.question('gone', null, 'C1:1')).toBeNull();
});
