import { basename, dirname } from 'node:path';
import { parseBlocks } from './block-tree';
import { readFrontMatter, splitFrontMatter } from './front-matter';
import { inlineToSpans } from './inline';
import { parsePart } from './parse-part';
import { parseQuiz } from './parse-quiz';
import { parseTips } from './parse-tips';
import { partName, partNames } from './part-names';
import { type Problem, quote } from './problem';
import { plain, type Section, type Span, type Topic } from './topic';

/** A lead is read on a phone and stands alone as the answer; Slack shows about this much without "see more". */
export const LEAD_LIMIT = 400;

export const QUIZ_MINIMUM = 3;
export const TIPS_MINIMUM = 2;

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export interface ParsedTopic {
  /** Null where an error keeps the file from being served. */
  topic: Topic | null;
  problems: Problem[];
}

/**
 * Reads one topic file.
 * @param text the whole file
 * @param file its path, whose folder is the area and whose name is the id
 * @returns the topic and everything wrong with it, all mistakes at once; a topic with an error is not returned
 */
export function parseTopic(text: string, file: string): ParsedTopic {
  const problems: Problem[] = [];
  const report = (rule: string, line: number, message: string, mend: string): void => {
    problems.push({ rule, severity: 'error', file, line, message, mend });
  };
  const id = basename(file, '.md');
  if (!ID.test(id)) {
    report(
      'K004',
      1,
      `The file name ${quote(id)} is not a topic id.`,
      'Use lower-case words joined by hyphens: nat-gateway.md.',
    );
  }

  const split = splitFrontMatter(text);
  if (!split) {
    report(
      'K001',
      1,
      'The file has no front matter.',
      'Begin it with --- on a line, the fields, and --- again.',
    );
    return { topic: null, problems };
  }
  const front = readFrontMatter(split.yaml, file);
  problems.push(...front.problems);

  let lead: Span[] = [];
  const sections: Section[] = [];
  let quiz: Topic['quiz'] | null = null;
  let tips: Topic['tips'] | null = null;

  const lines = split.body.split(/\r?\n/);
  const [opening, ...others] = chapters(parseBlocks(split.body));
  for (const chapter of [opening!, ...others]) {
    if (chapter.heading === null) {
      const [first, ...rest] = chapter.blocks;
      if (first?.type === 'paragraph') {
        lead = inlineToSpans(first.inline);
        const length = [...plain(lead)].length;
        if (length > LEAD_LIMIT) {
          report(
            'K011',
            first.line,
            `The lead has ${length} characters, ${LEAD_LIMIT} are allowed.`,
            'Keep the direct answer, move the rest into a section.',
          );
        }
      } else {
        report(
          'K010',
          first?.line ?? others[0]?.line ?? 1,
          'The topic has no lead.',
          'Open the body with one paragraph that answers "what is it" on its own.',
        );
      }
      const parts = rest.flatMap((block) => parsePart(block, lines, report));
      if (parts.length > 0) sections.push({ heading: front.value?.title ?? id, parts, line: rest[0]!.line });
    } else if (/^quiz$/i.test(chapter.heading)) {
      quiz = parseQuiz(chapter.blocks, report);
    } else if (/^tips$/i.test(chapter.heading)) {
      tips = parseTips(chapter.blocks, report);
    } else {
      for (const section of splitSection(chapter)) {
        const parts = section.blocks.flatMap((block) => parsePart(block, lines, report));
        sections.push({ heading: section.heading, parts, line: section.line });
      }
    }
  }

  if (quiz === null || quiz.length < QUIZ_MINIMUM) {
    report(
      'K040',
      lines.length,
      `The topic has ${quiz?.length ?? 0} quiz items, at least ${QUIZ_MINIMUM} are expected.`,
      'Add a "## Quiz" section with "### [easy] Question?" headings.',
    );
  }
  if (tips === null || tips.length < TIPS_MINIMUM) {
    report(
      'K050',
      lines.length,
      `The topic has ${tips?.length ?? 0} tips, at least ${TIPS_MINIMUM} are expected.`,
      'Add a "## Tips" section with one bullet a tip.',
    );
  }

  const names = partNames(sections);
  for (const { text: asked, about } of front.value?.questions ?? []) {
    if (about === null || names.has(partName(about))) continue;
    report(
      'K064',
      text.slice(0, text.indexOf(`-> ${about}`)).split('\n').length,
      `The question ${quote(asked)} points at ${quote(about)}, which nothing in the topic is called.`,
      'Write the label of a fact, the first cell of a table row or a heading after the arrow, word for word.',
    );
  }

  if (front.value === null || problems.some((problem) => problem.severity === 'error'))
    return { topic: null, problems };
  const topic: Topic = {
    id,
    area: basename(dirname(file)),
    ...front.value,
    lead,
    sections,
    quiz: quiz ?? [],
    tips: tips ?? [],
    file,
  };
  return { topic, problems };
}

interface Chapter {
  heading: string | null;
  line: number;
  blocks: ReturnType<typeof parseBlocks>;
}

/** Cuts the blocks at every heading of level 1 or 2; the first chapter is what stands before any. */
function chapters(blocks: ReturnType<typeof parseBlocks>): Chapter[] {
  const result: Chapter[] = [{ heading: null, line: 1, blocks: [] }];
  for (const block of blocks) {
    if (block.type === 'heading' && (block.tag === 'h1' || block.tag === 'h2')) {
      result.push({ heading: plain(inlineToSpans(block.inline)), line: block.line, blocks: [] });
    } else {
      result.at(-1)!.blocks.push(block);
    }
  }
  return result;
}

/** A level-3 heading opens a section of its own, so that its parts carry the words they stand under. */
function splitSection(chapter: Chapter): { heading: string; line: number; blocks: Chapter['blocks'] }[] {
  const result = [{ heading: chapter.heading!, line: chapter.line, blocks: [] as Chapter['blocks'] }];
  for (const block of chapter.blocks) {
    if (block.type === 'heading') {
      result.push({ heading: plain(inlineToSpans(block.inline)), line: block.line, blocks: [] });
    } else {
      result.at(-1)!.blocks.push(block);
    }
  }
  return result.filter((section) => section.blocks.length > 0);
}
