/** How long the look for what is due takes at 100,000 schedules. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextDue } from '../src/schedule/next-due';
import { openDatabase } from '../src/store/database';
import { SqliteScheduleStore } from '../src/store/sqlite-schedule-store';

const DAY = 24 * 60 * 60_000;
const START = Date.UTC(2026, 10, 24);
const SCHEDULES = 100_000;

async function main(): Promise<void> {
  const dir = mkdtempSync(join(tmpdir(), 'scan-'));
  const database = openDatabase(`file:${join(dir, 'scan.sqlite')}`, Date.now, 'migrations');
  const store = new SqliteScheduleStore(database);
  const zones = Intl.supportedValuesOf('timeZone');
  database.exec('BEGIN');
  for (let index = 0; index < SCHEDULES; index += 1) {
    const recurrence = {
      minuteOfDay: (index * 7) % 1_440,
      days: [1, 2, 3, 4, 5] as const,
      zone: zones[index % zones.length]!,
    };
    await store.save({
      team: 'T1',
      channel: `C${index}`,
      kind: 'tip',
      owner: `U${index % 5_000}`,
      recurrence,
      settings: {},
      state: 'active',
      // Spread over a day, none before the start.
      nextDueAt: START + ((index * 86_413) % DAY),
      at: START - DAY,
    });
  }
  database.exec('COMMIT');

  const claim = (now: number) =>
    store.claim({ worker: 'w', now, leaseMs: 90_000, windowMs: 7_200_000, most: 100, nextDue });
  const measure = async (
    name: string,
    rounds: number,
    work: (round: number) => Promise<unknown>,
  ): Promise<void> => {
    const took: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now();
      await work(round);
      took.push(performance.now() - started);
    }
    took.sort((a, b) => a - b);
    const at = (share: number): string =>
      took[Math.min(took.length - 1, Math.floor(took.length * share))]!.toFixed(3);
    process.stdout.write(`${name.padEnd(58)} p50 ${at(0.5)} ms, p99 ${at(0.99)} ms\n`);
  };
  process.stdout.write(`${SCHEDULES} schedules in ${zones.length} zones\n`);
  await measure('a look when nothing is due', 2_000, () => claim(START - 1));
  await measure('a look that claims what 20 s brought (about 23 posts)', 500, async (round) => {
    const { posts } = await claim(START + (round + 1) * 20_000);
    for (const post of posts) await store.end(post.id, { state: 'skipped', reason: 'bench' });
  });
  await measure('the schedules of one owner (20)', 200, (round) => store.ownedBy('T1', `U${round}`));
  database.close();
  rmSync(dir, { recursive: true });
}

void main();
