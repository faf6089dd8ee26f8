import { isEnglish } from './english';
import { type Entity, isFamily, type NameIndex } from './names';
import { formOf, isFiller, isNearFiller } from './query-words';
import { longForm } from './shorthand';
import { stem } from './stem';
import { normalizeText, type Token, tokenize } from './tokenize';
import type { Alternative, Vocabulary } from './vocabulary';

/** What kind of answer is asked for. */
export type Intent = 'define' | 'fact' | 'compare' | 'choose' | 'how-to' | 'code' | 'list' | 'troubleshoot';

/** A word that the answer should speak of. */
export interface Term {
  stem: string;
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
}

/** A question taken apart. */
export interface Question {
  text: string;
  intent: Intent;
  /** Names of topics in the question, left to right. */
  entities: Entity[];
  /** Distinct content words. */
  terms: Term[];
  /** Stems that the way of asking hints at ("how long" at timeouts), used to order facts, never to find a topic. */
  hints: ReadonlySet<string>;
  /** Languages of the snippet asked for; empty where none is named. */
  languages: ReadonlySet<string>;
  /** Whether a number is asked for. */
  quantity: boolean;
}

const COMPARES = /\b(?:vs\.?|versus|compared? (?:to|with)|comparison|compare|differences?|differ|or)\b/;

/** First match wins: an order from the unmistakable to the vague. */
const INTENTS: readonly (readonly [Intent, RegExp])[] = [
  ['compare', /\b(?:vs\.?|versus|compared? (?:to|with)|comparison|compare|differences?|differ)\b/],
  [
    'troubleshoot',
    /\b(?:errors?|fail(?:s|ed|ing|ure)?|crash\w*|stuck|denied|refused|timed? ?out\b(?! for)|can(?:no|')?t|cannot|not working|doesn'?t work|broken|exit code|exited|unhealthy|oomkilled|troubleshoot\w*|debug\w*|evicted|pending|killed|50[0234])\b/,
  ],
  [
    'code',
    /\b(?:ya?ml|json|manifest|snippets?|code|example|sample|template|script|terraform|boto3|python|commands?|cli|syntax|dockerfile|config file|compose file|how (?:do|to|can) (?:i |you |we )?(?:write|run))\b/,
  ],
  [
    'choose',
    /\b(?:which|best|cheapest|fastest|should (?:i|we)|when (?:to|should|do|would)|recommend\w*|better|pick|choose|right (?:one|choice))\b/,
  ],
  [
    'list',
    /\b(?:list|types?|kinds?|options|all the|what are the|classes|components|pillars|policies|modes)\b/,
  ],
  ['how-to', /\bhow (?:do|to|can|would|should)\b|\b(?:steps|set ?up|configure|enable|create)\b/],
  [
    'fact',
    /\b(?:max(?:imum)?|min(?:imum)?|limits?|default|how (?:many|much|long|big|large|fast|often|far)|cost|price|pricing|timeout|size|retention|quota|port)\b/,
  ],
];

/** What a way of asking hints at. */
const HINTS: readonly (readonly [RegExp, string])[] = [
  [/\bhow long\b/, 'timeout retention duration time maximum second minute hour day'],
  [/\bhow (?:many|big|large)\b/, 'maximum limit quota size up'],
  [/\bhow much\b/, 'cost price maximum size gb'],
  [/\bhow fast\b/, 'latency throughput millisecond bandwidth'],
  [/\bwhen (?:to|should|do|would)\b/, 'when best choose case'],
  [/\bwhen not\b|\bavoid\b/, 'avoid'],
  [/\bwhy\b/, 'because reason cause purpose'],
  [/\bwhere\b/, 'scope placement location'],
  [/\bhow does\b.*\bwork/, 'how purpose flow'],
];

const QUANTITY =
  /\bhow (?:many|much|long|big|large|fast|often)\b|\b(?:max(?:imum)?|min(?:imum)?|limits?|quota|size|timeout|cost|price|number of|default)\b/;

/** A word of the dictionary that the base lacks tells less than one that is nobody's: it may be padding we do not list. */
const ENGLISH_UNKNOWN_WEIGHT = 0.75;

/** Around the stable part of a pasted error stand ids, paths and times, which say nothing. */
const AROUND_SYMPTOM_WEIGHT = 0.12;

/** A name that many topics mention ("lambda") still says what the question is about; a plain word as name says less. */
const NAMED_LEAST = 2.5;
const NAMED_LEAST_ENGLISH = 1.2;

/** "yaml", "example", "command" say what the answer should look like, not what it is about. */
const FORM_WEIGHT = 0.3;

/** "how long", "how much": the pair asks for a kind of fact (see HINTS), its second word is no content. */
const AFTER_HOW = new Set(['long', 'much', 'many', 'big', 'large', 'small', 'fast', 'often', 'far', 'high']);

/** A family name ("aws", "docker") sets the scene; the question is about what stands next to it. */
const FAMILY_WEIGHT = 0.35;

/**
 * Takes a question apart: its kind, the topics it names, the words that matter.
 * @param raw as typed
 */
export function understandQuestion(raw: string, names: NameIndex, vocabulary: Vocabulary): Question {
  const text = normalizeText(raw);
  const tokens = spellOut(
    tokenize(text.replace(/\bw\/o\b/gi, 'without').replace(/\bw\/(?=\s)/gi, 'with')),
    names,
  );
  const lower = `${text.toLowerCase()} ${tokens.map((token) => token.word).join(' ')}`;
  const isKnown = (token: Token): boolean =>
    vocabulary.has(token.stem) || isEnglish(token.word) || isFiller(token.word) || token.word.length < 4;
  const entities = findEntities(lower, tokens, names, isKnown);
  const terms = termsOf(tokens, entities, vocabulary);
  return {
    text,
    intent: intentOf(lower, tokens, entities),
    entities,
    terms: discountAround(terms, entities),
    hints: new Set(
      HINTS.filter(([pattern]) => pattern.test(lower)).flatMap(([, words]) => words.split(' ').map(stem)),
    ),
    languages: new Set(tokens.flatMap((token) => formOf(token.word) ?? [])),
    quantity: QUANTITY.test(lower),
  };
}

/** Chat shorthand in full, unless the short form is the name of a topic (`sg`, `lb` may be). */
function spellOut(tokens: readonly Token[], names: NameIndex): Token[] {
  return tokens.flatMap((token) => {
    const long = names.has(token) ? null : longForm(token.word);
    return long === null ? [token] : tokenize(long);
  });
}

/** Words that stand between the sides of a comparison; a name does not reach across them where two things are named. */
const BETWEEN_SIDES = new Set(['vs', 'vs.', 'versus', 'or', 'and', 'to', 'with', 'from']);

function findEntities(
  lower: string,
  tokens: readonly Token[],
  names: NameIndex,
  isKnown: (token: Token) => boolean,
): Entity[] {
  const whole = names.find(tokens, isKnown).filter((entity) => !isOnlyFiller(tokens, entity));
  if (whole.length !== 1 || !COMPARES.test(lower)) return whole;
  // "alb vs nlb" may be the name of one page; the question still names two things.
  const sides: Entity[] = [];
  let start = 0;
  for (let at = 0; at <= tokens.length; at += 1) {
    if (at < tokens.length && !BETWEEN_SIDES.has(tokens[at]!.word)) continue;
    for (const entity of names.find(tokens.slice(start, at), isKnown))
      sides.push({ ...entity, start: entity.start + start, end: entity.end + start });
    start = at + 1;
  }
  const named = sides.filter((entity) => !isOnlyFiller(tokens, entity));
  return named.length >= 2 ? named : whole;
}

function isOnlyFiller(tokens: readonly Token[], entity: Entity): boolean {
  return tokens.slice(entity.start, entity.end).every((token) => isFiller(token.word));
}

function intentOf(lower: string, tokens: readonly Token[], entities: readonly Entity[]): Intent {
  // "sqs or sns", "alb nlb": two names and nothing else are to be compared.
  const named = new Set(entities.flatMap((entity) => range(entity.start, entity.end)));
  const rest = tokens.filter(
    (token, index) =>
      !named.has(index) && !isFiller(token.word) && token.word !== 'or' && token.word !== 'and',
  );
  if (entities.length >= 2 && rest.length === 0 && joins(tokens, entities)) return 'compare';
  if (entities.some(isTelling)) return 'troubleshoot';
  for (const [intent, pattern] of INTENTS) {
    if (!pattern.test(lower)) continue;
    if (
      intent === 'compare' &&
      entities.length < 2 &&
      !/\b(?:vs\.?|versus|between|differences?|differ|compare)\b/.test(lower)
    )
      continue;
    return intent;
  }
  return rest.length === 0 ? 'define' : 'fact';
}

/** Whether only "or", "and", "vs" stands between the names: "docker run with tmpfs" compares nothing. */
function joins(tokens: readonly Token[], entities: readonly Entity[]): boolean {
  return entities.slice(1).every((entity, index) => {
    const between = tokens.slice(entities[index]!.end, entity.start);
    return between.every((token) => ['or', 'and', 'vs', 'versus'].includes(token.word));
  });
}

/** A symptom is unmistakable where it has several words or a word that no dictionary knows. */
function isTelling(entity: Entity): boolean {
  return (
    entity.kind === 'symptom' && (entity.stems.length > 1 || !entity.stems.some((stem) => isEnglish(stem)))
  );
}

function discountAround(terms: Term[], entities: readonly Entity[]): Term[] {
  const symptom = entities.find(isTelling);
  if (!symptom) return terms;
  return terms.map((term) =>
    symptom.stems.includes(term.stem)
      ? { ...term, named: true }
      : { ...term, weight: term.weight * AROUND_SYMPTOM_WEIGHT },
  );
}

function range(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}

function termsOf(tokens: readonly Token[], entities: readonly Entity[], vocabulary: Vocabulary): Term[] {
  const terms = new Map<string, Term>();
  const add = (term: Term): void => {
    const known = terms.get(term.stem);
    if (!known || known.weight < term.weight)
      terms.set(term.stem, { ...term, named: term.named || known?.named === true });
    else if (term.named) known.named = true;
  };
  const covered = new Map<number, Entity>();
  for (const entity of entities)
    for (const index of range(entity.start, entity.end)) covered.set(index, entity);

  tokens.forEach((token, index) => {
    const entity = covered.get(index);
    if (entity) {
      // The name's own words, not the typed ones: they may be joined, split or misspelt.
      if (index === entity.start) {
        for (const part of entity.stems) {
          const least = vocabulary.isTrade(part) ? NAMED_LEAST : NAMED_LEAST_ENGLISH;
          const weight = Math.max(vocabulary.idf(part), least) * entity.weight * familyWeight(part);
          add({
            stem: part,
            weight,
            alternatives: vocabulary.alternatives(part),
            named: true,
            unknown: false,
            trade: vocabulary.isTrade(part),
          });
        }
      }
      return;
    }
    if (AFTER_HOW.has(token.word) && tokens[index - 1]?.word === 'how') return;
    const term = plainTerm(token, vocabulary);
    if (term) add(term);
  });
  return [...terms.values()];
}

/** The term of a word that stands in no name; null for one that only pads. */
function plainTerm(token: Token, vocabulary: Vocabulary): Term | null {
  if (isFiller(token.word) || isMisspeltFiller(token, vocabulary)) return null;
  const alternatives = vocabulary.alternatives(token.stem);
  if (vocabulary.has(token.stem)) {
    const form = formOf(token.word) === null ? 1 : FORM_WEIGHT;
    const weight = vocabulary.idf(token.stem) * familyWeight(token.word) * form;
    return {
      stem: token.stem,
      weight,
      alternatives,
      named: false,
      unknown: false,
      trade: vocabulary.isTrade(token.stem),
    };
  }
  const mended = alternatives.length === 0 ? vocabulary.mend(token) : null;
  if (mended) {
    const weight = vocabulary.idf(mended.stem) * mended.weight;
    return {
      stem: mended.stem,
      weight,
      alternatives: vocabulary.alternatives(mended.stem),
      named: false,
      unknown: false,
      trade: vocabulary.isTrade(mended.stem),
    };
  }
  // A word with a relative or a synonym in the base weighs as that one does.
  const known = alternatives.length > 0;
  const idf = known
    ? Math.min(...alternatives.map((other) => vocabulary.idf(other.stem)))
    : vocabulary.idf(token.stem);
  const weight = idf * (isEnglish(token.word) && !known ? ENGLISH_UNKNOWN_WEIGHT : 1);
  return { stem: token.stem, weight, alternatives, named: false, unknown: !known, trade: false };
}

/** "wich", "waht": nobody's word, and one slip from a word that only pads. */
function isMisspeltFiller(token: Token, vocabulary: Vocabulary): boolean {
  return (
    token.word.length >= 4 &&
    !vocabulary.has(token.stem) &&
    !isEnglish(token.word) &&
    isNearFiller(token.word)
  );
}

function familyWeight(word: string): number {
  return isFamily(word) ? FAMILY_WEIGHT : 1;
}
