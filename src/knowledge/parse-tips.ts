import type { Block } from './block-tree';
import { inlineToSpans } from './inline';
import { parseSnippet, type Report } from './parse-part';
import { plain, type Tip } from './topic';

/** A tip is read in ten seconds. */
const TIP_LIMIT = 400;

/** Reads the tips section: one bullet a tip, a fence nested under it where code helps. */
export function parseTips(blocks: readonly Block[], report: Report): Tip[] {
  const tips: Tip[] = [];
  for (const block of blocks) {
    if (block.type !== 'bullet_list') {
      report(
        'K051',
        block.line,
        'The tips section holds something that is not a bullet.',
        'Write one bullet a tip, and nest its snippet under it.',
      );
      continue;
    }
    for (const item of block.children) {
      const [text, ...rest] = item.children;
      const fence = rest.find((child) => child.type === 'fence');
      const spans = inlineToSpans(text?.inline);
      if ([...plain(spans)].length > TIP_LIMIT) {
        report(
          'K052',
          item.line,
          `A tip has more than ${TIP_LIMIT} characters.`,
          'One thought a tip: split it.',
        );
      }
      tips.push({ spans, snippet: fence ? parseSnippet(fence, report) : null, line: item.line });
    }
  }
  return tips;
}
