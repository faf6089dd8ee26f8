/** The part of a call that says what a message holds: read, checked against Slack's limits, cut where Slack cuts. */
import { isRecord } from '../world/block-ids';
import type { BlockProblem, Core } from '../world/core';
import type { Json } from '../world/state';
import { type Args, optionalJson, optionalText, Refusal } from './arguments';

/** Slack cuts longer texts off. */
export const MAX_TEXT_CHARS = 40_000;
/** chat.update refuses longer texts. */
export const MAX_UPDATE_TEXT_CHARS = 4_000;
const OWN_ERROR_CODES: ReadonlySet<string> = new Set([
  'msg_blocks_too_long',
  'no_text',
  'too_many_attachments',
]);

export interface MessageContent {
  readonly text: string;
  readonly blocks: Json[] | null;
  readonly attachments: Json[] | null;
}

/** Throws the Refusal that Slack would answer with. */
export function readMessageContent(core: Core, args: Args): MessageContent {
  const blocks = readBlocks(args, 'blocks', 'invalid_blocks_format');
  const attachments = readBlocks(args, 'attachments', 'invalid_attachments');
  const markdown = optionalText(args, 'markdown_text') ?? '';
  if (markdown !== '' && (blocks || args.text)) throw new Refusal('markdown_text_conflict');
  const content: MessageContent = {
    text: (optionalText(args, 'text') ?? markdown).slice(0, MAX_TEXT_CHARS),
    blocks: markdown === '' ? blocks : [{ type: 'markdown', text: markdown }],
    attachments,
  };
  if (content.text === '' && !content.blocks?.length && !attachments?.length) throw new Refusal('no_text');
  checkContent(core, content);
  return content;
}

function readBlocks(args: Args, name: string, code: string): Json[] | null {
  const value = optionalJson(args, name, code);
  if (value === undefined) return null;
  if (!Array.isArray(value) || !value.every(isRecord)) throw new Refusal(code);
  return value;
}

function checkContent(core: Core, content: MessageContent): void {
  if (!core.rules.blocks) return;
  const problems = core.validation.message({
    text: content.text,
    ...(content.blocks && { blocks: content.blocks }),
    ...(content.attachments && { attachments: content.attachments }),
  });
  if (problems.length > 0) throw refuseBlocks(refusalCode(problems), problems);
}

/** Some problems are error codes of their own; the rest are named after the part of the message they are in. */
function refusalCode(problems: readonly BlockProblem[]): string {
  const own = problems.find((one) => OWN_ERROR_CODES.has(one.code));
  if (own) return own.code;
  return problems[0]?.pointer.startsWith('/attachments') ? 'invalid_attachments' : 'invalid_blocks';
}

/** Slack's answer to blocks it does not take: what is wrong, and a pointer to where, from the call's arguments. */
export function refuseBlocks(code: string, problems: readonly BlockProblem[], under = ''): Refusal {
  const sentences = problems.map((one) => `${one.message} [json-pointer:${under}${one.pointer}]`);
  return new Refusal(code, {
    errors: sentences,
    response_metadata: { messages: sentences.map((one) => `[ERROR] ${one}`) },
  });
}
