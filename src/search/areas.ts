import { areaOfFamily, type Entity, isFamilyOf } from './names';
import type { Token } from './tokenize';

/** "Not on AWS", "outside of aws", "don't want aws". */
const NOT_IN_CLOUD =
  /\b(?:not|no|without|outside|leave|leaving|off|instead|don.?t|doesn.?t)\b(?: \w+){0,2} (?:aws|amazon)\b/i;

/**
 * A family name that is part of an identifier ("aws-auth", AWS_REGION) names no area, nor does one that is turned down; who
 * wants no "aws batch" turns down a product.
 */
export function areasIn(
  text: string,
  tokens: readonly Token[],
  named: readonly Entity[],
): ReadonlySet<string> {
  const words = new Set(text.toLowerCase().match(/(?<![-_.\w])\w+(?![-_\w])/g));
  const areas = new Set(tokens.flatMap(({ word }) => (words.has(word) ? (areaOfFamily(word) ?? []) : [])));
  const isOfProduct = ({ word }: Token, at: number): boolean =>
    isFamilyOf(word, 'aws') &&
    named.some(
      ({ start, end, topics }) =>
        (start <= at && end > at + 1) || (start === at + 1 && topics.some(({ area }) => area === 'aws')),
    );
  if (NOT_IN_CLOUD.test(text) && !tokens.some(isOfProduct)) areas.delete('aws');
  return areas;
}
