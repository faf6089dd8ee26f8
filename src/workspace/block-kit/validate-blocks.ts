/** One list of blocks against the rules of its surface: each block by its schema, then what holds for the list. */
import { MARKDOWN_MAX } from './layout-blocks';
import { type BlockProblem, pointerOf, problemsOf, shortened } from './problem';
import { codePoints } from './scalars';
import { KNOWN_BLOCKS, MAX_BLOCKS, type Surface } from './surfaces';
import { asList, childBlocks, isLoose, type Loose, objectsIn } from './walk';

/** Charts a message takes. */
const MAX_CHARTS = 2;

interface Placed {
  readonly block: Loose;
  readonly pointer: string;
}

function checkBlock(block: unknown, surface: Surface, pointer: string): BlockProblem[] {
  if (!isLoose(block)) return [{ code: 'invalid_type', message: 'must provide an object', pointer }];
  if (block.type === undefined)
    return [{ code: 'missing_required_field', message: 'missing required field: type', pointer }];
  const known =
    typeof block.type === 'string' && Object.hasOwn(KNOWN_BLOCKS, block.type)
      ? KNOWN_BLOCKS[block.type]
      : undefined;
  if (!known?.surfaces.includes(surface)) {
    const message = `unsupported type: ${shortened(block.type)}`;
    return [{ code: 'unsupported_type', message, pointer: `${pointer}/type` }];
  }
  return problemsOf(known.schema, block, pointer);
}

/** The blocks of a list and those inside containers and carousels. */
function placed(blocks: readonly unknown[], base: string): Placed[] {
  return blocks.flatMap((block, index) => {
    if (!isLoose(block)) return [];
    const pointer = `${base}/${index}`;
    const children = childBlocks(block).map((child) => ({
      block: child.block,
      pointer: pointer + child.path,
    }));
    return [{ block, pointer }, ...children];
  });
}

function checkIds(all: readonly Placed[]): BlockProblem[] {
  const problems: BlockProblem[] = [];
  const blockIds = new Set<string>();
  for (const { block, pointer } of all) {
    const blockId = block.block_id;
    if (typeof blockId === 'string') {
      if (blockIds.has(blockId))
        problems.push({
          code: 'duplicate_id',
          message: `\`block_id\` "${shortened(blockId)}" already exists`,
          pointer: `${pointer}/block_id`,
        });
      blockIds.add(blockId);
    }
    if (childBlocks(block).length > 0) continue;
    const actionIds = new Set<string>();
    for (const { value, path } of objectsIn(block)) {
      const actionId = value.action_id;
      if (typeof actionId !== 'string') continue;
      if (actionIds.has(actionId))
        problems.push({
          code: 'duplicate_id',
          message: `\`action_id\` "${shortened(actionId)}" already exists`,
          pointer: pointerOf(pointer, [...path, 'action_id']),
        });
      actionIds.add(actionId);
    }
  }
  return problems;
}

function checkTotals(all: readonly Placed[]): BlockProblem[] {
  const problems: BlockProblem[] = [];
  let tables = 0;
  let charts = 0;
  let markdown = 0;
  for (const { block, pointer } of all) {
    if (block.type === 'table') {
      tables += 1;
      if (tables > 1)
        problems.push({ code: 'only_one_table_allowed', message: 'only_one_table_allowed', pointer });
    }
    if (block.type === 'data_visualization') {
      charts += 1;
      if (charts > MAX_CHARTS)
        problems.push({ code: 'failed_constraint', message: 'too many data_visualization blocks', pointer });
    }
    if (block.type === 'markdown' && typeof block.text === 'string') {
      const length = codePoints(block.text);
      markdown += length;
      // A single block that is too long has been told of by its own schema.
      if (markdown > MARKDOWN_MAX && length <= MARKDOWN_MAX)
        problems.push({
          code: 'failed_constraint',
          message: `must be less than ${MARKDOWN_MAX + 1} characters over all markdown blocks`,
          pointer: `${pointer}/text`,
        });
    }
  }
  return problems;
}

/** The rules for a list of blocks that sits at `base` in the call's arguments. */
export function validateBlocksAt(blocks: unknown, surface: Surface, base: string): BlockProblem[] {
  if (!Array.isArray(blocks))
    return [{ code: 'invalid_type', message: 'must provide an array', pointer: base }];
  const max = MAX_BLOCKS[surface];
  const problems: BlockProblem[] = [];
  if (blocks.length > max)
    problems.push({
      code: 'failed_constraint',
      message: `no more than ${max} items allowed`,
      pointer: base,
    });
  // What lies beyond the limit is not looked at, so that a huge list costs no more than a full one.
  const looked = asList(blocks).slice(0, max);
  looked.forEach((block, index) => {
    problems.push(...checkBlock(block, surface, `${base}/${index}`));
  });
  const all = placed(looked, base);
  return [...problems, ...checkIds(all), ...checkTotals(all)];
}

/**
 * Tells what Slack would refuse in a list of blocks; an empty list means that Slack takes it.
 * Pointers start at `/blocks`.
 */
export function validateBlocks(blocks: unknown, surface: Surface): BlockProblem[] {
  return validateBlocksAt(blocks, surface, '/blocks');
}
