import type { Belonging } from '../src/search/belonging';
import type { Evidence } from '../src/search/confidence';
import { type FittedLogistic, fitLogistic } from './regression';

type Name = keyof Evidence;

/** Chosen on questions of strangers, which took no part in the fit: with much less, pairs that came together by chance count. */
const PENALTY = 100;

const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Fits the model of belonging: each piece of evidence as far as it is from its average, and each two of them together.
 * @returns the model as TypeScript, to be copied, and each question judged by weights fitted to the others
 */
export function fitBelonging(
  questions: readonly { evidence: Evidence; is: boolean }[],
): Pick<FittedLogistic, 'crossValidated'> & { text: string } {
  const names = Object.keys(questions[0]!.evidence) as Name[];
  const scales = new Map(
    names.map((name) => {
      const values = questions.map(({ evidence }) => evidence[name]);
      const average = mean(values);
      const spread = Math.sqrt(mean(values.map((value) => (value - average) ** 2)));
      return [name, { average: round(average), spread: Math.max(0.001, round(spread)) }];
    }),
  );
  const fitted = fitLogistic(
    questions.map(({ evidence, is }) => {
      const scaled = names.map(
        (name) => (evidence[name] - scales.get(name)!.average) / scales.get(name)!.spread,
      );
      const together = names.flatMap((name, at) =>
        names
          .slice(0, at + 1)
          .map((other, before) => [`${name} ${other}`, scaled[at]! * scaled[before]!] as const),
      );
      return {
        is,
        features: Object.fromEntries([...names.map((name, at) => [name, scaled[at]!] as const), ...together]),
      };
    }),
    { balanced: true, penalty: PENALTY },
  );
  const weight = (name: string): number => round(fitted.weights[name]!);
  const pieces = {} as Belonging['pieces'];
  names.forEach((name, at) => {
    const together = names.slice(0, at + 1).map((other) => weight(`${name} ${other}`));
    pieces[name] = { ...scales.get(name)!, weight: weight(name), together };
  });
  const model: Belonging = { bias: weight('bias'), pieces };
  return {
    text: `const BELONGING: Belonging = ${JSON.stringify(model)};`,
    crossValidated: fitted.crossValidated,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
