import { commonness, isEnglish } from './english';
import { type Entity, isFamily, type NameIndex } from './names';
import { formOf, isFiller, meantFiller } from './query-words';
import type { Token } from './tokenize';
import type { Alternative, Vocabulary } from './vocabulary';

/** The words of a question that matter, and how much each does. What they are compared with is match.ts's business. */

/** A word that the answer should speak of. */
export interface Term {
  /** As typed; for a word of a name as the name has it, stemmed. */
  word: string;
  stem: string;
  /** The number of the stem in the base, see Lexicon; NOT_THERE where the base lacks it. */
  number: number;
  /** How much it tells: inverse document frequency, less for a mended or padded word. */
  weight: number;
  /** Stems that may stand for it. */
  alternatives: readonly Alternative[];
  /** Whether it is part of a topic's name found in the question. */
  named: boolean;
  /** Whether no topic of the base holds it, even mended. */
  unknown: boolean;
  /** Whether it is a word of the trade, which no dictionary holds. */
  trade: boolean;
  /** Whether the base holds only another spelling of what was typed. */
  mended: boolean;
  /** How much more the base uses it than everyday English (see Vocabulary.domainOf). */
  domain: number;
}

/** What the words of a question weigh together. */
export function weightOf(terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + term.weight, 0);
}

/**
 * What a word of the dictionary that the base lacks tells, against 1 for a word that is nobody's, by its commonness:
 * "keep" may be padding that we do not list, "wrist" is what the question is about.
 */
const ENGLISH_UNKNOWN_WEIGHTS: Readonly<Record<number, number>> = {
  10: 0.35,
  20: 0.55,
  35: 0.8,
  40: 0.9,
  50: 0.95,
};

/** A name that many topics mention ("lambda") still says what the question is about; a plain word as name says less. */
const NAMED_LEAST = 2.5;
const NAMED_LEAST_ENGLISH = 1.2;

/** What another name of the same thing counts, against 1 for the one that was used. */
const OTHER_NAME_WEIGHT = 0.9;

/** "yaml", "example", "command" say what the answer should look like, not what it is about. */
const FORM_WEIGHT = 0.3;

/** "512mb", "40", "2am" are the asker's own circumstances; an answer rarely repeats them. */
const QUANTITY = /^\d{1,2}$|^\d+(?:\.\d+)?[a-z%]{1,4}$|^\d{4,}$/;
const QUANTITY_WEIGHT = 0.3;
const UNKNOWN_QUANTITY_WEIGHT = 0.1;

/** "m7g.2xlarge", "i-0abc", "v1.29": versions and ids that the base need not know to answer. */
const UNKNOWN_ID_WEIGHT = 0.35;

/** "how long", "how much": the pair asks for a kind of fact (see HINTS), its second word is no content. */
const AFTER_HOW = new Set(['long', 'much', 'many', 'big', 'large', 'small', 'fast', 'often', 'far', 'high']);

/** Rare in the base, common everywhere else: such a word says less than its rarity here makes it seem. */
const EVERYDAY_LEAST = 0.5;

/** A family name ("aws", "docker") sets the scene; the question is about what stands next to it. */
const FAMILY_WEIGHT = 0.35;

/**
 * The distinct content words of a question.
 * @param entities names found in it, by position in `tokens`
 */
export function termsOf(
  tokens: readonly Token[],
  entities: readonly Entity[],
  names: NameIndex,
  vocabulary: Vocabulary,
): Term[] {
  const terms = new Map<string, Term>();
  const add = (term: Term): void => {
    const known = terms.get(term.stem);
    if (!known || known.weight < term.weight)
      terms.set(term.stem, { ...term, named: term.named || known?.named === true });
    else if (term.named) known.named = true;
  };
  const starts = new Map(entities.map((entity) => [entity.start, entity]));
  const ends = (index: number): boolean =>
    entities.some((entity) => index >= entity.start && index < entity.end);
  tokens.forEach((token, index) => {
    const entity = starts.get(index);
    if (entity) {
      const typed = tokens.slice(entity.start, entity.end).map((one) => one.stem);
      for (const term of nameTerms(entity, typed, names, vocabulary)) add(term);
    }
    if (ends(index)) return;
    if (AFTER_HOW.has(token.word) && tokens[index - 1]?.word === 'how') return;
    const term = plainTerm(token, tokens[index - 1], tokens[index + 1], vocabulary);
    if (term) add(term);
  });
  // "+1", "22": one or two digits alone ask for nothing.
  const found = [...terms.values()];
  return found.every(({ word }) => /^\d{1,2}$/.test(word)) ? [] : found;
}

/** "Who deleted" is CloudTrail's; without its first word anything is deleted. */
const TELLS_IN_NAME = new Set(['who', 'when', 'where', 'why']);

/** The name's own words, not the typed ones: they may be joined, split or misspelt. */
function nameTerms(
  entity: Entity,
  typed: readonly string[],
  names: NameIndex,
  vocabulary: Vocabulary,
): Term[] {
  // One word may stand for what has another name elsewhere; the words of a longer name do so only together.
  const others = entity.stems.length > 1 ? [] : [...names.otherNames(entity)];
  // "Health check" is written so elsewhere too, though a topic is called HEALTHCHECK.
  const isSplit = entity.weight === 1 && entity.stems.length === 1 && typed.length === 2;
  if (isSplit && vocabulary.isIdiom(typed[0]!, typed[1]!))
    others.push(typed.reduce((one, other) => (vocabulary.idf(other) > vocabulary.idf(one) ? other : one)));
  const standIns = others.map((stem) => vocabulary.standIn(stem, OTHER_NAME_WEIGHT));
  const telling = entity.stems.filter((stem) => !isFiller(stem) || TELLS_IN_NAME.has(stem));
  return (telling.length > 0 ? telling : entity.stems).map((stem) => {
    const trade = vocabulary.isTrade(stem);
    const least = trade ? NAMED_LEAST : NAMED_LEAST_ENGLISH;
    return {
      word: stem,
      stem,
      number: vocabulary.numberOf(stem),
      weight: Math.max(vocabulary.idf(stem), least) * entity.weight * familyWeight(stem),
      alternatives: [...standIns, ...vocabulary.alternatives(stem)],
      named: true,
      unknown: false,
      trade,
      mended: entity.weight < 1,
      domain: vocabulary.domainOf(stem, stem),
    };
  });
}

/** The term of a word that stands in no name; null for one that only pads. */
function plainTerm(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  vocabulary: Vocabulary,
): Term | null {
  if (isFiller(token.word) || misspeltFiller(token, vocabulary) !== null) return null;
  const alternatives = withShort(token, vocabulary);
  if (vocabulary.has(token.stem)) return knownTerm(token, alternatives, vocabulary);
  const mended =
    alternatives.length === 0
      ? vocabulary.mend(token, { before: meantStem(before, vocabulary), after: meantStem(after, vocabulary) })
      : null;
  if (mended) {
    return {
      word: token.word,
      stem: mended.stem,
      number: vocabulary.numberOf(mended.stem),
      weight: vocabulary.idf(mended.stem) * mended.weight,
      alternatives: vocabulary.alternatives(mended.stem),
      named: false,
      unknown: false,
      trade: vocabulary.isTrade(mended.stem),
      mended: true,
      domain: vocabulary.domainOf(token.word, mended.stem),
    };
  }
  // A word with a relative or a synonym in the base weighs as that one does.
  const known = alternatives.length > 0;
  const idf = known
    ? Math.min(...alternatives.map((other) => vocabulary.idf(other.stem)))
    : vocabulary.idf(token.stem) * unknownWeight(token.word);
  return {
    word: token.word,
    stem: token.stem,
    number: vocabulary.numberOf(token.stem),
    weight: idf,
    alternatives,
    named: false,
    unknown: !known,
    trade: false,
    mended: false,
    domain: vocabulary.domainOf(token.word, token.stem),
  };
}

/** What a word's neighbour is, mended where it has to be. */
function meantStem(token: Token | undefined, vocabulary: Vocabulary): string | undefined {
  if (token === undefined || vocabulary.has(token.stem)) return token?.stem;
  return vocabulary.mend(token)?.stem ?? token.stem;
}

/** The base may say "spec" and "auth" as well. */
function withShort({ stem, short }: Token, vocabulary: Vocabulary): readonly Alternative[] {
  const alternatives = vocabulary.alternatives(stem);
  return short !== undefined && vocabulary.has(short)
    ? [...alternatives, vocabulary.standIn(short, OTHER_NAME_WEIGHT)]
    : alternatives;
}

function knownTerm(token: Token, alternatives: readonly Alternative[], vocabulary: Vocabulary): Term {
  const form = formOf(token.word) === null ? 1 : FORM_WEIGHT;
  const quantity = QUANTITY.test(token.word) ? QUANTITY_WEIGHT : 1;
  const domain = vocabulary.domainOf(token.word, token.stem);
  const everyday = Math.min(1, Math.max(EVERYDAY_LEAST, EVERYDAY_LEAST + (domain + 2) / 8));
  return {
    word: token.word,
    stem: token.stem,
    number: vocabulary.numberOf(token.stem),
    weight: vocabulary.idf(token.stem) * familyWeight(token.word) * form * quantity * everyday,
    alternatives,
    named: false,
    unknown: false,
    trade: vocabulary.isTrade(token.stem),
    mended: false,
    domain,
  };
}

function unknownWeight(word: string): number {
  if (QUANTITY.test(word)) return UNKNOWN_QUANTITY_WEIGHT;
  if (/\d/.test(word) || word.length <= 2) return UNKNOWN_ID_WEIGHT;
  const step = commonness(word);
  return step === null ? 1 : ENGLISH_UNKNOWN_WEIGHTS[step]!;
}

/** The word that only pads and was meant by a word that neither the base nor the dictionary holds; null where it is none such. */
export function misspeltFiller({ word, stem }: Token, vocabulary: Vocabulary): string | null {
  return vocabulary.has(stem) || isEnglish(word) ? null : meantFiller(word);
}

function familyWeight(word: string): number {
  return isFamily(word) ? FAMILY_WEIGHT : 1;
}
