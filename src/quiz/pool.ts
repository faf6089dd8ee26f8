import type { Topic } from '../knowledge/topic';
import { authoredItems } from './authored-items';
import { generateItems } from './generate/generate-items';
import type { Item } from './item';

/** Every item that can be asked of the topics: what authors wrote, and what rules make from tables. */
export function buildPool(topics: readonly Topic[]): Item[] {
  return [...authoredItems(topics), ...generateItems(topics)];
}
