/** Modals and Home tabs. */
import { z } from 'zod';
import { plainText } from './composition';
import { type BlockProblem, pointerOf, problemsOf } from './problem';
import { chars } from './scalars';
import { validateBlocksAt } from './validate-blocks';
import { asList, isLoose, objectsIn } from './walk';

const VIEW_TEXT_MAX = 24;

const common = {
  /** Checked by the rules for blocks; here only that it is there. */
  blocks: z.array(z.unknown()).min(1),
  callback_id: chars(255, 0).optional(),
  private_metadata: chars(3000, 0).optional(),
  external_id: chars(255, 0).optional(),
};

const view = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('modal'),
    ...common,
    title: plainText(VIEW_TEXT_MAX),
    submit: plainText(VIEW_TEXT_MAX).optional(),
    close: plainText(VIEW_TEXT_MAX).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  }),
  z.strictObject({ type: z.literal('home'), ...common }),
]);

/**
 * Tells what Slack would refuse in a view given to views.open, push, update or publish.
 * Pointers start at the view itself, such as `/title/text`; Slack's answers put `/view` before them.
 */
export function validateView(value: unknown): BlockProblem[] {
  const problems = problemsOf(view, value, '');
  if (!isLoose(value)) return problems;
  const blocks = asList(value.blocks);
  const surface = value.type === 'home' ? 'home' : 'modal';
  if (blocks.length > 0) problems.push(...validateBlocksAt(value.blocks, surface, '/blocks'));
  if (surface === 'modal' && value.submit === undefined) {
    const index = blocks.findIndex((block) => isLoose(block) && block.type === 'input');
    if (index >= 0)
      problems.push({
        code: 'missing_required_field',
        message: 'must define `submit` to use an `input` block in modals',
        pointer: `/blocks/${index}/input`,
      });
  }
  const focused = [...objectsIn(blocks)].filter((found) => found.value.focus_on_load === true);
  for (const { path } of focused.slice(1))
    problems.push({
      code: 'failed_constraint',
      message: 'only one element can have `focus_on_load` set to true',
      pointer: pointerOf('/blocks', [...path, 'focus_on_load']),
    });
  return problems;
}
