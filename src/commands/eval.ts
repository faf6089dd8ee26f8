import type { Answerer } from '../answer/answerer';
import { rehearse } from '../answer/rehearsal';
import { judge, type Outcome } from './evaluation';
import { readQuestions } from './read-questions';

/**
 * `cumulus eval FILE…`: asks labelled questions and prints how the answers fare.
 * @param files YAML (a list) or JSONL: q, kind, area, topics, must, mustNot
 * @param explain also prints, for each failure, what spoke for the topics that came first
 * @returns exit code: 1 where a file is not understood
 */
export function evaluate(answerer: Answerer, files: readonly string[], explain: boolean): number {
  for (const file of files) {
    const questions = readQuestions(file);
    if (!questions) return 1;
    if (file === files[0]) rehearse(answerer);
    const outcomes = questions.map((question) => judge(question, answerer));
    print(report(file, outcomes));
    printFailures(outcomes, answerer, explain);
  }
  return 0;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const percent = (count: number, of: number): string =>
  of === 0 ? '–' : `${((100 * count) / of).toFixed(1)}%`;
const count = (outcomes: readonly Outcome[], is: (outcome: Outcome) => boolean): number =>
  outcomes.filter(is).length;

function report(file: string, outcomes: readonly Outcome[]): string {
  const known = outcomes.filter((outcome) => !outcome.foreign);
  const foreign = outcomes.filter((outcome) => outcome.foreign);
  const facts = known.filter((outcome) => outcome.question.kind === 'fact');
  // The order of topics is judged where a right one is labelled.
  const homed = known.filter((outcome) => outcome.question.topics.length > 0);
  const mrr =
    homed.reduce((sum, outcome) => sum + (outcome.rank > 0 ? 1 / outcome.rank : 0), 0) /
    Math.max(1, homed.length);
  const times = outcomes.map((outcome) => outcome.ms).sort((a, b) => a - b);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(2);
  return [
    `${file}: ${outcomes.length} questions, ${foreign.length} of them foreign`,
    `  answer@1            ${percent(
      count(known, (o) => o.right),
      known.length,
    )}   (the fact asked for stands in the reply)`,
    `  fact in first 600   ${percent(
      count(facts, (o) => o.early),
      facts.length,
    )}   (of fact questions)`,
    `  topic@1, topic@3    ${percent(
      count(homed, (o) => o.rank === 1),
      homed.length,
    )}, ${percent(
      count(homed, (o) => o.rank > 0 && o.rank <= 3),
      homed.length,
    )}   MRR ${mrr.toFixed(3)}${homed.length < known.length ? `   (of ${homed.length} with a labelled topic)` : ''}`,
    `  declined wrongly    ${percent(
      count(known, (o) => !o.answered),
      known.length,
    )}`,
    `  foreign declined    ${percent(
      count(foreign, (o) => o.right),
      foreign.length,
    )}`,
    `  latency             p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
    '',
    breakdown('kind', outcomes, (outcome) => outcome.question.kind),
    '',
    breakdown('area', outcomes, (outcome) => outcome.question.area),
    '',
    calibration(outcomes),
  ].join('\n');
}

function breakdown(label: string, outcomes: readonly Outcome[], by: (outcome: Outcome) => string): string {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) groups.set(by(outcome), [...(groups.get(by(outcome)) ?? []), outcome]);
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, group]) =>
        `  ${name.padEnd(14)} ${String(group.length).padStart(4)}   ${percent(
          count(group, (o) => o.right),
          group.length,
        ).padStart(6)}`,
    );
  return [`  ${label.padEnd(14)}    n    right`, ...rows].join('\n');
}

/** Of the replies given with a confidence, how many were right: 0.9 should mean nine in ten. */
function calibration(outcomes: readonly Outcome[]): string {
  const rows: string[] = [];
  for (let low = 0; low < 1; low += 0.1) {
    const group = outcomes.filter(
      (outcome) => outcome.confidence >= low && (outcome.confidence < low + 0.1 || low > 0.85),
    );
    if (group.length === 0) continue;
    const mean = group.reduce((sum, outcome) => sum + outcome.confidence, 0) / group.length;
    // Without a labelled topic the reply tells: it holds the fact, or it was not the right topic's.
    const rightCard = count(
      group,
      (o) => !o.foreign && (o.question.topics.length > 0 ? o.rank === 1 : o.holds),
    );
    rows.push(
      `  ${low.toFixed(1)}-${Math.min(1, low + 0.1).toFixed(1)}  ${String(group.length).padStart(4)}   ${mean.toFixed(2)}   ${(rightCard / group.length).toFixed(2)}`,
    );
  }
  return ['  confidence  n   mean   first topic right', ...rows].join('\n');
}

function printFailures(outcomes: readonly Outcome[], answerer: Answerer, explain: boolean): void {
  const late = outcomes.filter(
    (outcome) => outcome.right && outcome.question.kind === 'fact' && !outcome.early,
  );
  print(
    `\n  ${late.length} facts right but late: ${late.map((outcome) => JSON.stringify(outcome.question.q)).join(', ')}`,
  );
  const failures = outcomes.filter((outcome) => !outcome.right);
  print(`\n  ${failures.length} failures`);
  for (const outcome of failures) {
    const { q, kind, topics } = outcome.question;
    const what = outcome.foreign
      ? `answered with ${outcome.won}`
      : outcome.answered
        ? `missing ${outcome.missing.join(' & ')}`
        : 'declined';
    print(
      `  [${kind}] ${JSON.stringify(q)}: ${what}; first ${outcome.won} (rank of ${topics.join('|') || 'none'}: ${outcome.rank}), confidence ${outcome.confidence.toFixed(2)}`,
    );
    if (!explain) continue;
    const { terms, ranked } = answerer.explain(q);
    print(
      `      terms ${terms.map((term) => `${term.stem}${term.unknown ? '?' : ''}:${term.weight.toFixed(1)}`).join(' ')}`,
    );
    for (const candidate of ranked.slice(0, 3)) {
      print(
        `      ${candidate.id} ${candidate.score.toFixed(2)} ${Object.entries(candidate.features)
          .map(([name, value]) => `${name} ${value.toFixed(2)}`)
          .join(', ')}; best unit: ${candidate.bestUnit}`,
      );
    }
  }
}
