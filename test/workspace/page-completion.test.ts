import { complete, usageOf } from '../../src/workspace/page/client/completion';
import { formatSlackDate } from '../../src/workspace/page/format-date';

const app = {
  id: 'A1',
  name: 'App',
  botUserId: 'U0',
  commands: [
    { command: '/cloud', description: 'Ask', usageHint: '[question]' },
    { command: '/quiz', description: 'Play', usageHint: '' },
  ],
  shortcuts: [],
  hasHomeTab: false,
  connected: true,
};
const people = [
  { id: 'U1', name: 'ada', realName: 'Ada Byron', tz: 'Etc/UTC', isApp: false },
  { id: 'U0', name: 'app', realName: 'App', tz: 'Etc/UTC', isApp: true },
];
const channels = [
  {
    id: 'C1',
    name: 'general',
    kind: 'channel' as const,
    topic: 'All',
    appIsMember: true,
    unread: 0,
    lastReadTs: '',
  },
];
const offered = (before: string) =>
  complete(before, { app, people, channels })?.suggestions.map((one) => one.label) ?? null;

describe('The composer completes', () => {
  test.each([
    ['/', ['/cloud', '/quiz']],
    ['/qu', ['/quiz']],
    ['/cloud what', null],
    ['and /qu', null],
    ['@', ['@ada', '@app']],
    ['hello @byr', ['@ada']],
    ['mail@ad', null],
    ['see #gen', ['#general']],
    ['plain words', null],
    ['@nobody', null],
  ])('%s', (before, labels) => {
    expect(offered(before)).toEqual(labels);
  });

  test('with the usage hint beside a command', () => {
    expect(complete('/c', { app, people, channels })).toEqual({
      from: 0,
      suggestions: [{ label: '/cloud', hint: '[question] — Ask', insert: '/cloud ' }],
    });
    expect(usageOf('/cloud what', { app })).toEqual({
      command: '/cloud',
      usage: '[question]',
      description: 'Ask',
    });
    expect(usageOf('/clouds', { app })).toBeNull();
  });
});

describe('Slack dates', () => {
  const noon = Date.UTC(2026, 10, 22, 12) / 1000;
  const now = Date.UTC(2026, 10, 23, 9);
  test.each([
    ['{date_num}', 'Etc/UTC', '2026-11-22'],
    ['{date_long}', 'Etc/UTC', 'Sunday, November 22nd, 2026'],
    ['{date_short} at {time}', 'Etc/UTC', 'Nov 22nd, 2026 at 12:00 PM'],
    ['{date_pretty}', 'Etc/UTC', 'yesterday'],
    ['{date_pretty}', 'Pacific/Kiritimati', 'today'],
    ['{time}', 'America/New_York', '7:00 AM'],
    ['{ago}', 'Etc/UTC', '21 hours ago'],
    ['{nonsense}', 'Etc/UTC', '{nonsense}'],
  ])('%s in %s is %s', (template, zone, text) => {
    expect(formatSlackDate(template, noon, zone, now).replaceAll('\u202f', ' ')).toBe(text);
  });

  test('nothing is "today" where now is not known, and an impossible time is no time', () => {
    expect(formatSlackDate('{date_pretty}', noon, 'Etc/UTC', null)).toBe('November 22nd');
    expect(formatSlackDate('{date}', 1e20, 'Etc/UTC', null)).toBe('');
  });
});
