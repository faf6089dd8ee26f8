/** What becomes of speed and quality when the base grows; each size in a process of its own, so that memory is its own. */
import { spawnSync } from 'node:child_process';
import { answerQuestion } from '../src/answer/answer-question';
import { type KnowledgeBase, loadKnowledge } from '../src/knowledge/load-knowledge';
import { SearchIndex } from '../src/search/search-index';
import { median, megabytes, percent, percentile, printTable, round, timed, timeEach } from './figures';
import { generateTopics, readTopics } from './filler';
import { hitShare, readLabelledQuestions } from './labelled-questions';

const SIZES = [1_000, 10_000, 50_000];
const QUESTIONS = 'test/eval/development.yaml';

/** Prints one row as JSON for the process that started this one. */
function measure(size: number, folder: string | undefined): void {
  const { base: shipped } = loadKnowledge(['knowledge']);
  const have = shipped.topics.reduce((sum, topic) => sum + topic.sections.length, 0);
  const wanted = Math.max(0, size - have);
  const filler = folder === undefined ? generateTopics(shipped.topics, wanted) : readTopics(folder, wanted);
  const topics = [...shipped.topics, ...filler];
  const base: KnowledgeBase = { topics, byId: new Map(topics.map((topic) => [topic.id, topic])) };
  const labelled = readLabelledQuestions(QUESTIONS);
  const questions =
    labelled.length > 0
      ? labelled
      : shipped.topics.flatMap((topic) =>
          topic.questions.map(({ text }) => ({ q: text, topics: [topic.id] })),
        );

  const building = timed(() => new SearchIndex(base));
  const index = building.result;
  const found = questions.map(({ q }) => index.search(q).ranked.map(({ entry }) => entry.topic.id));
  const times = timeEach(questions, ({ q }) => answerQuestion(q, index, base));
  process.stdout.write(
    JSON.stringify([
      String(topics.reduce((sum, topic) => sum + topic.sections.length, 0)),
      String(topics.length),
      round(building.ms),
      round(median(times)),
      round(percentile(times, 0.99)),
      percent(hitShare(questions, found, 1)),
      percent(hitShare(questions, found, 3)),
      megabytes(process.memoryUsage.rss()),
    ]),
  );
}

function compareSizes(folder: string | undefined): void {
  const rows = SIZES.map((size) => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [
        '--max-old-space-size=8192',
        __filename,
        '--size',
        String(size),
        ...(folder === undefined ? [] : [folder]),
      ],
      { encoding: 'utf8' },
    );
    return status === 0 ? (JSON.parse(stdout) as string[]) : [String(size), `failed: ${stderr.slice(-200)}`];
  });
  printTable(
    `Growth: the shipped base and ${folder === undefined ? 'generated topics' : `Markdown of ${folder}`}`,
    ['sections', 'topics', 'build ms', 'p50 ms', 'p99 ms', 'hit@1', 'hit@3', 'RSS'],
    rows,
  );
}

const [option, ...rest] = process.argv.slice(2);
if (option === '--size') measure(Number(rest[0]), rest[1]);
else compareSizes(option);
