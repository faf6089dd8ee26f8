import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverageTable, withCoverage } from '../check/coverage';
import { loadKnowledge } from '../knowledge/load-knowledge';

/**
 * `cumulus coverage`: what the knowledge covers, as a table.
 * @param write puts it into the first folder's `README.md` instead of printing it
 * @returns exit code
 */
export function coverage(dirs: readonly string[], write: boolean): number {
  const table = coverageTable(loadKnowledge(dirs).base.topics);
  if (!write) {
    process.stdout.write(`${table}\n`);
    return 0;
  }
  const file = join(dirs[0]!, 'README.md');
  writeFileSync(file, withCoverage(readFileSync(file, 'utf8'), table));
  process.stdout.write(`${file} is up to date.\n`);
  return 0;
}
