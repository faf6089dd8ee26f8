import fc from 'fast-check';
import { findScope } from '../../src/quiz/scope';
import { parseScheduleCommand } from '../../src/slack/parse-schedule-command';
import { shippedBase } from '../support/sample-base';

const { topics } = shippedBase();
const parse = (text: string) => parseScheduleCommand(text, (about) => findScope(about, topics) !== null);
const plan = (minuteOfDay: number | null, days: number[] | null, zone: string | null = null) => ({
  minuteOfDay,
  days,
  zone,
});

test.each([
  ['quiz schedule fridays 15:00 vpc 5', plan(900, [5]), { about: 'vpc', items: 5 }],
  ['quiz schedule vpc 5 fridays 15:00', plan(900, [5]), { about: 'vpc', items: 5 }],
  ['Quiz Schedule every friday at 3pm, security groups', plan(900, [5]), { about: 'security groups' }],
  [
    'quiz schedule mon-thu 9.30 Europe/Berlin k8s hard 20s',
    plan(570, [1, 2, 3, 4], 'Europe/Berlin'),
    { about: 'k8s', difficulty: 'hard', seconds: 20 },
  ],
  [
    'quiz schedule weekly fridays 15:00 10 questions speed off',
    plan(900, [5]),
    { about: '', items: 10, speedBonus: false },
  ],
  ['quiz schedule fridays noon speed on aws', plan(720, [5]), { about: 'aws', speedBonus: null }],
  [
    'quiz schedule daily 12:30 docker 1',
    plan(750, [1, 2, 3, 4, 5, 6, 7]),
    { about: 'docker', items: 1, pace: null },
  ],
  [
    'quiz schedule mondays 9am aws slow teams balanced',
    plan(540, [1]),
    { about: 'aws', pace: 'daily', teams: 'balanced' },
  ],
  ['quiz schedule 15:00 everything 5', plan(900, null), { about: '', items: 5 }],
])('"%s" sets a quiz', (text, spoken, wish) => {
  expect(parse(text)).toMatchObject({ kind: 'set-quiz', plan: spoken, wish });
});

test.each([
  ['quiz schedule fridays 16:00', { kind: 'set-quiz', plan: plan(960, [5]), wish: null }],
  ['leaderboard schedule monday 09:00', { kind: 'set', job: 'leaderboard', plan: plan(540, [1]) }],
  ['leaderboards schedule weekly on mondays', { kind: 'set', job: 'leaderboard', plan: plan(null, [1]) }],
  ['leaderboard schedule', { kind: 'usage' }],
  ['list reviews', { kind: 'reviews' }],
  ['topics review', { kind: 'reviews' }],
  ['list reviews monday 10:00 UTC', { kind: 'set', job: 'review', plan: plan(600, [1], 'UTC') }],
])('"%s" is understood', (text, command) => {
  expect(parse(text)).toEqual(command);
});

test.each(['list', 'pause', 'resume', 'skip', 'off'])('every kind takes "%s"', (action) => {
  expect(parse(`quiz schedule ${action}`)).toEqual({ kind: 'change', job: 'quiz', action });
  expect(parse(`leaderboard schedule ${action}`)).toEqual({ kind: 'change', job: 'leaderboard', action });
  expect(parse(`list reviews ${action}`)).toEqual({ kind: 'change', job: 'review', action });
});

test.each([
  ['quiz schedule', { about: '', items: null }],
  ['quiz schedule vpc 7', { about: 'vpc', items: 7 }],
  ['quiz schedule hard', { about: '', difficulty: 'hard' }],
])('"%s" opens the form, filled in', (text, wish) => {
  expect(parse(text)).toMatchObject({ kind: 'form', wish });
});

test.each([
  'quiz schedule of the aws exam',
  'quiz schedule monday meeting agenda',
  'quiz schedule what is that?',
  'quiz scheduler in kubernetes',
  'quiz vpc 5',
  'schedule a quiz',
  'leaderboard schedule of the league',
  'leaderboard week',
  'list reviews of s3',
  'list reviewers',
  'list aws',
])('"%s" is something else', (text) => {
  expect(parse(text)).toBeNull();
});

test.each([
  ['quiz schedule fridays 25:00 vpc', '“25:00” is no time of day'],
  ['leaderboard schedule 09:00 mondy', "I don't know what “mondy” means here. I know a day"],
  ['list reviews 13pm', '“13pm” is no time of day'],
])('"%s" is told as a slip', (text, problem) => {
  const command = parse(text);
  expect(command?.kind).toBe('wrong');
  expect((command as { problem: string }).problem).toContain(problem);
});

test('a topic that nobody knows is told where a time shows that a plan is meant', () => {
  expect(parse('quiz schedule fridays 15:00 kubernets 5')).toEqual({
    kind: 'unknown-topic',
    about: 'kubernets',
  });
});

test('any text is read without an error', () => {
  for (const head of ['quiz schedule', 'leaderboard schedule', 'list reviews'])
    fc.assert(fc.property(fc.string(), (text) => parse(`${head} ${text}`) !== undefined));
});
