/** What becomes of speed and quality when the base grows; each size in a process of its own, so that memory is its own. */
import { spawnSync } from 'node:child_process';
import { answerQuestion } from '../src/answer/answer-question';
import { type KnowledgeBase, loadKnowledge } from '../src/knowledge/load-knowledge';
import type { Topic } from '../src/knowledge/topic';
import { SearchIndex } from '../src/search/search-index';
import { median, megabytes, percent, percentile, printTable, round, timed, timeEach } from './figures';
import { generateTopics, readTopics } from './filler';
import { hitShare, readLabelledQuestions } from './labelled-questions';

const SIZES = [1_000, 10_000, 50_000];
const QUESTIONS = 'test/eval/development.yaml';

/** All topics, or where they have more than `most` sections every nth of them, so many as have that room. */
function shareOf(topics: readonly Topic[], most: number): Topic[] {
  const share = Math.min(1, most / sectionsOf(topics));
  let left = most;
  return topics.filter((topic, index) => {
    const isChosen = Math.floor((index + 1) * share) > Math.floor(index * share);
    if (!isChosen || topic.sections.length > left) return false;
    left -= topic.sections.length;
    return true;
  });
}

function sectionsOf(topics: readonly Topic[]): number {
  return topics.reduce((sum, topic) => sum + topic.sections.length, 0);
}

/** Prints one row as JSON for the process that started this one. */
function measure(size: number, folder: string | undefined): void {
  const shipped = shareOf(loadKnowledge(['knowledge']).base.topics, size);
  const wanted = Math.max(0, size - sectionsOf(shipped));
  const filler = folder === undefined ? generateTopics(shipped, wanted) : readTopics(folder, wanted);
  const topics = [...shipped, ...filler];
  const base: KnowledgeBase = { topics, byId: new Map(topics.map((topic) => [topic.id, topic])) };
  const labelled = readLabelledQuestions(QUESTIONS).filter((question) =>
    question.topics.every((id) => base.byId.has(id)),
  );
  const questions =
    labelled.length > 0
      ? labelled
      : shipped.flatMap((topic) => topic.questions.map(({ text }) => ({ q: text, topics: [topic.id] })));

  const building = timed(() => new SearchIndex(base));
  const index = building.result;
  const found = questions.map(({ q }) => index.search(q).ranked.map(({ entry }) => entry.topic.id));
  const before = process.cpuUsage();
  const times = timeEach(questions, ({ q }) => answerQuestion(q, index, base));
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(
    JSON.stringify([
      String(sectionsOf(topics)),
      String(topics.length),
      String(questions.length),
      round(building.ms),
      round(median(times)),
      round(percentile(times, 0.99)),
      round((user + system) / 1000 / times.length),
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
    ['sections', 'topics', 'questions', 'build ms', 'p50 ms', 'p99 ms', 'CPU ms', 'hit@1', 'hit@3', 'RSS'],
    rows,
  );
}

const [option, ...rest] = process.argv.slice(2);
if (option === '--size') measure(Number(rest[0]), rest[1]);
else compareSizes(option);
