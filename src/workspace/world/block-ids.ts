/** Blocks and interactive elements as Slack hands them back: each with an id, so that a press names its element. */
import type { Ids } from './ids';
import type { Json } from './state';

/** Elements that take part in `block_actions` or in a view's state. */
export const INTERACTIVE_TYPES: ReadonlySet<string> = new Set([
  'button',
  'workflow_button',
  'static_select',
  'external_select',
  'users_select',
  'conversations_select',
  'channels_select',
  'multi_static_select',
  'multi_external_select',
  'multi_users_select',
  'multi_conversations_select',
  'multi_channels_select',
  'overflow',
  'datepicker',
  'timepicker',
  'datetimepicker',
  'radio_buttons',
  'checkboxes',
  'plain_text_input',
  'email_text_input',
  'url_text_input',
  'number_input',
  'rich_text_input',
  'file_input',
  'feedback_buttons',
  'icon_button',
]);

export interface PlacedElement {
  readonly blockId: string;
  readonly actionId: string;
  readonly block: Json;
  readonly element: Json;
}

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A copy of the blocks in which every block has a block_id and every interactive element an action_id. */
export function fillBlockIds(blocks: readonly Json[], ids: Ids): Json[] {
  const copy = structuredClone(blocks) as Json[];
  for (const block of everyBlock(copy)) {
    if (typeof block.block_id !== 'string' || block.block_id === '') block.block_id = ids.short();
    for (const element of elementsIn(block)) {
      if (typeof element.action_id !== 'string' || element.action_id === '') element.action_id = ids.short();
    }
  }
  return copy;
}

/** The same for the blocks inside attachments. */
export function fillAttachmentIds(attachments: readonly Json[], ids: Ids): Json[] {
  return attachments.map((one) =>
    Array.isArray(one.blocks) ? { ...one, blocks: fillBlockIds(one.blocks.filter(isRecord), ids) } : one,
  );
}

/** All interactive elements with the block each stands in; blocks must carry ids already. */
export function placedElements(blocks: readonly Json[]): PlacedElement[] {
  return everyBlock(blocks).flatMap((block) =>
    elementsIn(block).map((element) => ({
      blockId: String(block.block_id),
      actionId: String(element.action_id),
      block,
      element,
    })),
  );
}

/** The blocks themselves and those inside containers. */
function everyBlock(blocks: readonly unknown[]): Json[] {
  return blocks.filter(isRecord).flatMap((block) => {
    const children = Array.isArray(block.child_blocks) ? everyBlock(block.child_blocks) : [];
    return [block, ...children];
  });
}

/** Interactive elements of one block, those of a container's children left to the children. */
function elementsIn(block: Json): Json[] {
  const found: Json[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) look(one);
    } else if (isRecord(value)) {
      if (INTERACTIVE_TYPES.has(String(value.type))) found.push(value);
      else for (const [key, inner] of Object.entries(value)) if (key !== 'child_blocks') look(inner);
    }
  };
  for (const [key, inner] of Object.entries(block)) if (key !== 'child_blocks') look(inner);
  return found;
}
