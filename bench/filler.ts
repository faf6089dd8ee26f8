/** Topics to make a base large: generated, or read from any folder of Markdown. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseBlocks } from '../src/knowledge/block-tree';
import { inlineToSpans } from '../src/knowledge/inline';
import { parsePart } from '../src/knowledge/parse-part';
import { LEAD_LIMIT } from '../src/knowledge/parse-topic';
import { type Part, plain, type Section, type Span, type Topic } from '../src/knowledge/topic';
import { seededRandom, shuffled } from '../src/quiz/seeded-random';

const SECTIONS_IN_TOPIC = 5;
const FACTS_IN_SECTION = 3;
const WORDS_IN_FACT = 16;
/** Share of words that the shipped base does not hold: names of services, teams, products. */
const INVENTED_SHARE = 0.25;
const INVENTED_WORDS = 20_000;
const CONSONANTS = [...'bcdfgklmnprstvz'];
const VOWELS = [...'aeiou'];

/**
 * Writes topics with the words of the given ones, as often as those use them, and with invented words among them.
 * @param sections how many sections they have together, at most
 */
export function generateTopics(like: readonly Topic[], sections: number): Topic[] {
  const random = seededRandom(String(sections));
  const pick = <T>(values: readonly T[], at: number): T => values[Math.floor(at * values.length)]!;
  const known = like.flatMap((topic) => wordsOf(topic));
  const invented = Array.from({ length: INVENTED_WORDS }, () =>
    Array.from({ length: 3 }, () => `${pick(CONSONANTS, random())}${pick(VOWELS, random())}`).join(''),
  );
  // Squaring makes early words frequent and late ones rare, as in any language.
  const word = (): string =>
    random() < INVENTED_SHARE ? pick(invented, random() ** 2) : pick(known, random());
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');

  return Array.from({ length: Math.floor(sections / SECTIONS_IN_TOPIC) }, (_, index) => {
    const title = `${pick(invented, random())} ${words(2)}`;
    return topicOf(
      `filler-${index}`,
      title,
      words(WORDS_IN_FACT),
      Array.from({ length: SECTIONS_IN_TOPIC }, () => ({
        heading: words(3),
        line: 1,
        parts: Array.from({ length: FACTS_IN_SECTION }, () => fact(words(2), words(WORDS_IN_FACT))),
      })),
    );
  });
}

/**
 * Reads Markdown of any form with the app's own parser, but without its rules: a file is a topic, each heading opens a
 * section. Files come shuffled, the same way on every run, so that a few of them are a sample of the whole folder.
 */
export function readTopics(folder: string, mostSections: number): Topic[] {
  const topics: Topic[] = [];
  let left = mostSections;
  for (const [index, file] of shuffled(markdownFiles(folder), seededRandom('files')).entries()) {
    if (left === 0) break;
    const { title, sections } = readSections(file);
    const taken = sections.slice(0, left);
    if (taken.length === 0) continue;
    left -= taken.length;
    topics.push(topicOf(`filler-${index}`, title, leadOf(taken) ?? title, taken));
  }
  return topics;
}

/** Links are left out: what they point at may be missing, or a file that is read anyway. */
function markdownFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Cuts a file at its headings; sections with nothing in them are none. */
function readSections(file: string): { title: string; sections: Section[] } {
  const text = readFileSync(file, 'utf8')
    .replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '')
    .replaceAll(/<!--[\s\S]*?-->|<a (?:name|id)="[^"]*"><\/a>/g, '');
  const name = basename(file).replace(/\.mdx?$/, '');
  let title = (/^readme$/i.test(name) ? basename(dirname(file)) : name).replaceAll(/[-_]/g, ' ');
  let isTitled = false;
  const lines = text.split(/\r?\n/);
  const sections: Section[] = [{ heading: title, parts: [], line: 1 }];
  for (const block of parseBlocks(text)) {
    if (block.type !== 'heading') {
      sections.at(-1)!.parts.push(...parsePart(block, lines, () => {}));
      continue;
    }
    const heading = plain(inlineToSpans(block.inline));
    if (block.tag === 'h1' && !isTitled) {
      title = heading;
      isTitled = true;
    }
    sections.push({ heading, parts: [], line: block.line });
  }
  return { title, sections: sections.filter((section) => section.parts.length > 0) };
}

function leadOf(sections: readonly Section[]): string | undefined {
  for (const part of sections[0]?.parts ?? [])
    if (part.kind === 'paragraph') return plain(part.spans).slice(0, LEAD_LIMIT);
  return undefined;
}

function topicOf(id: string, title: string, lead: string, sections: Section[]): Topic {
  return {
    id,
    area: 'filler',
    group: 'filler',
    title,
    aliases: [],
    abbreviations: [],
    tags: [],
    related: [],
    sources: [],
    verified: '2026-01',
    questions: [],
    symptoms: [],
    lead: spans(lead),
    sections,
    quiz: [],
    tips: [],
    file: `${id}.md`,
  };
}

function fact(label: string | null, text: string): Part {
  return {
    kind: 'fact',
    label,
    spans: spans(label === null ? text : `${label}: ${text}`),
    step: null,
    line: 1,
  };
}

function spans(text: string): Span[] {
  return [{ text }];
}

function wordsOf(topic: Topic): string[] {
  const text = topic.sections.flatMap((section) =>
    section.parts.map((part) => (part.kind === 'fact' || part.kind === 'paragraph' ? plain(part.spans) : '')),
  );
  return text.join(' ').match(/[A-Za-z][A-Za-z-]+/g) ?? [];
}
