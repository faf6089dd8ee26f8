import MarkdownIt from 'markdown-it';
import type { Span } from './topic';

const markdown = new MarkdownIt('commonmark', { html: false });

/** The text of one block before its inline marks are read, with the link references of its file. */
export interface InlineText {
  content: string;
  references: Record<string, unknown>;
}

/**
 * Turns the text of one block into spans; soft and hard breaks become a space.
 * Images leave their alternative text. Adjacent runs of one style are joined.
 */
export function inlineToSpans(text: InlineText | undefined): Span[] {
  if (text === undefined || text.content === '') return [];
  const defined = 'references' in text.references;
  return (defined ? null : simpleSpans(text.content)) ?? markdownSpans(text);
}

/** Every character that can begin a mark in CommonMark, or a break. */
const MARK = /[\n&*<[\\\]_`]/;

/** `**Label**: …` whose label begins and ends with a letter or digit, so that the stars can only be strong emphasis. */
const LABEL = /^\*\*([A-Za-z0-9](?:[^\n&*<[\\\]_`]*[A-Za-z0-9])?)\*\*(?=:)/;

/** `[x] ` before a choice, `[easy] ` before a question: plain words, as long as no link of that name is defined. */
const BOX = /^\[(?: |\w+)\] +(?=[^\s(])/;

/**
 * Reads text that is plain but for a box or a bold label in front and code in single backticks, which is nine tenths
 * of all. Reading that here, without markdown-it's tokens, takes a third off the time that the app needs to start.
 * @param content a block's text, in a file that defines no links by name
 * @returns null where the text needs the whole of CommonMark
 */
export function simpleSpans(content: string): Span[] | null {
  const box = BOX.exec(content)?.[0];
  if (box !== undefined) {
    const rest = simpleSpans(content.slice(box.length));
    const first = rest?.[0];
    if (!rest || !first || first.bold || BOX.test(content.slice(box.length))) return null;
    return first.code ? [{ text: box }, ...rest] : [{ text: box + first.text }, ...rest.slice(1)];
  }
  const label = LABEL.exec(content);
  const rest = label ? content.slice(label[0].length) : content;
  // The odd pieces stand between backticks; two in a row would be a longer mark, which is markdown-it's business.
  const pieces = rest.split('`');
  if (pieces.length % 2 === 0) return null;
  const spans: Span[] = label ? [{ text: label[1]!, bold: true }] : [];
  for (const [index, piece] of pieces.entries()) {
    const code = index % 2 === 1;
    if (code ? piece === '' || piece.includes('\n') : MARK.test(piece)) return null;
    // An empty piece between two code spans is a pair of backticks.
    if (piece === '' && index > 0 && index < pieces.length - 1) return null;
    if (code) spans.push({ text: codeText(piece), code: true });
    else if (piece !== '') spans.push({ text: piece });
  }
  return spans;
}

/** CommonMark takes one space off both ends, where both are there and something else is. */
function codeText(piece: string): string {
  return /^ .*[^ ].* $/.test(piece) || /^ [^ ] $/.test(piece) ? piece.slice(1, -1) : piece;
}

/** Reads text with all of CommonMark's inline marks. */
export function markdownSpans(text: InlineText): Span[] {
  const spans: Span[] = [];
  let bold = 0;
  let italic = 0;
  const links: string[] = [];

  const push = (value: string, code: boolean): void => {
    if (value === '') return;
    const span: Span = { text: value };
    if (bold > 0) span.bold = true;
    if (italic > 0) span.italic = true;
    if (code) span.code = true;
    const href = links.at(-1);
    if (href !== undefined) span.href = href;
    const last = spans.at(-1);
    if (last && sameStyle(last, span)) last.text += value;
    else spans.push(span);
  };

  for (const child of markdown.parseInline(text.content, text.references)[0]?.children ?? []) {
    switch (child.type) {
      case 'strong_open':
        bold += 1;
        break;
      case 'strong_close':
        bold -= 1;
        break;
      case 'em_open':
        italic += 1;
        break;
      case 'em_close':
        italic -= 1;
        break;
      case 'link_open':
        links.push(String(child.attrGet('href') ?? ''));
        break;
      case 'link_close':
        links.pop();
        break;
      case 'code_inline':
        push(child.content, true);
        break;
      case 'softbreak':
      case 'hardbreak':
        push(' ', false);
        break;
      default:
        push(child.content, false);
    }
  }
  return spans;
}

function sameStyle(a: Span, b: Span): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.code === b.code && a.href === b.href;
}

/** Drops `count` characters from the front of a span list. */
export function dropLeading(spans: readonly Span[], count: number): Span[] {
  const rest: Span[] = [];
  let left = count;
  for (const span of spans) {
    if (left >= span.text.length) {
      left -= span.text.length;
      continue;
    }
    rest.push({ ...span, text: span.text.slice(left) });
    left = 0;
  }
  return rest;
}
