/** How fast a question is answered in process, and what it costs to get there. */
import { spawnSync } from 'node:child_process';
import { Answerer } from '../src/answer/answerer';
import { rehearse } from '../src/answer/rehearsal';
import { renderAnswer } from '../src/blocks/render-answer';
import { loadKnowledge } from '../src/knowledge/load-knowledge';
import { questionTexts } from '../src/knowledge/topic';
import { median, megabytes, percentile, printTable, round, timed, timeEach } from './figures';

const ROUNDS = 5;
const STARTS = 7;

const atStart = process.memoryUsage.rss();
const loading = timed(() => loadKnowledge(['knowledge']));
const { base } = loading.result;
const firstBuild = timed(() => new Answerer(base));
const answerer = firstBuild.result;
const loaded = process.memoryUsage.rss();
const questions = base.topics.flatMap(questionTexts);

/** What `/cloud` does with a question, short of sending it. */
const reply = (question: string): unknown =>
  renderAnswer(answerer.ask(question), { level: 'rich', share: true });

interface Pass {
  times: number[];
  processorMs: number;
}
const pass = (rounds: number, work: (question: string) => unknown): Pass => {
  const before = process.cpuUsage();
  const times = Array.from({ length: rounds }, () => timeEach(questions, work)).flat();
  const { user, system } = process.cpuUsage(before);
  return { times, processorMs: (user + system) / 1000 / times.length };
};
const rehearsing = timed(() => rehearse(answerer));
const first = pass(1, (question) => answerer.ask(question));
const warm = pass(ROUNDS, (question) => answerer.ask(question));
const replies = pass(ROUNDS, reply);
const used = process.memoryUsage.rss();
const builds = Array.from({ length: ROUNDS }, () => timed(() => new Answerer(base)).ms);

const row = (what: string, { times, processorMs }: Pass): string[] => {
  const total = times.reduce((sum, ms) => sum + ms, 0);
  const rate = (times.length / total) * 1000;
  return [
    what,
    round(rate),
    round(median(times)),
    round(percentile(times, 0.99)),
    round(Math.max(...times)),
    round(processorMs),
  ];
};
printTable(
  `Answering ${questions.length} example questions of ${base.topics.length} topics, one at a time`,
  ['', 'a second', 'p50 ms', 'p99 ms', 'max ms', 'CPU ms each'],
  [
    row('each for the first time', first),
    row(`warm, ${ROUNDS} rounds`, warm),
    row('warm, with its Slack blocks', replies),
  ],
);

printTable(
  'Preparation',
  ['', 'ms'],
  [
    ['reading the knowledge, cold', round(loading.ms)],
    ['building the index, cold', round(firstBuild.ms)],
    ['building the index, warm (median)', round(median(builds))],
    ["asking each topic's first question beforehand", round(rehearsing.ms)],
    ['node alone, start to end (median)', round(startMs(['-e', '0']))],
    [
      'cumulus ask "…", start to end (median)',
      round(startMs(['bin/cumulus.js', 'ask', 'what is nat gateway'])),
    ],
  ],
);

printTable(
  'Resident memory of this process',
  ['', 'RSS'],
  [
    ['before the knowledge', megabytes(atStart)],
    ['with knowledge and index', megabytes(loaded)],
    [`after ${questions.length * (2 * ROUNDS + 1)} answers`, megabytes(used)],
  ],
);

function startMs(argv: readonly string[]): number {
  const run = (): number =>
    timed(() => {
      const { status, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
      if (status !== 0) throw new Error(`${argv.join(' ')} failed: ${stderr}`);
    }).ms;
  return median(Array.from({ length: STARTS }, run));
}
