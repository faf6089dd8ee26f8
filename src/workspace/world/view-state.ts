/** `state.values` of a view or a message, and the checks Slack's own client makes before it submits a modal. */
import type { Choice, StateValues } from '../page-api';
import { type PlacedElement, placedElements } from './block-ids';
import { describeChoice, initialChoice, isStateful } from './choices';
import type { Core } from './core';
import type { Json, StoredView } from './state';

/** By block_id and action_id, every stateful element with what stands in it. */
export function stateValuesOf(core: Core, blocks: readonly Json[], entered: StateValues): Json {
  const values: Record<string, Json> = {};
  for (const placed of placedElements(blocks).filter(({ element }) => isStateful(element))) {
    const { blockId, actionId, element } = placed;
    const known = core.externalOptions.get(optionsKey(blockId, actionId)) ?? [];
    const described =
      describeChoice(element, choiceIn(placed, entered), known) ??
      describeChoice(element, initialChoice(element), known);
    values[blockId] = { ...values[blockId], [actionId]: { type: element.type, ...described } };
  }
  return values;
}

export function viewStateValues(core: Core, view: StoredView): Json {
  return stateValuesOf(core, view.body.blocks as Json[], view.entered);
}

/** Remembers what a person entered, for elements that are there. */
export function enterValues(view: StoredView, state: StateValues | undefined): void {
  for (const { blockId, actionId } of placedElements(view.body.blocks as Json[])) {
    const choice = state?.[blockId]?.[actionId];
    if (choice === undefined) continue;
    view.entered[blockId] = { ...view.entered[blockId], [actionId]: choice };
  }
}

/** By block_id, what is missing or too long or short: such a modal is not submitted at all. */
export function inputProblems(view: StoredView): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const placed of placedElements(view.body.blocks as Json[])) {
    if (placed.block.type !== 'input') continue;
    const problem = inputProblem(placed, choiceIn(placed, view.entered));
    if (problem) problems[placed.blockId] = problem;
  }
  return problems;
}

function inputProblem({ block, element }: PlacedElement, choice: Choice): string | null {
  const isEmpty = choice === null || choice.length === 0;
  if (isEmpty) return block.optional === true ? null : 'Please complete this required field.';
  if (typeof choice !== 'string') return null;
  if (typeof element.min_length === 'number' && choice.length < element.min_length) {
    return `This field needs at least ${element.min_length} characters.`;
  }
  if (typeof element.max_length === 'number' && choice.length > element.max_length) {
    return `This field takes at most ${element.max_length} characters.`;
  }
  return null;
}

function choiceIn({ blockId, actionId, element }: PlacedElement, entered: StateValues): Choice {
  const choice = entered[blockId]?.[actionId];
  return choice === undefined ? initialChoice(element) : choice;
}

/** The name under which options of an external select are remembered. */
export function optionsKey(blockId: string, actionId: string): string {
  return `${blockId}\n${actionId}`;
}
