/** Topics to make a base large: generated, or read from any folder of Markdown. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Part, plain, type Section, type Span, type Topic } from '../src/knowledge/topic';

const SECTIONS_IN_TOPIC = 5;
const FACTS_IN_SECTION = 3;
const WORDS_IN_FACT = 16;
/** Share of words that the shipped base does not hold: names of services, teams, products. */
const INVENTED_SHARE = 0.25;
const INVENTED_WORDS = 20_000;
const CONSONANTS = [...'bcdfgklmnprstvz'];
const VOWELS = [...'aeiou'];

/** A generator of numbers from 0 to 1 that is the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Writes topics with the words of the given ones, as often as those use them, and with invented words among them.
 * @param sections how many sections they have together, at most
 */
export function generateTopics(like: readonly Topic[], sections: number): Topic[] {
  const random = seeded(sections);
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

/** Reads Markdown of any form: a file is a topic, its headings are the sections. Front matter is skipped. */
export function readTopics(folder: string, mostSections: number): Topic[] {
  const topics: Topic[] = [];
  let sections = 0;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.mdx?$/.test(name),
  );
  for (const [index, name] of files.sort().entries()) {
    const topic = markdownTopic(`filler-${index}`, name, readFileSync(join(folder, name), 'utf8'));
    if (topic.sections.length === 0) continue;
    if (sections + topic.sections.length > mostSections) break;
    sections += topic.sections.length;
    topics.push(topic);
  }
  return topics;
}

function markdownTopic(id: string, file: string, text: string): Topic {
  const body = text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, '');
  // Odd pieces are the insides of fences.
  const pieces = body.split(/^```.*$/m);
  const sections: Section[] = [];
  let title = basename(file)
    .replace(/\.mdx?$/, '')
    .replaceAll(/[-_]/g, ' ');
  let current: Section | undefined;
  const add = (part: Part): void => {
    if (!current) {
      current = { heading: title, parts: [], line: 1 };
      sections.push(current);
    }
    current.parts.push(part);
  };
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 1) {
      add({ kind: 'snippet', language: 'text', code: piece.trim(), line: 1 });
      continue;
    }
    for (const block of piece.split(/\n\s*\n|\n(?=#{1,6} |\s*[-*] )/)) {
      const heading = /^(#{1,6})\s+(.+)/.exec(block.trim());
      if (heading?.[1] === '#') title = heading[2]!;
      if (heading) {
        current = { heading: heading[2]!, parts: [], line: 1 };
        sections.push(current);
      } else if (/^\s*[-*] /.test(block)) add(fact(null, block.trim().slice(2)));
      else if (block.trim() !== '') add({ kind: 'paragraph', spans: spans(block.trim()), line: 1 });
    }
  }
  const lead = sections[0]?.parts.find((part) => part.kind === 'paragraph');
  return topicOf(id, title, lead?.kind === 'paragraph' ? plain(lead.spans).slice(0, 400) : title, sections);
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
