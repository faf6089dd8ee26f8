import { createHash } from 'node:crypto';
import { plain } from '../knowledge/topic';
import { contentWords, sharedWords } from './cell-words';
import type { Item } from './item';

/**
 * Measures how much the form of the choices gives away. A guesser that knows nothing of clouds sees only lengths,
 * position, words shared with the question and grammar; it learns from nine tenths of the pool which of these mark right
 * choices, and guesses the last tenth. What it scores above chance is what a player gets without knowing anything.
 */

/** Points above chance that a pool may give away. */
export const GIVE_AWAY_LIMIT = 2;

const FOLDS = 10;
const PASSES = 60;
const RATE = 0.5;
/** Keeps the guesser from learning single items by heart. */
const SHRINK = 0.002;

export interface GiveAways {
  items: number;
  /** Share of items guessed right, in percent. */
  score: number;
  /** What blind guessing would score, in percent. */
  chance: number;
  /** Items whose right choice the guesser was surest of, surest first. */
  worst: { item: Item; probability: number }[];
}

/** Guesses one right choice of every item, of several too; deterministic for the same pool. */
export function measureGiveAways(items: readonly Item[]): GiveAways {
  const cases = items.map(toCase).sort((a, b) => (a.order < b.order ? -1 : 1));
  let right = 0;
  let chance = 0;
  const surest: GiveAways['worst'] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const weights = train(cases.filter((_, index) => index % FOLDS !== fold));
    for (const one of cases.filter((_, index) => index % FOLDS === fold)) {
      const probabilities = guess(one.features, weights);
      const best = Math.max(...probabilities);
      const guessed = one.right.filter((_, index) => probabilities[index] === best);
      right += guessed.filter(Boolean).length / guessed.length;
      chance += one.right.filter(Boolean).length / one.right.length;
      surest.push({
        item: one.item,
        probability: Math.max(...probabilities.filter((_, at) => one.right[at])),
      });
    }
  }
  const percent = (sum: number): number => (cases.length === 0 ? 0 : (100 * sum) / cases.length);
  return {
    items: cases.length,
    score: percent(right),
    chance: percent(chance),
    worst: surest.sort((a, b) => b.probability - a.probability),
  };
}

interface Case {
  item: Item;
  order: string;
  /** One row of numbers for each choice, in the order in which a round would show them. */
  features: number[][];
  /** Whether each of them is right. */
  right: boolean[];
}

function toCase(item: Item): Case {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  // A round shuffles, so the position that counts is a shuffled one, not the author's.
  const shuffled = item.choices
    .map((choice) => ({ choice, key: hash(`${item.id} ${plain(choice.spans)}`) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ choice }) => choice);
  const texts = shuffled.map((choice) => plain(choice.spans));
  return {
    item,
    order: hash(item.id),
    features: formFeatures(plain(item.question), texts),
    right: shuffled.map((choice) => choice.right),
  };
}

/** Words that authors put in to make a right choice exactly right, or a wrong one easily wrong. */
const ABSOLUTE = /\b(?:all|always|any|every|never|only|must|none|cannot)\b/i;
const HEDGE = /\b(?:usually|often|may|can|about|by default|unless|most|some|up to|at least|until)\b/i;
const NEGATION = /\b(?:no|not|without|nothing)\b/i;
const ENDING = /(?:ing|ed|s)\b/;

/** What shows of each choice without understanding it, compared with the others of its item. */
function formFeatures(question: string, texts: readonly string[]): number[][] {
  const lengths = texts.map((text) => [...text].length);
  const words = texts.map((text) => text.split(/\s+/).length);
  const asked = contentWords(question);
  const bags = texts.map(contentWords);
  const shared = bags.map((bag) => sharedWords(bag, asked));
  const agreement = bags.map((bag) =>
    bags.reduce((sum, other) => sum + (other === bag ? 0 : sharedWords(bag, other)), 0),
  );
  const wantsVowel = /\ban$/i.test(question.trim());
  const flags = texts.map((text) => [
    ABSOLUTE.test(text),
    HEDGE.test(text),
    NEGATION.test(text),
    /\d/.test(text),
    /,/.test(text),
    /[()]/.test(text),
    / and /.test(text),
    /^(?:the|a|an|it|they|its)\b/i.test(text),
    /^[A-Z]/.test(text),
    ENDING.test(text.split(/\s+/)[0] ?? ''),
    wantsVowel && /^[aeiou]/i.test(text),
  ]);
  return texts.map((_, index) => [
    ...againstOthers(lengths, index),
    ...againstOthers(words, index),
    ...againstOthers(shared, index),
    ...againstOthers(agreement, index),
    ...flags[index]!.map((flag, which) => {
      const share = flags.filter((row) => row[which]).length / texts.length;
      return Number(flag) - share;
    }),
    ...[0, 1, 2].map((position) => Number(position === index)),
  ]);
}

/** Largest alone, smallest alone, and how far from the mean, of one number of each choice. */
function againstOthers(values: readonly number[], index: number): number[] {
  const value = values[index]!;
  const others = values.filter((_, other) => other !== index);
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const spread = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length);
  return [
    Number(others.every((other) => other < value)),
    Number(others.every((other) => other > value)),
    spread === 0 ? 0 : (value - mean) / spread,
  ];
}

/** Conditional logistic regression by plain gradient steps. */
function train(cases: readonly Case[]): number[] {
  const size = cases[0]?.features[0]?.length ?? 0;
  const weights = new Array<number>(size).fill(0);
  for (let pass = 0; pass < PASSES; pass += 1) {
    const step = new Array<number>(size).fill(0);
    for (const { features, right } of cases) {
      const probabilities = guess(features, weights);
      const share = 1 / right.filter(Boolean).length;
      features.forEach((row, choice) => {
        const error = (right[choice] ? share : 0) - probabilities[choice]!;
        for (let index = 0; index < size; index += 1) step[index]! += error * row[index]!;
      });
    }
    for (let index = 0; index < size; index += 1) {
      weights[index]! += RATE * (step[index]! / cases.length - SHRINK * weights[index]!);
    }
  }
  return weights;
}

function guess(features: readonly number[][], weights: readonly number[]): number[] {
  const scores = features.map((row) => row.reduce((sum, value, index) => sum + value * weights[index]!, 0));
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
