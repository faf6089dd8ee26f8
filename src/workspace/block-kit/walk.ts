/** A walk over a payload as it came, before anybody has said that it is valid. */

/** A JSON object of which nothing is known yet. */
export type Loose = Readonly<Record<string, unknown>>;

export function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An object found on the walk, with the steps that lead to it. */
export interface Found {
  readonly value: Loose;
  readonly path: readonly (string | number)[];
}

/** Real blocks nest about a dozen levels; a payload of a million brackets must not exhaust the stack. */
const DEEPEST = 40;

/** Every object inside a value, itself included, parents before children. */
export function* objectsIn(value: unknown, path: readonly (string | number)[] = []): Generator<Found> {
  if (path.length > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* objectsIn(item, [...path, index]);
  } else if (isLoose(value)) {
    yield { value, path };
    for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, [...path, key]);
  }
}

/** The blocks nested one level down: a container's children, a carousel's cards. */
export function childBlocks(block: Loose): readonly { readonly block: Loose; readonly path: string }[] {
  const key = block.type === 'container' ? 'child_blocks' : 'elements';
  if (block.type !== 'container' && block.type !== 'carousel') return [];
  return asList(block[key]).flatMap((child, index) =>
    isLoose(child) ? [{ block: child, path: `/${key}/${index}` }] : [],
  );
}
