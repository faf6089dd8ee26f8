/** Engines side by side: quality on labelled questions and speed, on the shipped base. */
import { type KnowledgeBase, loadKnowledge } from '../src/knowledge/load-knowledge';
import { ENGINES, type Engine, type Find } from './engines';
import { median, percent, percentile, printTable, round, timeEach } from './figures';
import { hitShare, readLabelledQuestions, unknownTopics } from './labelled-questions';

const ROUNDS = 3;
const DEFAULT_FILE = 'test/eval/development.yaml';

interface Contestant {
  name: string;
  buildMs: number;
  find: Find;
}

async function prepare(engine: Engine, base: KnowledgeBase): Promise<Contestant> {
  const builds: number[] = [];
  let find = await engine.build(base);
  for (let turn = 0; turn < ROUNDS; turn += 1) {
    const started = performance.now();
    find = await engine.build(base);
    builds.push(performance.now() - started);
  }
  return { name: engine.name, buildMs: median(builds), find };
}

/** Prints totals alone, so that a held-out file stays unread. */
function compare(file: string, contestants: readonly Contestant[], base: KnowledgeBase): void {
  const questions = readLabelledQuestions(file);
  if (questions.length === 0) {
    process.stderr.write(`${file}: no labelled questions.\n`);
    process.exitCode = 1;
    return;
  }
  const unknown = unknownTopics(questions, base);
  if (unknown.length > 0)
    process.stderr.write(`${file}: labels name topics that do not exist: ${unknown.join(', ')}\n`);

  const found = contestants.map(({ find }) => questions.map(({ q }) => find(q)));
  const times = contestants.map((): number[] => []);
  for (let turn = 0; turn < ROUNDS; turn += 1)
    for (const [index, { find }] of contestants.entries())
      times[index]!.push(...timeEach(questions, ({ q }) => find(q)));
  printTable(
    `${questions.length} questions of ${file} against ${base.topics.length} topics`,
    ['engine', 'hit@1', 'hit@3', 'build ms', 'p50 ms', 'p99 ms'],
    contestants.map(({ name, buildMs }, index) => [
      name,
      percent(hitShare(questions, found[index]!, 1)),
      percent(hitShare(questions, found[index]!, 3)),
      round(buildMs),
      round(median(times[index]!)),
      round(percentile(times[index]!, 0.99)),
    ]),
  );
}

async function main(files: readonly string[]): Promise<void> {
  const { base } = loadKnowledge(['knowledge']);
  const contestants: Contestant[] = [];
  for (const engine of ENGINES) contestants.push(await prepare(engine, base));
  for (const file of files) compare(file, contestants, base);
}

const files = process.argv.slice(2);
void main(files.length > 0 ? files : [DEFAULT_FILE]);
