import { isFiller } from './query-words';
import { stem } from './stem';

/** Anything but plain typewriter text with single spaces; nearly all of a knowledge base is plain, and passes untouched. */
const NEEDS_CARE = /[^ -;=?-_a-~]| {2}/;

/** What phones and word processors do to typed text is undone: curly quotes, long dashes, odd spaces, full-width letters. */
export function normalizeText(text: string): string {
  if (!NEEDS_CARE.test(text)) return text.trim();
  return (
    text
      .normalize('NFKC')
      // Slack's pings are addressed to people, not part of the question.
      .replace(/<[!@#][^>]*>/g, ' ')
      .replace(/[‘’‛′`]/g, "'")
      .replace(/[“”„″]/g, '"')
      .replace(/[‐-―−]/g, '-')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

export interface Token {
  /** Lower-case word as typed. */
  word: string;
  stem: string;
  /** Whether it only pads and says nothing of what a text is about. */
  pads: boolean;
  /** The stem of the short form that was typed for it. */
  short?: string;
}

const WORD = /[a-z0-9]+(?:[.'][a-z0-9]+)*/g;

/** Most words are met again; the bound keeps pasted noise from filling the memory. */
const TOKENS = new Map<string, Token>();
const MOST_TOKENS = 50_000;

/** What may stand in words or hide them, so that a text has others once it is normalized; spaces and line ends cannot. */
const CHANGES_WORDS = /[`\u0080-\uffff]|<[!@#]/;

/** Cuts text to words. "load-balancer" gives two, "99.99" and "t3.micro" one, "what's" gives "what". */
export function tokenize(text: string): Token[] {
  return (lowerCase(text).match(WORD) ?? []).map(tokenOf);
}

/** A text in lower case whose words are those that it has once it is normalized. */
export function lowerCase(text: string): string {
  return (CHANGES_WORDS.test(text) ? normalizeText(text) : text).toLowerCase();
}

/** Takes a word without its "'s" and stems it. */
export function tokenOf(raw: string): Token {
  let token = TOKENS.get(raw);
  if (token === undefined) {
    const word = raw.includes("'") ? raw.replace(/'(?:s|re|ll|ve|d|m|t)$/, '').replace(/'/g, '') : raw;
    const stemmed = stem(word);
    token = { word, stem: stemmed, pads: isFiller(word, stemmed) };
    if (TOKENS.size < MOST_TOKENS) TOKENS.set(raw, token);
  }
  return token;
}

/** The stems of a text, in order. */
export function stems(text: string): string[] {
  return tokenize(text).map((token) => token.stem);
}
