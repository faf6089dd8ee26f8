/** Engines side by side: quality on labelled questions and speed, on the shipped base. */
import { loadKnowledge } from '../src/knowledge/load-knowledge';
import { ENGINES } from './engines';
import { median, percent, percentile, printTable, round, timeEach } from './figures';
import { hitShare, readLabelledQuestions } from './labelled-questions';

const ROUNDS = 3;

async function main(file: string): Promise<void> {
  const questions = readLabelledQuestions(file);
  if (questions.length === 0) {
    process.stdout.write(`\nEngines: skipped, ${file} holds no questions.\n`);
    return;
  }
  const { base } = loadKnowledge(['knowledge']);
  const rows: string[][] = [];
  for (const engine of ENGINES) {
    const builds: number[] = [];
    let find = await engine.build(base);
    for (let round = 0; round < ROUNDS; round += 1) {
      const started = performance.now();
      find = await engine.build(base);
      builds.push(performance.now() - started);
    }
    const found = questions.map(({ q }) => find(q));
    const times = Array.from({ length: ROUNDS }, () => timeEach(questions, ({ q }) => find(q))).flat();
    rows.push([
      engine.name,
      percent(hitShare(questions, found, 1)),
      percent(hitShare(questions, found, 3)),
      round(median(builds)),
      round(median(times)),
      round(percentile(times, 0.99)),
    ]);
  }
  printTable(
    `${questions.length} questions of ${file} against ${base.topics.length} topics`,
    ['engine', 'hit@1', 'hit@3', 'build ms', 'p50 ms', 'p99 ms'],
    rows,
  );
}

void main(process.argv[2] ?? 'test/eval/development.yaml');
