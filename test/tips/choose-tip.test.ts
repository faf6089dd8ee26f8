import fc from 'fast-check';
import { chooseTip } from '../../src/tips/choose-tip';
import { restingTips } from '../../src/tips/resting-tips';
import { ANY_TIP, buildTipPool, fittingTips, type PoolTip } from '../../src/tips/tip-pool';
import { baseOf, shippedBase, topicFile, topicFrom } from '../support/sample-base';

const NONE: ReadonlySet<string> = new Set();

function tip(id: string, area = 'aws', group = 'things'): PoolTip {
  return {
    id,
    topicId: `topic-of-${id}`,
    topicTitle: id,
    area,
    group,
    spans: [{ text: id }],
    snippet: null,
    verified: '2026-11',
    difficulties: ['easy'],
  };
}

/** What a place is given in so many posts. */
function give(pool: readonly PoolTip[], posts: number, place = 'C1', resting = NONE): PoolTip[] {
  const given: PoolTip[] = [];
  for (let post = 0; post < posts; post += 1) {
    given.push(
      chooseTip(
        pool,
        given.map((one) => one.id),
        resting,
        place,
      )!,
    );
  }
  return given;
}

const ids = (tips: readonly PoolTip[]): string[] => tips.map((one) => one.id);

const pools = fc
  .array(fc.tuple(fc.constantFrom('aws', 'docker', 'kubernetes'), fc.constantFrom('one', 'two', 'three')), {
    minLength: 1,
    maxLength: 30,
  })
  .map((places) => places.map(([area, group], index) => tip(`t${index}`, area, group)));

test('no tip comes again before every fitting one was given', () => {
  fc.assert(
    fc.property(pools, (pool) => {
      const given = ids(give(pool, pool.length * 3));
      for (let round = 0; round < 3; round += 1) {
        const part = given.slice(round * pool.length, (round + 1) * pool.length);
        expect(new Set(part).size).toBe(pool.length);
      }
    }),
  );
});

test('a tip given at the end of one round does not open the next', () => {
  fc.assert(
    fc.property(pools, (pool) => {
      const given = ids(give(pool, pool.length * 2));
      if (pool.length > 2) expect(given[pool.length]).not.toBe(given[pool.length - 1]);
    }),
  );
});

test('the choice depends on the history alone: asked again it is the same, whatever happened in between', () => {
  fc.assert(
    fc.property(pools, fc.nat(40), (pool, posts) => {
      const history = ids(give(pool, posts));
      expect(chooseTip(pool, history, NONE, 'C1')).toEqual(
        chooseTip([...pool].reverse(), history, NONE, 'C1'),
      );
    }),
  );
});

test('channels differ, and so do rounds', () => {
  const pool = Array.from({ length: 12 }, (_, index) => tip(`t${index}`));
  const here = ids(give(pool, 24, 'C1'));
  expect(here.slice(0, 12)).not.toEqual(ids(give(pool, 12, 'C2')));
  expect(here.slice(0, 12)).not.toEqual(here.slice(12));
});

test('areas take turns: never more than three of one in a row over the whole shipped base, in ten channels', () => {
  const pool = buildTipPool(shippedBase().topics);
  for (let channel = 0; channel < 10; channel += 1) {
    const areas = give(pool, pool.length, `C${channel}`).map((one) => one.area);
    let run = 0;
    let longest = 0;
    areas.forEach((area, index) => {
      run = area === areas[index - 1] ? run + 1 : 1;
      longest = Math.max(longest, run);
    });
    expect(longest).toBeLessThanOrEqual(3);
  }
});

test('the two tips of one topic do not follow each other', () => {
  const pool = buildTipPool(shippedBase().topics);
  const topics = give(pool, pool.length).map((one) => one.topicId);
  expect(topics.filter((topic, index) => topic === topics[index - 1])).toEqual([]);
});

test('what people dislike rests, unless nothing else fits', () => {
  const pool = [tip('good'), tip('bad'), tip('fine')];
  expect(ids(give(pool, 4, 'C1', new Set(['bad'])))).not.toContain('bad');
  expect(ids(give([tip('bad')], 2, 'C1', new Set(['bad'])))).toEqual(['bad', 'bad']);
});

test('a tip rests where more people dislike it than like it, and everywhere when it is clearly disliked', () => {
  const score = (tip: string, here: [number, number], everywhere: [number, number]) => ({
    tip,
    here: { up: here[0], down: here[1] },
    everywhere: { up: everywhere[0], down: everywhere[1] },
  });
  const resting = restingTips([
    score('liked here', [1, 1], [1, 1]),
    score('disliked here', [0, 1], [9, 1]),
    score('disliked by two elsewhere', [0, 0], [0, 2]),
    score('disliked by three elsewhere', [0, 0], [1, 4]),
  ]);
  expect([...resting]).toEqual(['disliked here', 'disliked by three elsewhere']);
});

test('a tip that was edited or is new joins the round under way, and an id that is gone is passed over', () => {
  const pool = [tip('a'), tip('b')];
  expect(chooseTip([...pool, tip('new')], ['gone', 'a', 'b'], NONE, 'C1')?.id).toBe('new');
});

test('where nothing fits there is nothing', () => {
  expect(chooseTip([], [], NONE, 'C1')).toBeNull();
});

test('the pool keeps areas and levels that are asked for', () => {
  const pool = buildTipPool(shippedBase().topics);
  const docker = fittingTips(pool, { areas: ['docker'], difficulty: 'hard' });
  expect(docker.length).toBeGreaterThan(10);
  expect(docker.every((one) => one.area === 'docker' && one.difficulties.includes('hard'))).toBe(true);
  expect(fittingTips(pool, ANY_TIP)).toHaveLength(pool.length);
});

test('the id of a tip stays while its words do, whatever is edited around it', () => {
  const before = topicFrom(topicFile({ tips: '## Tips\n\n- First tip.\n- Second tip.\n' }));
  const after = topicFrom(topicFile({ tips: '## Tips\n\n- A new one.\n- First tip.\n' }));
  const idOf = (topics: ReturnType<typeof baseOf>, text: string) =>
    buildTipPool(topics.topics).find((one) => one.spans[0]!.text === text)?.id;
  expect(idOf(baseOf([after]), 'First tip.')).toBe(idOf(baseOf([before]), 'First tip.'));
  expect(idOf(baseOf([before]), 'First tip.')).not.toBe(idOf(baseOf([before]), 'Second tip.'));
});
