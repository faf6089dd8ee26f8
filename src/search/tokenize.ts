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
}

const WORD = /[a-z0-9]+(?:[.'][a-z0-9]+)*/g;

/** Cuts text to words. "load-balancer" gives two, "99.99" and "t3.micro" one, "what's" gives "what". */
export function tokenize(text: string): Token[] {
  const words = normalizeText(text).toLowerCase().match(WORD) ?? [];
  return words.map((raw) => {
    const word = raw.includes("'") ? raw.replace(/'(?:s|re|ll|ve|d|m|t)$/, '').replace(/'/g, '') : raw;
    return { word, stem: stem(word) };
  });
}

/** The stems of a text, in order. */
export function stems(text: string): string[] {
  return tokenize(text).map((token) => token.stem);
}

/** A tokenizer that remembers: while a topic is prepared, the same texts are cut again and again. */
export function rememberingTokenizer(): (text: string) => readonly Token[] {
  const seen = new Map<string, readonly Token[]>();
  return (text) => {
    let tokens = seen.get(text);
    if (!tokens) {
      tokens = tokenize(text);
      seen.set(text, tokens);
    }
    return tokens;
  };
}
