import { type Part, plain, type Section } from './topic';

/** What the parts of a topic are called, by which a question of its front matter points at one. */

/** Case, punctuation and spacing are the writer's business: "Max. size" is "max size". */
export function partName(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether a section, a fact or a table row bears the name. */
export function namesPart(name: string, sections: readonly Section[]): boolean {
  const wanted = partName(name);
  return sections.some(
    (section) =>
      partName(section.heading) === wanted ||
      section.parts.some((part) => namesOf(part).some((other) => partName(other) === wanted)),
  );
}

function namesOf(part: Part): string[] {
  if (part.kind === 'fact') return part.label === null ? [] : [part.label];
  return part.kind === 'table' ? part.rows.map((row) => plain(row[0] ?? [])) : [];
}
