import { plain } from '../knowledge/topic';
import type { Item } from './item';
import { seededRandom, shuffled } from './seeded-random';

/** Choices that speak of the others make sense only after them. */
const LAST = /^(?:all|none|both|neither|any) of\b/i;

/**
 * The order in which a round shows an item's choices: the same whenever it is asked for, another in another round.
 * True stays before false, and "none of these" stays last.
 * @returns indexes of the item's choices
 */
export function choiceOrder(item: Item, roundId: string): number[] {
  const indexes = item.choices.map((_, index) => index);
  const textOf = (index: number): string => plain(item.choices[index]!.spans).trim();
  if (item.kind === 'true-false') return indexes.sort((a, b) => (textOf(a) > textOf(b) ? -1 : 1));
  const mixed = shuffled(indexes, seededRandom(`${roundId}:${item.id}`));
  return [
    ...mixed.filter((index) => !LAST.test(textOf(index))),
    ...mixed.filter((index) => LAST.test(textOf(index))),
  ];
}
