import { type Part, plain, type Section } from './topic';

/** What the parts of a topic are called, by which a question of its front matter points at one. */

/** Case, punctuation and spacing are the writer's business: "Max. size" is "max size". */
export function partName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** What the sections, facts and table rows of a topic are called. */
export function partNames(sections: readonly Section[]): ReadonlySet<string> {
  const names = sections.flatMap((section) => [section.heading, ...section.parts.flatMap(namesOf)]);
  return new Set(names.map(partName));
}

function namesOf(part: Part): string[] {
  if (part.kind === 'fact') return part.label === null ? [] : [part.label];
  return part.kind === 'table' ? part.rows.map((row) => plain(row[0] ?? [])) : [];
}
