import fc from 'fast-check';
import { type KnownNames, parseTipsCommand } from '../../src/slack/parse-tips-command';
import { TopicNames } from '../../src/tips/topic-names';
import { shippedBase } from '../support/sample-base';

const names = new TopicNames(() => shippedBase().topics);
const KNOWN: KnownNames = {
  areas: ['aws', 'cross-cloud', 'docker', 'kubernetes'],
  topicsNamed: (name) => names.named(name),
};
const parse = (text: string) => parseTipsCommand(text, KNOWN);
const WEEK = [1, 2, 3, 4, 5];

test.each([
  ['09:00', { minuteOfDay: 540, days: null, zone: null }],
  ['9:00 weekdays', { minuteOfDay: 540, days: WEEK, zone: null }],
  ['at 9am on weekdays', { minuteOfDay: 540, days: WEEK, zone: null }],
  ['9 am daily', { minuteOfDay: 540, days: [1, 2, 3, 4, 5, 6, 7], zone: null }],
  ['every day at 17:30', { minuteOfDay: 1050, days: [1, 2, 3, 4, 5, 6, 7], zone: null }],
  ['5:15pm mon, wed and fri', { minuteOfDay: 1035, days: [1, 3, 5], zone: null }],
  ['12am', { minuteOfDay: 0, days: null, zone: null }],
  ['12pm', { minuteOfDay: 720, days: null, zone: null }],
  ['noon fridays', { minuteOfDay: 720, days: [5], zone: null }],
  ['mon-thu 8.45', { minuteOfDay: 525, days: [1, 2, 3, 4], zone: null }],
  ['fri-mon 10:00', { minuteOfDay: 600, days: [1, 5, 6, 7], zone: null }],
  ['09:00 europe/london', { minuteOfDay: 540, days: null, zone: 'Europe/London' }],
  ['09:00 UTC', { minuteOfDay: 540, days: null, zone: 'UTC' }],
  ['weekends', { minuteOfDay: null, days: [6, 7], zone: null }],
  ['every monday', { minuteOfDay: null, days: [1], zone: null }],
])('"tips %s" is a plan', (words, plan) => {
  expect(parse(`tips ${words}`)).toEqual({ kind: 'set', plan, areas: [], difficulty: null });
});

test.each([
  ['tips 09:00 weekdays kubernetes', ['kubernetes'], null],
  ['tips 09:00 k8s and docker', ['kubernetes', 'docker'], null],
  ['TIPS 9AM HARD AWS', ['aws'], 'hard'],
])('"%s" names areas and a level', (text, areas, difficulty) => {
  expect(parse(text)).toMatchObject({ kind: 'set', areas, difficulty });
});

test.each([
  ['tips', { kind: 'form', areas: [], difficulty: null }],
  ['tips kubernetes', { kind: 'form', areas: ['kubernetes'], difficulty: null }],
  ['tips list', { kind: 'change', job: 'tip', action: 'list' }],
  ['tips pause', { kind: 'change', job: 'tip', action: 'pause' }],
  ['tips Resume', { kind: 'change', job: 'tip', action: 'resume' }],
  ['tips skip', { kind: 'change', job: 'tip', action: 'skip' }],
  ['tips skip next', { kind: 'change', job: 'tip', action: 'skip' }],
  ['tips off', { kind: 'change', job: 'tip', action: 'off' }],
  ['tips digest off', { kind: 'change', job: 'digest', action: 'off' }],
  ['tips digest', { kind: 'digest', plan: { minuteOfDay: null, days: null, zone: null } }],
  ['tips weekly digest friday 16:00', { kind: 'digest', plan: { minuteOfDay: 960, days: [5], zone: null } }],
  ['tip', { kind: 'tip', topics: null }],
  ['tip nat-gateway', { kind: 'tip', topics: ['nat-gateway'] }],
  ['tip NAT Gateway', { kind: 'tip', topics: ['nat-gateway'] }],
  ['tip about nat gateway', { kind: 'tip', topics: ['nat-gateway'] }],
])('"%s" is understood', (text, command) => {
  expect(parse(text)).toEqual(command);
});

test('"tip kubernetes" is any tip of the area', () => {
  const command = parse('tip kubernetes');
  expect(command?.kind === 'tip' && command.topics!.length).toBeGreaterThan(30);
});

test.each([
  'tips for cutting nat cost',
  'tip jar',
  'tip of the iceberg',
  'tips on reducing lambda cold starts',
  'tips and tricks for kubectl',
  'tips kubernetes networking',
  'tips monday morning outage',
  'tips Europe/London',
  'tipping point of autoscaling',
  'tip: how do I drain a node',
  'tips digest of s3 storage classes',
  'tips 5 ways to save on s3',
  'what are tips 09:00',
  'give me tips',
])('"%s" is a question', (text) => {
  expect(parse(text)).toBeNull();
});

test.each([
  ['tips 25:00', '“25:00” is no time of day'],
  ['tips 9:75 weekdays', '“9:75” is no time of day'],
  ['tips 13pm', '“13pm” is no time of day'],
  ['tips 09:00 weekdays kuberntes', "I don't know what “kuberntes” means here"],
  ['tips at 9am mars/olympus', "I don't know what “mars/olympus” means here"],
  ['tips 09:00 10:00', "I don't know what “10:00” means here"],
  ['tips digest 09:00 kubernetes', "I don't know what “kubernetes” means here"],
])('"%s" is told as a slip', (text, problem) => {
  const command = parse(text);
  expect(command?.kind).toBe('wrong');
  expect((command as { problem: string }).problem).toContain(problem);
});

test('any text is read without an error', () => {
  fc.assert(fc.property(fc.string(), (text) => parse(`tips ${text}`) !== undefined));
});
