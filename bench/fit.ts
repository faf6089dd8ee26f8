/**
 * Fits the weights of src/search/rank-topics.ts and src/search/confidence.ts to labelled questions, and prints them with
 * what they reach on questions left out of the fit. Whoever changes a feature runs this and copies the numbers.
 */
import { Answerer } from '../src/answer/answerer';
import { flattenPart } from '../src/answer/flatten';
import { rowSentence } from '../src/answer/row-sentence';
import { answerPart } from '../src/answer/topic-card';
import { type LabelledQuestion, replyText } from '../src/commands/evaluation';
import { readQuestions } from '../src/commands/read-questions';
import { loadKnowledge } from '../src/knowledge/load-knowledge';
import { plain, type Topic } from '../src/knowledge/topic';
import { type Evidence, evidenceFor } from '../src/search/confidence';
import { TOPIC_FEATURES } from '../src/search/rank-topics';
import { UNIT_FEATURES, unitFeatures } from '../src/search/rank-units';
import { rival, SearchIndex } from '../src/search/search-index';
import type { Unit } from '../src/search/units';
import { printTable } from './figures';
import { fitBelonging } from './fit-belonging';
import { leavingOut, pointsAt, withoutForeseen } from './left-out';
import { type Choice, fitChoice, fitLogistic, sparse, type Weighted } from './regression';

const INTENTS = ['define', 'fact', 'compare', 'choose', 'how-to', 'code', 'list', 'troubleshoot'];
const KINDS = ['lead', 'fact', 'row', 'snippet', 'callout', 'paragraph', 'diagram'];

const KIND_NAMES = INTENTS.flatMap((intent) => KINDS.map((kind) => `${intent} ${kind}`));

const files = process.argv.slice(2);
const names =
  files.length > 0 ? files : ['development', 'colloquial'].map((name) => `test/eval/${name}.yaml`);
const questions = names.flatMap((name) => readQuestions(name) ?? []);
const whole = loadKnowledge(['knowledge']).base;
const base = withoutForeseen(
  whole,
  questions.map(({ q }) => q),
);
const index = new SearchIndex(base);
const answerer = new Answerer(base);

const isForeign = ({ topics, must }: LabelledQuestion): boolean => topics.length === 0 && must.length === 0;

/** Whether the first topic is the right one; where no topic is labelled, whether the reply holds what it must. */
function isRight(question: LabelledQuestion, first: string): boolean {
  if (isForeign(question)) return false;
  if (question.topics.length > 0) return question.topics.includes(first);
  const text = replyText(answerer.answerAnyhow(question.q));
  return question.must.every((expected) => expected.test(text));
}

// Which of the topics is meant is learnt with all example questions there: without those that are alike, likeness to one
// counts for less than it is worth, and on questions of strangers the order came out worse.
const wholeIndex = new SearchIndex(whole);
const choices = questions.flatMap(({ q, topics }) => {
  const { ranked } = wholeIndex.search(q);
  const right = ranked.map(({ entry }) => topics.includes(entry.topic.id));
  return right.includes(true)
    ? [
        {
          candidates: ranked.map(({ features }) => sparse(TOPIC_FEATURES.map((name) => features[name]))),
          right,
        },
      ]
    : [];
});
print('WEIGHTS of rank-topics.ts', fitChoice(TOPIC_FEATURES, choices));

const units = [...leavingOut(whole)].flatMap((leftOut) => {
  const without = new SearchIndex(leftOut.base);
  return leftOut.questions.map(({ topic, question }) =>
    unitChoice(without, topic, question.text, (unit) => pointsAt(question, unit)),
  );
});
const labelled = questions.flatMap(({ q, topics, must, mustNot }) => {
  const topic = base.byId.get(topics[0] ?? '');
  if (topic === undefined || must.length === 0) return [];
  const holds = (unit: Unit): boolean => {
    const text = `${topic.title}\n${unitText(unit)}`;
    return must.every((wanted) => wanted.test(text)) && !mustNot.some((unwanted) => unwanted.test(text));
  };
  const choice = unitChoice(index, topic, q, holds);
  return isTelling(choice.right) ? [choice] : [];
});
printUnits(fitChoice([...UNIT_FEATURES, ...KIND_NAMES], [...units, ...labelled]));

const certain = questions.flatMap((question) => {
  const found = index.search(question.q);
  const [best, ...others] = found.ranked;
  if (!best) return [];
  const evidence: Evidence = evidenceFor(found.question, best, others, rival(found.question, others));
  return [{ question, evidence, first: best.entry.topic.id }];
});
const confident = certain.map(({ question, evidence, first }) => ({
  features: evidence,
  is: isRight(question, first),
}));
print('CONFIDENCE of confidence.ts', fitLogistic<Evidence>(confident).weights);

const fitted = fitBelonging(
  certain.map(({ question, evidence }) => ({ evidence, is: !isForeign(question) })),
);
process.stdout.write(`\nBELONGING of belonging.ts\n${fitted.text}\n`);
printTable(
  'Belonging, each fifth of the questions judged by weights fitted to the others',
  ['threshold', 'of ours answered', 'foreign declined'],
  [0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9].map((threshold) => {
    const share = (is: boolean): string => {
      const group = fitted.crossValidated.filter((judged) => judged.is === is);
      const passed = group.filter(({ probability }) => probability >= threshold === is).length;
      return `${((100 * passed) / group.length).toFixed(1)} %`;
    };
    return [String(threshold), share(true), share(false)];
  }),
);

function print(title: string, weights: Weighted): void {
  const lines = Object.entries(weights).map(([name, weight]) => `  ${name}: ${weight.toFixed(2)},`);
  process.stdout.write(`\n${title}\n${lines.join('\n')}\n`);
}

/** The features of a topic's units for a question, and one for each kind of unit under each intent. */
function unitChoice(
  searchIndex: SearchIndex,
  topic: Topic,
  text: string,
  isRight: (unit: Unit) => boolean,
): Choice {
  const question = searchIndex.understand(text);
  const entry = searchIndex.entry(topic);
  const features = unitFeatures(question, entry);
  const candidates = entry.units.map(({ kind }, at) =>
    sparse([
      ...UNIT_FEATURES.map((name) => features[name][at]!),
      ...KIND_NAMES.map((name) => (name === `${question.intent} ${kind}` ? 1 : 0)),
    ]),
  );
  return { candidates, right: entry.units.map(isRight) };
}

/** A label that every other unit meets tells nothing of which is best. */
function isTelling(right: readonly boolean[]): boolean {
  const count = right.filter(Boolean).length;
  return count > 0 && count <= right.length / 2;
}

function unitText({ part, row, section, topic }: Unit): string {
  if (part === null || section === null) return plain(topic.lead);
  if (part.kind === 'table') return `${section.heading} ${plain(rowSentence(part, row))}`;
  return `${section.heading}\n${flattenPart(answerPart(topic, part))}`;
}

function printUnits(weights: Weighted): void {
  const isKind = (name: string): boolean => name.includes(' ');
  print(
    'WEIGHTS of rank-units.ts',
    Object.fromEntries(Object.entries(weights).filter(([name]) => !isKind(name))),
  );
  const lines = INTENTS.map((intent) => {
    const kinds = KINDS.map((kind) => `${kind}: ${weights[`${intent} ${kind}`]!.toFixed(2)}`);
    return `  ${intent.includes('-') ? `'${intent}'` : intent}: { ${kinds.join(', ')} },`;
  });
  process.stdout.write(`\nPREFERENCE of rank-units.ts\n${lines.join('\n')}\n`);
}
