/** What a renderer knows besides the block in hand. */
import { isLoose, type Loose } from '../block-kit/walk';
import type { Choice, Names, StateValues } from '../page-api';

export interface RenderContext {
  readonly names: Names;
  /** What was chosen or typed before, by block_id and action_id; wins over an element's own initial value. */
  readonly values: StateValues;
  /** The block_id that the elements of the block in hand report. */
  readonly blockId: string;
  /** How many blocks the one in hand stands inside. */
  readonly depth: number;
  /** Renders a nested block. */
  readonly renderBlock: (block: unknown, context: RenderContext) => string;
}

/** A field that should be a string; whatever else it is counts as empty. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** A field that should be an object. */
export function looseOf(value: unknown): Loose | null {
  return isLoose(value) ? value : null;
}

/** The value kept for an element, if any was. */
export function keptValue(element: Loose, context: RenderContext): Choice | undefined {
  const block = Object.hasOwn(context.values, context.blockId) ? context.values[context.blockId] : undefined;
  const action = textOf(element.action_id);
  return block && Object.hasOwn(block, action) ? block[action] : undefined;
}
