/** Slack's markup with its lines: fences, quotes, list lines and paragraphs. */

import type { Loose } from '../block-kit/walk';
import { withEmoji } from './emoji';
import { codeBlock } from './highlight';
import { decodeSlackEntities, withBreaks } from './html';
import { inlineMrkdwn } from './mrkdwn-inline';
import { type RenderContext, textOf } from './render-context';

const QUOTE = /^(?:>|&gt;) ?/;
const QUOTE_REST = /^(?:>>>|&gt;&gt;&gt;) ?/;
const LIST_LINE = /^(\s*)(•|◦|▪|–|-|\d{1,3}[.)])\s+(.*)$/;

function listLine(match: RegExpMatchArray, context: RenderContext): string {
  const [, indent = '', mark = '', rest = ''] = match;
  const level = Math.min(Math.floor(indent.length / 2), 8);
  const shown = mark === '-' ? '•' : mark;
  return `<span class="list-line indent-${level}"><span class="list-mark">${shown}</span><span>${inlineMrkdwn(rest, context)}</span></span>`;
}

/** Lines without a quote mark: list lines hang, the rest flows with its breaks. */
function plainLines(lines: readonly string[], context: RenderContext): string {
  let out = '';
  let needsBreak = false;
  for (const line of lines) {
    const item = line.match(LIST_LINE);
    if (item) {
      out += listLine(item, context);
      needsBreak = false;
    } else {
      if (needsBreak) out += '<br>';
      out += inlineMrkdwn(line, context);
      needsBreak = true;
    }
  }
  return out;
}

function quotedLines(text: string, context: RenderContext): string {
  const lines = text.split('\n');
  let out = '';
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] ?? '';
    if (QUOTE_REST.test(line)) {
      const rest = [line.replace(QUOTE_REST, ''), ...lines.slice(index + 1)];
      return `${out}<blockquote>${plainLines(rest, context)}</blockquote>`;
    }
    const quoted = QUOTE.test(line);
    const run: string[] = [];
    while (index < lines.length && QUOTE.test(lines[index] ?? '') === quoted) {
      if (QUOTE_REST.test(lines[index] ?? '')) break;
      run.push((lines[index] ?? '').replace(QUOTE, ''));
      index += 1;
    }
    const html = plainLines(run, context);
    out += quoted ? `<blockquote>${html}</blockquote>` : html;
  }
  return out;
}

/** Text in Slack's mrkdwn as HTML. */
export function mrkdwnHtml(text: string, context: RenderContext): string {
  // Odd pieces lie between fences; a fence that never closes is text.
  const pieces = text.replaceAll('\r\n', '\n').split('```');
  if (pieces.length % 2 === 0) {
    const last = pieces.pop() ?? '';
    pieces.push(`${pieces.pop() ?? ''}\`\`\`${last}`);
  }
  return pieces
    .map((piece, index) => {
      if (index % 2 === 1) return codeBlock(decodeSlackEntities(piece.replace(/^\n/, '').replace(/\n$/, '')));
      const trimmed = piece
        .replace(index > 0 ? /^\n/ : /^/, '')
        .replace(index < pieces.length - 1 ? /\n$/ : /$/, '');
      return trimmed === '' ? '' : quotedLines(trimmed, context);
    })
    .join('');
}

/** A text object of either kind as HTML. */
export function textObjectHtml(object: Loose | null, context: RenderContext): string {
  if (!object) return '';
  const text = textOf(object.text);
  if (object.type === 'mrkdwn') return mrkdwnHtml(text, context);
  return object.emoji === false ? withBreaks(text) : withEmoji(withBreaks(text));
}

/** A text object as bare text, for attributes and option lists. */
export function textObjectText(object: Loose | null): string {
  return textOf(object?.text);
}
