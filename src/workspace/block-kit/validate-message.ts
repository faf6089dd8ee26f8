/** Whole messages: text, blocks, attachments, and the totals that hold over all of them. */
import type { BlockProblem } from './problem';
import { codePoints } from './scalars';
import { validateBlocksAt } from './validate-blocks';
import { asList, childBlocks, isLoose, type Loose, objectsIn } from './walk';

/**
 * Besides the limits of each block Slack has an undocumented one on the text of all of them together, refused as
 * `msg_blocks_too_long`. Measured by others at 13,297 characters of markdown alone and 13,172 with a divider
 * (slackapi/bolt-js issue 2509); this rounds down between the two.
 */
export const MESSAGE_TEXT_MAX = 13_200;

const MAX_ATTACHMENTS = 100;

/** What a call such as chat.postMessage carries; JSON strings must have been parsed before. */
export interface MessageArguments {
  readonly text?: unknown;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

/** The characters that count towards the total: tables have a limit of their own. */
function countedText(blocks: readonly unknown[]): number {
  let sum = 0;
  for (const block of blocks) {
    if (!isLoose(block) || block.type === 'table' || block.type === 'data_table') continue;
    const children = childBlocks(block);
    if (children.length > 0) {
      sum += countedText(children.map((child) => child.block));
      continue;
    }
    for (const { value } of objectsIn(block))
      if (typeof value.text === 'string') sum += codePoints(value.text);
  }
  return sum;
}

function tablesOf(blocks: readonly unknown[]): readonly Loose[] {
  return blocks
    .filter(isLoose)
    .flatMap((block) => [block, ...childBlocks(block).map((child) => child.block)])
    .filter((block) => block.type === 'table');
}

function checkAttachments(attachments: unknown): BlockProblem[] {
  if (attachments === undefined) return [];
  const pointer = '/attachments';
  if (!Array.isArray(attachments))
    return [{ code: 'invalid_type', message: 'must provide an array', pointer }];
  if (attachments.length > MAX_ATTACHMENTS)
    return [
      {
        code: 'too_many_attachments',
        message: `no more than ${MAX_ATTACHMENTS} items allowed`,
        pointer,
      },
    ];
  return attachments.flatMap((attachment: unknown, index): BlockProblem[] => {
    const at = `${pointer}/${index}`;
    if (!isLoose(attachment))
      return [{ code: 'invalid_type', message: 'must provide an object', pointer: at }];
    if (attachment.blocks === undefined) return [];
    return validateBlocksAt(attachment.blocks, 'message', `${at}/blocks`);
  });
}

/**
 * Tells what Slack would refuse in a message. `no_text` means that there is nothing to show; everything under
 * `/attachments` is `invalid_attachments` in Slack's answer, everything under `/blocks` `invalid_blocks`.
 */
export function validateMessage(message: MessageArguments): BlockProblem[] {
  const { text, blocks, attachments } = message;
  const problems: BlockProblem[] = [];
  if (text !== undefined && typeof text !== 'string')
    problems.push({ code: 'invalid_type', message: 'must provide a string', pointer: '/text' });
  const empty = (list: unknown): boolean => list === undefined || (Array.isArray(list) && list.length === 0);
  if ((text === undefined || text === '') && empty(blocks) && empty(attachments))
    return [{ code: 'no_text', message: 'no_text', pointer: '' }];
  if (blocks !== undefined) problems.push(...validateBlocksAt(blocks, 'message', '/blocks'));
  problems.push(...checkAttachments(attachments));

  const nested = asList(attachments).flatMap((one) => (isLoose(one) ? asList(one.blocks) : []));
  const everywhere = [...asList(blocks), ...nested];
  // Two tables in one list have been told of by that list; here those that only the whole message holds.
  if (
    tablesOf(everywhere).length > 1 &&
    !problems.some((problem) => problem.code === 'only_one_table_allowed')
  )
    problems.push({
      code: 'only_one_table_allowed',
      message: 'only_one_table_allowed',
      pointer: '/attachments',
    });
  const total = countedText(everywhere);
  if (total > MESSAGE_TEXT_MAX)
    problems.push({
      code: 'msg_blocks_too_long',
      message: `blocks hold ${total} characters of text in all, must be less than ${MESSAGE_TEXT_MAX + 1}`,
      pointer: '/blocks',
    });
  return problems;
}
