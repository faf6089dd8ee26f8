import fc from 'fast-check';
import { authoredItems } from '../../src/quiz/authored-items';
import { dayOf, isZone, lastWeek, nextHour, startOfPeriod } from '../../src/quiz/calendar';
import { choiceOrder } from '../../src/quiz/choice-order';
import type { Item } from '../../src/quiz/item';
import { parseQuizWords } from '../../src/quiz/parse-quiz-words';
import { findScope, itemsOf } from '../../src/quiz/scope';
import { streakOf } from '../../src/quiz/streak';
import { joinTeam, type Member, teamPoints } from '../../src/quiz/teams';
import { shippedBase } from '../support/sample-base';

const nothing = {
  about: '',
  items: null,
  seconds: null,
  difficulty: null,
  speedBonus: null,
  pace: null,
  teams: null,
};

test.each([
  ['vpc 5', { about: 'vpc', items: 5 }],
  ['5 vpc', { about: 'vpc', items: 5 }],
  ['kubernetes hard 10 30s', { about: 'kubernetes', difficulty: 'hard', items: 10, seconds: 30 }],
  ['10 questions about k8s', { about: 'k8s', items: 10 }],
  ['route 53 3', { about: 'route 53', items: 3 }],
  ['s3', { about: 's3' }],
  ['me on security groups', { about: 'security groups' }],
  ['speed off', { speedBonus: false }],
  ['docker no bonus 2 min', { about: 'docker', speedBonus: false, seconds: 120 }],
  ['aws speed on', { about: 'aws', speedBonus: true }],
  ['Everything EASY', { difficulty: 'easy' }],
  ['aws daily teams balanced', { about: 'aws', pace: 'daily', teams: 'balanced' }],
  ['ecs teams', { about: 'ecs', teams: 'random' }],
  ['999 ecs 9999s', { about: 'ecs', items: 20, seconds: 600 }],
  ['0 ecs 1s', { about: 'ecs', items: 1, seconds: 5 }],
])('"quiz %s" is understood', (words, wish) => {
  expect(parseQuizWords(words)).toEqual({ kind: 'start', wish: { ...nothing, ...wish } });
});

test.each([
  ['', 'form'],
  ['  ', 'form'],
  ['stop', 'stop'],
  ['Stop ', 'stop'],
])('"quiz %s" is %s', (words, kind) => {
  expect(parseQuizWords(words).kind).toBe(kind);
});

test('any words are some wish, within what a round takes', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const words = parseQuizWords(text);
      return (
        words.kind !== 'start' ||
        words.wish.items === null ||
        (words.wish.items >= 1 && words.wish.items <= 20)
      );
    }),
  );
});

test.each([
  ['aws', 'aws', 'aws'],
  ['K8s', 'kubernetes', 'kubernetes'],
  ['vpc', 'VPC', 'aws'],
  ['security groups', 'Security group', 'aws'],
  ['natgw', 'NAT gateway', 'aws'],
  ['', 'everything', null],
])('a round on "%s" is about %s', (words, label, area) => {
  const { topics } = shippedBase();
  const scope = findScope(words, topics)!;
  expect(scope.label.toLowerCase()).toBe(label.toLowerCase());
  const items = itemsOf(scope, authoredItems(topics), 3);
  expect(items.length).toBeGreaterThanOrEqual(3);
  if (area === words.toLowerCase()) expect(items.every((item) => item.area === area)).toBe(true);
});

test('a topic brings along those that carry its name in their title, and none that only has another name like it', () => {
  const { topics } = shippedBase();
  const vpc = findScope('vpc', topics)!.topicIds;
  expect([vpc.has('vpc'), vpc.has('vpc-peering'), vpc.has('k8s-cni-plugins')]).toEqual([true, true, false]);
  expect(topics.find(({ id }) => id === 'k8s-cni-plugins')!.aliases.join()).toMatch(/vpc/i);
});

test('a narrow topic is helped out by those related to it, and an unknown one is said to be unknown', () => {
  const { topics } = shippedBase();
  const pool = authoredItems(topics);
  const scope = findScope('nat gateway', topics)!;
  expect(itemsOf(scope, pool, 15).length).toBeGreaterThan(itemsOf(scope, pool, 1).length);
  expect(findScope('cobol', topics)).toBeNull();
});

test('choices are shuffled by round, alike each time; true stands before false, "none of these" stays last', () => {
  const item = (texts: string[], kind = 'single') =>
    ({
      id: 'i',
      kind,
      choices: texts.map((text) => ({ spans: [{ text }], right: false })),
    }) as unknown as Item;
  const four = item(['a', 'b', 'c', 'd']);
  expect(choiceOrder(four, 'round')).toEqual(choiceOrder(four, 'round'));
  const orders = Array.from({ length: 60 }, (_, round) => choiceOrder(four, `${round}`));
  for (const place of [0, 1, 2, 3]) expect(new Set(orders.map((order) => order[place])).size).toBe(4);
  const none = item(['None of these', 'b', 'c']);
  for (let round = 0; round < 20; round += 1) expect(choiceOrder(none, `${round}`)[2]).toBe(0);
  expect(choiceOrder(item(['False', 'True'], 'true-false'), 'r')).toEqual([1, 0]);
});

test.each([
  ['every posted day played', ['01', '02', '03'], ['01', '02', '03'], '03', 3],
  ['a weekend without items is skipped', ['06', '09'], ['06', '09'], '09', 2],
  ['today is still going on', ['01', '02', '03'], ['01', '02'], '03', 2],
  ['a missed day ends it', ['01', '02', '03', '04'], ['01', '02', '04'], '04', 1],
  ['nobody posted since', ['01', '02'], ['01', '02'], '20', 2],
  ['never played', ['01'], [], '02', 0],
])('streak: %s', (_, posted, played, today, streak) => {
  expect(streakOf(posted, new Set(played), today)).toBe(streak);
});

const ZONES = Intl.supportedValuesOf('timeZone');

test('a week begins with the Monday and a month with the first, in every time zone of the world', () => {
  const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2030, 0, 1) });
  fc.assert(
    fc.property(moment, fc.constantFrom(...ZONES), (now, zone) => {
      const week = startOfPeriod('week', now, zone);
      const month = startOfPeriod('month', now, zone);
      expect(new Date(`${dayOf(week, zone)}T00:00Z`).getUTCDay()).toBe(1);
      expect(dayOf(week - 1, zone) < dayOf(week, zone)).toBe(true);
      expect(now - week).toBeGreaterThanOrEqual(0);
      expect(now - week).toBeLessThan((7 * 24 + 2) * 3_600_000);
      expect(dayOf(month, zone).slice(8)).toBe('01');
      expect(dayOf(month - 1, zone).slice(0, 7) < dayOf(month, zone).slice(0, 7)).toBe(true);
      expect(month).toBeLessThanOrEqual(now);
    }),
  );
  expect(startOfPeriod('all', Date.now(), 'Etc/UTC')).toBe(0);
  expect([isZone('Europe/London'), isZone('Mars/Olympus')]).toEqual([true, false]);
});

test('the evening is that of the zone, and working days skip the weekend', () => {
  const friday = Date.UTC(2026, 10, 27, 18);
  expect(new Date(nextHour(17, friday, 'America/New_York')).toISOString()).toBe('2026-11-27T22:00:00.000Z');
  expect(new Date(nextHour(9, friday, 'Europe/Berlin', true)).toISOString()).toBe('2026-11-30T08:00:00.000Z');
});

test('teams fill evenly, whoever joins when; the balanced draw spreads the strong over both', () => {
  const strengths = new Map([...'abcdef'].map((user, at) => [user, at < 2 ? 1 : 0]));
  for (const draw of ['random', 'balanced'] as const) {
    const members: Member[] = [];
    for (const user of 'abcdef') members.push({ user, side: joinTeam(user, members, draw, strengths, 'r') });
    expect(members.filter((member) => member.side === 0)).toHaveLength(3);
  }
  const apart: Member[] = [];
  for (const user of 'acbd') apart.push({ user, side: joinTeam(user, apart, 'balanced', strengths, 'r') });
  const side = (user: string): number => apart.find((member) => member.user === user)!.side;
  expect(side('a')).not.toBe(side('b'));
});

test('a team has the average of its players, so that the larger one has no advantage', () => {
  const members = ['a', 'b', 'c'].map((user, at) => ({ user, side: at === 0 ? 0 : 1 }));
  expect(
    teamPoints(
      members,
      new Map([
        ['a', 100],
        ['b', 150],
        ['c', 51],
      ]),
    ),
  ).toEqual([100, 101]);
});

test('last week is the whole week before this one, also where a clock change makes it longer or shorter', () => {
  const HOUR = 60 * 60_000;
  const monday = (at: string): number => Date.parse(at);
  // Clocks in Berlin go back on Sunday, 25 October 2026.
  expect(lastWeek(monday('2026-10-26T08:00Z'), 'Europe/Berlin')).toEqual({
    since: monday('2026-10-18T22:00Z'),
    until: monday('2026-10-25T23:00Z'),
  });
  const { since, until } = lastWeek(monday('2027-03-29T00:00Z'), 'Europe/Berlin');
  expect((until - since) / HOUR).toBe(7 * 24 - 1);
  // On a Sunday evening the week that is still running is not the last one.
  expect(lastWeek(monday('2026-11-29T22:00Z'), 'Etc/UTC').until).toBe(monday('2026-11-23T00:00Z'));
});
