import type { WebClient } from '@slack/web-api';
import pino from 'pino';
import type { Schedule } from '../../src/schedule/schedule';
import { SlackOwnerNotices } from '../../src/slack/owner-notices';

/** Slack with some closed conversations, and people some of whom have left. */
function notices(options: { closed?: Record<string, string>; gone?: string[] } = {}) {
  const told: string[] = [];
  const forgotten: string[] = [];
  const client = {
    chat: {
      postMessage: async ({ channel }: { channel: string }) => {
        const error = options.closed?.[channel];
        if (error) throw Object.assign(new Error(error), { data: { error } });
        told.push(channel);
      },
    },
  } as unknown as WebClient;
  const people = {
    find: async (user: string) => ({ name: user, zone: null, isGone: options.gone?.includes(user) ?? false }),
  };
  const store = {
    forget: async (_team: string, user: string) => forgotten.push(user),
  };
  const logger = pino({ level: 'silent' });
  return { told, forgotten, notices: new SlackOwnerNotices({ client, people, store, logger }) };
}

const SCHEDULE: Schedule = {
  id: 's1',
  team: 'T1',
  channel: 'C1',
  kind: 'quiz',
  owner: 'U1',
  recurrence: { minuteOfDay: 900, days: [5], zone: 'UTC' },
  settings: {},
  state: 'active',
  pausedBecause: null,
  nextDueAt: 1,
};

test('an owner is told directly, and the channel is not', async () => {
  const world = notices();
  await world.notices.gaveUp(SCHEDULE, 0, 'http_503');
  expect(world.told).toEqual(['U1']);
});

test('where nobody is known any more the channel is told', async () => {
  const world = notices();
  await world.notices.gaveUp({ ...SCHEDULE, owner: null }, 0, 'http_503');
  expect(world.told).toEqual(['C1']);
});

test('an owner who has left is taken off the schedules, and the channel is told', async () => {
  const world = notices({ gone: ['U1'] });
  await world.notices.gaveUp(SCHEDULE, 0, 'http_503');
  expect([world.told, world.forgotten]).toEqual([['C1'], ['U1']]);
});

test('an account that Slack no longer lets us write to counts as left; trouble of another kind does not', async () => {
  const left = notices({ closed: { U1: 'user_disabled' } });
  await left.notices.paused(SCHEDULE, 'is_archived');
  expect([left.told, left.forgotten]).toEqual([['C1'], ['U1']]);
  const trouble = notices({ closed: { U1: 'ratelimited' } });
  await trouble.notices.paused(SCHEDULE, 'is_archived');
  expect([trouble.told, trouble.forgotten]).toEqual([[], []]);
});

test('a channel that is closed too is told nothing, and nothing breaks', async () => {
  const world = notices({ closed: { C1: 'not_in_channel' } });
  await expect(world.notices.paused({ ...SCHEDULE, owner: null }, 'not_in_channel')).resolves.toBeUndefined();
  expect(world.told).toEqual([]);
});
