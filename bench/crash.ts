/**
 * Kills the process that plays a round, 200 times over (or as many as given): `npm run bench -- crash [kills]`.
 * Exits with 1 where an acknowledged answer is missing or double, or a score differs from that of a run without a kill.
 */
import { join } from 'node:path';
import { type CrashOptions, type CrashOutcome, playWithCrashes } from './crash-round';

const KILLS_A_ROUND = 10;

async function main(kills: number): Promise<void> {
  const options: CrashOptions = {
    player: [process.execPath, join(__dirname, 'crash-player.js')],
    migrationsDir: join(process.cwd(), 'migrations'),
    items: 20,
    people: 50,
    kills: 0,
    mostEvents: 90,
    seed: 'calm',
    isReadable: true,
  };
  const calm = await playWithCrashes(options);
  let done = 0;
  let doubles = 0;
  const wrong: string[] = [];
  const started = performance.now();
  for (let round = 0; done < kills; round += 1) {
    const isReadable = round % 2 === 0;
    const crashed = await playWithCrashes({
      ...options,
      kills: Math.min(KILLS_A_ROUND, kills - done),
      seed: `crash ${round}`,
      isReadable,
    });
    done += crashed.kills;
    doubles += crashed.doubles;
    wrong.push(...differences(calm, crashed, isReadable).map((text) => `round ${round}: ${text}`));
    process.stdout.write(`\rcrash: ${done} kills, ${round + 1} rounds, ${wrong.length} wrong`);
    if (crashed.kills === 0) break;
  }
  process.stdout.write(
    `\ncrash: ${done} kills in rounds of ${options.items} questions with ${options.people} players, ${((performance.now() - started) / 1_000).toFixed(0)} s; ${calm.answers.length} answers a round; questions posted twice, where the channel may not be read: ${doubles}\n`,
  );
  for (const text of wrong) process.stderr.write(`${text}\n`);
  process.exitCode = wrong.length > 0 || done < kills ? 1 : 0;
}

/** What a crashed run may not have: another score, another answer than was acknowledged, a message twice that could be found. */
export function differences(calm: CrashOutcome, crashed: CrashOutcome, isReadable: boolean): string[] {
  const found: string[] = [];
  const kept = crashed.answers.map((row) => row.split(' ').slice(0, 3).join(' '));
  if (JSON.stringify(crashed.answers) !== JSON.stringify(calm.answers))
    found.push('the scores differ from those without a kill');
  if (JSON.stringify(kept) !== JSON.stringify(crashed.acknowledged))
    found.push('an acknowledged answer is missing or another');
  if (crashed.state !== 'ended played') found.push(`the round is ${crashed.state}`);
  if (isReadable && (crashed.doubles > 0 || crashed.results !== 1)) found.push('a message was posted twice');
  if (crashed.results < 1) found.push('there is no result');
  return found;
}

if (require.main === module) void main(Number(process.argv[2] ?? 200));
