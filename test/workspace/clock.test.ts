/** Time in the workspace moves when told to. */
import { createWorkspace } from '../../src/workspace/create-workspace';
import { createClock } from '../../src/workspace/world/clock';
import { BOT_TOKEN } from '../support/workspace-plain-app';

const NOON = Date.UTC(2026, 5, 1, 12);

test('timers fire in the order they fall due, each at its own time', () => {
  const clock = createClock({ source: () => NOON });
  const fired: [string, number][] = [];
  const note = (name: string) => () => fired.push([name, clock.now() - NOON]);
  clock.after(200, note('second'));
  clock.after(100, () => {
    note('first')();
    clock.after(50, note('set on the way'));
  });
  clock.after(200, note('third'));
  clock.after(1001, note('never'));
  clock.after(10, note('cancelled')).cancel();
  clock.advance(1000);
  expect(fired).toEqual([
    ['first', 100],
    ['set on the way', 150],
    ['second', 200],
    ['third', 200],
  ]);
  expect([clock.now() - NOON, clock.movedByMs()]).toEqual([1000, 1000]);
});

test('a clock with a source stands still until it is moved', () => {
  let source = NOON;
  const clock = createClock({ source: () => source });
  source += 5000;
  expect(clock.now()).toBe(NOON);
  expect(createClock({ source: () => source, ticks: true }).now()).toBe(NOON + 5000);
});

test('a clock that ticks fires by itself', async () => {
  const clock = createClock();
  const before = clock.now();
  await new Promise<void>((resolve) => {
    // The clock's own timer would not keep this test's process waiting.
    const guard = setTimeout(resolve, 1000);
    clock.after(5, () => {
      clearTimeout(guard);
      resolve();
    });
  });
  expect(clock.now() - before).toBeLessThan(900);
});

test('time does not go back', () => {
  expect(() => createClock().advance(-1)).toThrow('it can only move forward; got -1 ms');
});

test.each([
  [{ botToken: 'nonsense' }, 'botToken must start with "xoxb-"'],
  [{ transport: { mode: 'socket' as const, appToken: 'nonsense' } }, 'appToken must start with "xapp-"'],
  [
    { transport: { mode: 'http' as const, url: 'http://127.0.0.1:1', signingSecret: '' } },
    'signingSecret is empty',
  ],
  [
    { transport: { mode: 'http' as const, url: 'localhost:3000', signingSecret: 'x' } },
    'url "localhost:3000" is no http address',
  ],
  [{ people: [] }, 'people is empty'],
  [{ people: [{ name: 'eve', tz: 'Mars/Olympus' }] }, 'eve\'s time zone "Mars/Olympus" is unknown'],
  [{ channels: [{ name: '…' }] }, 'no id can be made of the name "…"'],
])('a workspace that cannot work says why: %j', async (wrong, message) => {
  const right = { botToken: BOT_TOKEN, transport: { mode: 'socket' as const, appToken: 'xapp-x' } };
  await expect(createWorkspace({ ...right, ...wrong })).rejects.toThrow(message);
});

test('a port in use is named', async () => {
  const options = { botToken: BOT_TOKEN, transport: { mode: 'socket' as const, appToken: 'xapp-x' } };
  const first = await createWorkspace(options);
  const port = Number(new URL(first.url).port);
  await expect(createWorkspace({ ...options, port })).rejects.toThrow(`port ${port} is in use`);
  await first.close();
});
