/** Runs the named benchmarks, all of them by default, each in a process of its own. */
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus, platform } from 'node:os';
import { join } from 'node:path';

const BENCHMARKS = ['answer', 'http', 'search', 'growth', 'quiz', 'crash'];

/** Proofs rather than measurements, and long: run by name alone. */
const BY_NAME = ['schedule-scan', 'schedule-drain', 'schedule-walk', 'schedule-kill', 'fit'];

const [first, ...rest] = process.argv.slice(2);
if (first !== undefined && ![...BENCHMARKS, ...BY_NAME].includes(first)) {
  process.stderr.write(
    `There is no benchmark "${first}". There are: ${[...BENCHMARKS, ...BY_NAME].join(', ')}.\n`,
  );
  process.exit(2);
}
process.stdout.write(
  `Node ${process.version}, ${platform()}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}\n`,
);
for (const name of first === undefined ? BENCHMARKS : [first]) {
  const { status } = spawnSync(process.execPath, [join(__dirname, `${name}.js`), ...rest], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
