import { z } from 'zod';
import type { Answer } from '../answer/answer';
import type { Answerer } from '../answer/answerer';
import { flattenAnswer } from '../answer/flatten';
import { fitCard } from '../blocks/fit-card';

const pattern = z.string().transform((source, context) => {
  try {
    return new RegExp(source, 'is');
  } catch (error) {
    context.addIssue({ code: 'custom', message: `is not a regular expression: ${(error as Error).message}` });
    return z.NEVER;
  }
});

/** One labelled question. Foreign ones have neither topics nor patterns to meet: they must not be answered. */
export const labelledQuestion = z.strictObject({
  q: z.string().min(1),
  kind: z.string().default('question'),
  area: z.string().default('all'),
  topics: z.array(z.string()).default([]),
  must: z.array(pattern).default([]),
  mustNot: z.array(pattern).default([]),
});
export type LabelledQuestion = z.infer<typeof labelledQuestion>;

/** What became of one question. */
export interface Outcome {
  question: LabelledQuestion;
  foreign: boolean;
  answered: boolean;
  confidence: number;
  /** The right thing was done: the asked fact stands in the reply, or a foreign question was declined. */
  right: boolean;
  /** Whether the reply says what it must, answered or not. */
  holds: boolean;
  /** Place of the first expected topic in the ranking, from 1; 0 where it is not among the first ten. */
  rank: number;
  /** Patterns all met within the first `EARLY` characters. */
  early: boolean;
  ms: number;
  /** Id of the topic that answered or came first. */
  won: string | null;
  missing: string[];
}

/** A reader on a phone sees about this much of a reply without scrolling. */
export const EARLY = 600;

/** Asks one labelled question and judges the reply by its labels. */
export function judge(question: LabelledQuestion, answerer: Answerer): Outcome {
  const started = performance.now();
  const answer = answerer.ask(question.q);
  const ms = performance.now() - started;
  const ranking = answerer.explain(question.q).ranked.map((ranked) => ranked.id);
  const foreign = question.topics.length === 0 && question.must.length === 0;
  const answered = answer.kind === 'card';
  const text = replyText(answered ? answer : answerer.answerAnyhow(question.q));
  const missing = question.must.filter((expected) => !expected.test(text)).map((expected) => expected.source);
  const unwanted = question.mustNot
    .filter((refused) => refused.test(text))
    .map((refused) => `not ${refused.source}`);
  const rank = ranking.findIndex((id) => question.topics.includes(id)) + 1;
  const holds = missing.length + unwanted.length === 0;
  return {
    question,
    foreign,
    answered,
    confidence: answer.confidence,
    right: foreign ? !answered : answered && holds,
    holds,
    rank,
    early: answered && question.must.every((expected) => expected.test(text.slice(0, EARLY))),
    ms,
    won: answer.kind === 'card' ? answer.topics[0]!.id : (ranking[0] ?? null),
    missing: [...missing, ...unwanted],
  };
}

/** The reply as Slack shows it, as plain text. */
export function replyText(answer: Answer): string {
  return flattenAnswer(answer.kind === 'card' ? fitCard(answer) : answer);
}
