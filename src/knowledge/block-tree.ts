import MarkdownIt from 'markdown-it';
import type { InlineText } from './inline';

/** A Markdown block with its children: markdown-it's flat open/close tokens folded into a tree. */
export interface Block {
  /** markdown-it's name without `_open`: `heading`, `paragraph`, `bullet_list`, `table`, `fence`, … */
  type: string;
  tag: string;
  /** First source line, from 1. */
  line: number;
  /** Fence info string or heading markup. */
  info: string;
  content: string;
  /** The text of a heading, paragraph or cell, its marks not yet read. */
  inline: InlineText | undefined;
  children: Block[];
}

/** Inline marks are read where they are wanted, by `inlineToSpans`: most text has none. */
const markdown = new MarkdownIt('commonmark', { html: false })
  .enable('table')
  .disable(['inline', 'text_join']);

/** Makes plain objects of tokens; markdown-it's class defines each field by a call, which costs a sixth of all parsing. */
markdown.block.State = class extends markdown.block.State {
  override push(type: string, tag: string, nesting: MarkdownIt.Token['nesting']): MarkdownIt.Token {
    if (nesting < 0) this.level -= 1;
    const token = {
      type,
      tag,
      nesting,
      level: this.level,
      attrs: null,
      map: null,
      children: null,
      content: '',
      markup: '',
      info: '',
      meta: null,
      block: true,
      hidden: false,
    } as MarkdownIt.Token;
    if (nesting > 0) this.level += 1;
    this.tokens.push(token);
    return token;
  }
};

/** Parses Markdown to a tree of blocks with source lines. Never throws: CommonMark gives every text a meaning. */
export function parseBlocks(text: string): Block[] {
  const root: Block = emptyBlock('root', 1);
  const stack: Block[] = [root];
  const references: Record<string, unknown> = {};
  for (const token of markdown.parse(text, references)) {
    const parent = stack.at(-1)!;
    const line = token.map ? token.map[0] + 1 : parent.line;
    if (token.nesting === -1) {
      stack.pop();
    } else if (token.type === 'inline') {
      parent.inline = { content: token.content, references };
      parent.content = token.content;
    } else {
      const block = emptyBlock(token.nesting === 1 ? token.type.slice(0, -'_open'.length) : token.type, line);
      block.tag = token.tag;
      block.info = token.info.trim();
      block.content = token.content;
      parent.children.push(block);
      if (token.nesting === 1) stack.push(block);
    }
  }
  return root.children;
}

function emptyBlock(type: string, line: number): Block {
  return { type, tag: '', line, info: '', content: '', inline: undefined, children: [] };
}
