import { stem } from './stem';

/** What phones and word processors do to typed text is undone: curly quotes, long dashes, odd spaces, full-width letters. */
export function normalizeText(text: string): string {
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
    const word = raw.replace(/'(?:s|re|ll|ve|d|m|t)$/, '').replace(/'/g, '');
    return { word, stem: stem(word) };
  });
}

/** The stems of a text, in order. */
export function stems(text: string): string[] {
  return tokenize(text).map((token) => token.stem);
}
