import type { KnowledgeBase } from '../knowledge/load-knowledge';
import { plain, type Topic } from '../knowledge/topic';
import type { Alternative } from '../search/alternatives';
import { isFamily } from '../search/names';
import type { Found, SearchIndex } from '../search/search-index';
import { stems } from '../search/tokenize';
import { isOfAttributes } from './choice-tables';
import { bestTable, type FoundTable, type NamedSide } from './compare-tables';

/** Finds the table that has the things between which an asker wavers, however many of their words are their names. */

/** Only the topics that lead are looked through for alternatives that are no topics of their own. */
const NEAR_TOPICS = 4;

export function nearTopics(found: Found): Topic[] {
  return found.ranked.slice(0, NEAR_TOPICS).map(({ entry }) => entry.topic);
}

/** The table that has all alternatives, named in as many of their words as it takes. */
export function namedTable(
  alternatives: readonly (readonly Alternative[])[],
  near: readonly Topic[],
  index: SearchIndex,
  base: KnowledgeBase,
): { table: FoundTable; sides: NamedSide[]; words: string[] } | null {
  for (const { sides, words } of alternatives.flatMap(wordings)) {
    if (sides.some((side) => [...side.stems].every(isFamily)) || !areApart(sides)) continue;
    const anywhere = sides.every((side) => side.topic !== null);
    const table = bestTable(sides, index, base.topics, anywhere ? null : near);
    if (
      table &&
      (table.asColumns || !isOfAttributes(table.part)) &&
      sides.every((side, at) => isCalled(side, nameIn(table, at)))
    )
      return { table, sides, words };
  }
  return null;
}

/** The words of names whole, however few of them the table takes; words next to "or" may be of the situation. */
function namedWords(alternatives: readonly Alternative[]): string[] {
  return alternatives.flatMap(({ words, before, named }) =>
    named ? words : words.slice(...(before ? [-1] : [0, 1])),
  );
}

/** Each has a word that no other has: "signed url or signed cookie" is not told apart by "signed". */
function areApart(sides: readonly NamedSide[]): boolean {
  return sides.every((side) =>
    sides.every((other) => other === side || [...side.stems].some((stem) => !other.stems.has(stem))),
  );
}

/** "Origin Shield" is a feature of CloudFront, and no name of what was called "signed cookies" there. */
function isCalled(side: NamedSide, name: string): boolean {
  const own = stems(name);
  const title = side.topic === null ? [] : [side.topic.title, ...side.topic.abbreviations].flatMap(stems);
  return own.some((stem) => side.stems.has(stem) || (title.includes(stem) && !isFamily(stem)));
}

/** What the table calls a side. */
export function nameIn({ part, asColumns }: FoundTable, side: number): string {
  return plain((asColumns ? part.columns[side + 1] : part.rows[side]![0]) ?? []);
}

/** From the longest wording of each to its nearest word; "ecs task role or execution role" ends at "role or execution". */
function wordings(alternatives: readonly Alternative[]): { sides: NamedSide[]; words: string[] }[] {
  const cut = ({ words, before, topic }: Alternative, most: number): NamedSide => ({
    topic,
    stems: new Set(before ? words.slice(-most) : words.slice(0, most)),
  });
  const longest = Math.max(...alternatives.map(({ words }) => words.length));
  const lengths = Array.from({ length: longest }, (_, at) => longest - at);
  return lengths.flatMap((first) =>
    lengths.map((others) => ({
      sides: alternatives.map((one, at) => cut(one, at === 0 ? first : others)),
      words: namedWords(alternatives),
    })),
  );
}
