/** Logistic regression and its like for choices among candidates, small enough to fit in seconds and to read. */

export type Weighted = Record<string, number>;

const STEPS = 60;
const FOLDS = 5;

export interface Labelled<F> {
  features: F;
  is: boolean;
}

export interface FittedLogistic {
  /** With the intercept as `bias`. */
  weights: Weighted;
  /** Each example judged by weights that it took no part in. */
  crossValidated: { is: boolean; probability: number }[];
}

/**
 * @param balanced both classes weigh the same, however many examples each has
 * @param penalty L2, on each weight but the bias, in units of one example
 */
export function fitLogistic<F extends object>(
  examples: readonly Labelled<F>[],
  { balanced = false, penalty = 0.3 } = {},
): FittedLogistic {
  const names = ['bias', ...Object.keys(examples[0]!.features)];
  const rows = examples.map(({ features }) => Float64Array.of(1, ...(Object.values(features) as number[])));
  const labels = examples.map(({ is }) => is);
  const weights = newton(rows, labels, balanced, penalty);
  const crossValidated = rows.map((row, at) => ({ is: labels[at]!, row, fold: at % FOLDS, probability: 0 }));
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const kept = crossValidated.filter((example) => example.fold !== fold);
    const others = newton(
      kept.map(({ row }) => row),
      kept.map(({ is }) => is),
      balanced,
      penalty,
    );
    for (const example of crossValidated)
      if (example.fold === fold) example.probability = sigmoid(dot(others, example.row));
  }
  return { weights: Object.fromEntries(names.map((name, at) => [name, weights[at]!])), crossValidated };
}

/** Newton's method: the curvature tells how far to go, so that no step size has to be chosen. */
function newton(
  rows: readonly Float64Array[],
  labels: readonly boolean[],
  balanced: boolean,
  penalty: number,
): Float64Array {
  const size = rows[0]!.length;
  const positive = labels.filter(Boolean).length;
  const weightOf = (is: boolean): number =>
    balanced ? labels.length / (2 * (is ? positive : labels.length - positive)) : 1;
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, at) => (at === 0 ? 0 : -penalty * weight));
    const curvature = Array.from(weights, () => new Float64Array(size));
    rows.forEach((row, index) => {
      const importance = weightOf(labels[index]!);
      const probability = sigmoid(dot(weights, row));
      const error = importance * ((labels[index] ? 1 : 0) - probability);
      const bend = importance * probability * (1 - probability);
      for (let at = 0; at < size; at += 1) {
        gradient[at]! += error * row[at]!;
        const bent = bend * row[at]!;
        const line = curvature[at]!;
        if (bent !== 0) for (let other = 0; other <= at; other += 1) line[other]! += bent * row[other]!;
      }
    });
    curvature.forEach((line, at) => {
      line[at]! += at === 0 ? 1e-6 : penalty;
      for (let other = 0; other < at; other += 1) curvature[other]![at] = line[other]!;
    });
    const move = solve(curvature, gradient);
    for (let at = 0; at < size; at += 1) weights[at]! += move[at]!;
    if (move.every((by) => Math.abs(by) < 1e-6)) break;
  }
  return weights;
}

const CHOICE_STEPS = 300;
const CHOICE_RATE = 0.5;
const CHOICE_MOMENTUM = 0.9;
const CHOICE_PENALTY = 1e-4;

export interface Choice {
  candidates: readonly SparseRow[];
  right: readonly boolean[];
  /** How much it counts, against 1. */
  importance?: number;
}

/**
 * Weights under which the right candidates of each choice get the greatest share of a softmax; by gradient ascent with
 * momentum.
 * @param names of the features, in the order of the rows
 */
export function fitChoice(names: readonly string[], choices: readonly Choice[]): Weighted {
  const total = choices.reduce((sum, { importance = 1 }) => sum + importance, 0);
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  for (let step = 0; step < CHOICE_STEPS; step += 1) {
    weights.forEach((weight, at) => {
      gradient[at] = -CHOICE_PENALTY * weight;
    });
    for (const { candidates, right, importance = 1 } of choices) {
      const shares = softmax(candidates.map((row) => sparseDot(weights, row)));
      const mass = shares.reduce((sum, share, at) => sum + (right[at] ? share : 0), 0);
      candidates.forEach(({ at, value }, index) => {
        const pull = ((right[index] ? shares[index]! / mass : 0) - shares[index]!) * (importance / total);
        for (let entry = 0; entry < at.length; entry += 1) gradient[at[entry]!]! += pull * value[entry]!;
      });
    }
    for (let at = 0; at < weights.length; at += 1) {
      speed[at] = CHOICE_MOMENTUM * speed[at]! + CHOICE_RATE * gradient[at]!;
      weights[at]! += speed[at]!;
    }
  }
  return Object.fromEntries(names.map((name, at) => [name, weights[at]!]));
}

/** The features of a candidate that are not 0, by their place: of most candidates most are. */
export interface SparseRow {
  at: Uint16Array;
  value: Float64Array;
}

/** Leaves out the zeros. */
export function sparse(row: readonly number[]): SparseRow {
  const at = row.flatMap((value, index) => (value === 0 ? [] : [index]));
  return { at: Uint16Array.from(at), value: Float64Array.from(at, (index) => row[index]!) };
}

function sparseDot(weights: Float64Array, { at, value }: SparseRow): number {
  let sum = 0;
  for (let entry = 0; entry < at.length; entry += 1) sum += weights[at[entry]!]! * value[entry]!;
  return sum;
}

function softmax(scores: readonly number[]): number[] {
  const most = scores.reduce((best, score) => Math.max(best, score), -Infinity);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}

/** Solves a small system of linear equations by elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, at) => Float64Array.of(...row, right[at]!));
  for (let column = 0; column < rows.length; column += 1) {
    let pivot = column;
    for (let at = column + 1; at < rows.length; at += 1)
      if (Math.abs(rows[at]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = at;
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    for (let at = 0; at < rows.length; at += 1) {
      if (at === column) continue;
      const factor = rows[at]![column]! / rows[column]![column]!;
      for (let cell = column; cell <= rows.length; cell += 1)
        rows[at]![cell]! -= factor * rows[column]![cell]!;
    }
  }
  return rows.map((row, at) => row[rows.length]! / row[at]!);
}
