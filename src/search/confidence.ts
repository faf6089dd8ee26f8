import { belongingOf } from './belonging';
import { commonness } from './english';
import { matchTopic, share } from './match';
import { type Entity, isFamily } from './names';
import { NOT_THERE } from './number-map';
import { isNeighbour } from './query-words';
import { type Features, isForeseen, type RankedTopic } from './rank-topics';
import { stem } from './stem';
import { type Term, weightOf } from './terms';
import { placeIn, type TopicEntry } from './topic-entry';
import { PLACES } from './topic-words';
import type { Intent, Question } from './understand-question';

/**
 * Below this belonging the bot says that it does not know: chosen on the questions of strangers, each judged by weights that
 * it took no part in, where 2 to 3 in 100 of the foreign ones slip through and 3 to 4 in 100 of ours are declined.
 */
export const ANSWER_THRESHOLD = 0.58;

/** Below this not even a "did you mean" is offered: the likeness would be chance. */
export const SUGGEST_THRESHOLD = 0.15;

/** What confidence is made of, each from 0 to 1. */
export interface Evidence extends Omit<Features, 'text' | 'titleSpelled' | 'area'> {
  /** The score of the best topic, saturating. */
  strength: number;
  /** How many of the next best topics are of its area: a foreign question meets a word here and a word there. */
  agreement: number;
  /** How many words the question has: of a long one more must fit. */
  words: number;
  /** Weighted share of the question's words that stand in names of topics, whichever these are. */
  namedAny: number;
  /** How far the best topic is ahead of the next. */
  margin: number;
  /** Weighted share of the question's words that no topic speaks of. */
  unknown: number;
  /** How much of the question the topic speaks of in all: a long question that fits is no chance. */
  matched: number;
  /** How many of the words are what the topic or its parts are called. */
  heads: number;
  /** How many words of the trade, which no dictionary holds, the topic speaks of. */
  trade: number;
  /** Weighted share of the question that is words of the trade which the topic speaks of: "oac vs oai" is nothing else. */
  jargon: number;
  /** How many of those are long enough to be nobody else's (dynamodb, configmap), and what the topic or its parts are called. */
  coined: number;
  /** How many are short forms (eks, nat), which other fields may use for things of their own. */
  acronyms: number;
  /** 1 where the question names what the base is about: AWS, Kubernetes, Docker. */
  family: number;
  /** The same for rarer English words (bucket, latency, cluster). */
  technical: number;
  /** How many rarer English words no topic speaks of (wrist, savings, ocean): the question may be about those. */
  strange: number;
  /** How much more the base uses the words than everyday English: on average, and at the least. */
  domain: number;
  leastDomain: number;
  /** How many words the base uses far more, and far less, than everyday English. */
  ours: number;
  theirs: number;
  /** How many neighbouring words follow each other in the base as well. */
  idioms: number;
  /** How many words had to be mended to be found in the base: not each was a slip. */
  mended: number;
  /** 1 where a trade next door or another provider's cloud is named that the topic does not speak of. */
  elsewhere: number;
  /** 1 where a trade next door is named that the topic speaks of, but is not about. */
  aside: number;
  /** How many words are nobody else's, and what the topic or its parts are called. */
  unmistakable: number;
  /** How many names of topics are typed in full that no dictionary holds, whichever these are. */
  names: number;
  /** What the words weigh together that the base uses far more than everyday English. */
  weightOurs: number;
  /** How long it is, in words and in words that tell: a long tale meets many words that we lack. */
  typed: number;
  telling: number;
  /** 1 where it asks for such an answer: people ask for code and causes where they expect to get them. */
  asksCode: number;
  asksHow: number;
  asksChoice: number;
  asksTrouble: number;
}

/** A logistic model: what each piece of evidence adds, and where it starts without any. */
interface Model {
  bias: number;
  weights: Evidence;
}

/** Whether the best topic is the right one; `cumulus eval` prints how well its numbers hold. */
const CONFIDENCE: Model = {
  bias: -9.2,
  weights: {
    named: 1.33,
    nameSpelled: 0.37,
    lead: 0.62,
    coverage: -1.48,
    unit: 1.95,
    example: 0.06,
    strength: 9.11,
    agreement: 0.89,
    words: 3.02,
    namedAny: -1.33,
    margin: 2.91,
    unknown: -1.38,
    matched: 2.8,
    heads: 1.26,
    trade: 0.35,
    jargon: -0.13,
    coined: -0.01,
    acronyms: 0.21,
    family: -0.19,
    technical: -0.01,
    strange: -0.57,
    domain: 0.7,
    leastDomain: 0.35,
    ours: 0.62,
    theirs: -0.87,
    idioms: 0.4,
    mended: -0.22,
    elsewhere: -3.23,
    aside: -1.3,
    unmistakable: -0.61,
    names: 0.51,
    weightOurs: -0.49,
    typed: -0.41,
    telling: -4.19,
    asksCode: -0.31,
    asksHow: -0.31,
    asksChoice: -0.1,
    asksTrouble: -0.11,
  },
};

/** How likely the best topic is the right one, 0 to 1, and how likely the base is asked about what it holds. */
export interface Certainty {
  confidence: number;
  belonging: number;
}

/**
 * Weighs what speaks for answering with the best topic. Both models are fitted to the labelled questions. Two topics that are
 * nearly as good speak against confidence, but not against belonging: then one of them is shown, and the other mentioned.
 */
export function certaintyOf(
  question: Question,
  ranked: readonly RankedTopic[],
  next: RankedTopic | undefined,
): Certainty {
  const [best] = ranked;
  if (!best) return { confidence: 0, belonging: 0 };
  const evidence = evidenceFor(question, best, ranked.slice(1), next);
  const sure = namesAll(question) || isJargon(question, best.entry) || isForeseen(question, best.features);
  const belonging = sure ? 1 : probability(belongingOf(evidence));
  return { confidence: probability(weighted(CONFIDENCE, evidence)), belonging };
}

/** Beside a word of the trade these say which of its facts is asked for: "default concurrencyPolicy". */
const OF_FACTS = new Set(['default', 'max', 'maximum', 'min', 'minimum', 'limit'].map(stem));

/** "minReadySeconds", "oac vs oai": words that nobody else uses and the topic does, and nothing besides. */
function isJargon({ terms }: Question, entry: TopicEntry): boolean {
  const own = terms.filter((term) => !OF_FACTS.has(term.stem));
  return (
    own.length > 0 &&
    own.every(
      (term) =>
        term.trade &&
        !term.mended &&
        term.domain > OURS &&
        !isNeighbour(term.stem) &&
        matchTopic(term, entry) > 0,
    )
  );
}

/** "lambda vs pod": two things of the base are to be compared, and the question says nothing else. */
function namesAll({ intent, entities, terms }: Question): boolean {
  const topics = new Set(
    entities.flatMap((entity) => (entity.weight === 1 ? entity.topics.slice(0, 1) : [])),
  );
  return intent === 'compare' && topics.size >= 2 && terms.every((term) => term.named);
}

function weighted({ bias, weights }: Model, evidence: Evidence): number {
  let sum = bias;
  for (const key of Object.keys(weights) as (keyof Evidence)[]) sum += weights[key] * evidence[key];
  return sum;
}

function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Counts and sums that have no upper bound count less and less: these are where they reach 63 %. */
const MATCHED_SCALE = 8;
const WORDS_SCALE = 1.5;
const COUNT_SCALE = 1;
const MOST_HEADS = 4;
const LONGEST_ACRONYM = 4;
const STRENGTH_SCALE = 10;
const MOST_WORDS = 8;
const MOST_NEAR = 4;

/** Gathers what speaks for and against answering with the best topic. */
export function evidenceFor(
  question: Question,
  best: RankedTopic,
  others: readonly RankedTopic[],
  next: RankedTopic | undefined,
): Evidence {
  const { named, nameSpelled, lead, coverage, unit, example } = best.features;
  const near = others.slice(0, MOST_NEAR);
  const { entry } = best;
  let matched = 0;
  let heads = 0;
  let trade = 0;
  let technical = 0;
  let strange = 0;
  let coined = 0;
  let acronyms = 0;
  for (const term of question.terms) {
    const match = matchTopic(term, entry);
    matched += term.weight * match;
    if (isHead(term.number, entry)) heads += 1;
    const rarity = commonness(term.word);
    if (rarity === null) {
      trade += match;
      if (term.trade && !isFamily(term.word) && (term.named || isHead(term.number, entry))) {
        if (term.word.length > LONGEST_ACRONYM) coined += match;
        else acronyms += match;
      }
    } else if (term.unknown && rarity >= 20) strange += 1;
    else if (rarity >= 35) technical += match;
  }
  return {
    named,
    nameSpelled,
    lead,
    coverage,
    unit,
    example,
    strength: saturating(best.score, STRENGTH_SCALE),
    agreement: mean(near, (other) => (other.entry.topic.area === entry.topic.area ? 1 : 0)),
    words: Math.min(MOST_WORDS, question.terms.length) / MOST_WORDS,
    namedAny: weightedShare(question.terms, (term) => term.named),
    margin: next ? Math.min(1, (best.score - next.score) / best.score) : 1,
    unknown: weightedShare(question.terms, (term) => term.unknown),
    matched: saturating(matched, MATCHED_SCALE),
    heads: Math.min(MOST_HEADS, heads) / MOST_HEADS,
    trade: saturating(trade, WORDS_SCALE),
    jargon: weightedShare(question.terms, (term) => term.trade && matchTopic(term, entry) > 0),
    coined: saturating(coined, COUNT_SCALE),
    acronyms: saturating(acronyms, COUNT_SCALE),
    family: question.terms.some((term) => isFamily(term.word) && term.word !== 'amazon') ? 1 : 0,
    technical: saturating(technical, WORDS_SCALE),
    strange: saturating(strange, WORDS_SCALE),
    ...domainEvidence(question),
    ...neighbourhood(question, best),
    ...wordingEvidence(question, entry),
  };
}

/** Logarithms of ratios are scaled to about -1 to 1. */
const DOMAIN_SCALE = 6;
/** A word counts as ours, or as theirs, from this logarithm on. */
const OURS = 2;
const THEIRS = -1;
const MOST_COUNTED = 3;

function domainEvidence({
  terms,
  idioms,
}: Question): Pick<Evidence, 'domain' | 'leastDomain' | 'ours' | 'theirs' | 'idioms' | 'mended'> {
  const domains = terms.map((term) => term.domain);
  const upTo = (count: number): number => Math.min(MOST_COUNTED, count) / MOST_COUNTED;
  return {
    domain: domains.reduce((sum, domain) => sum + domain, 0) / Math.max(1, domains.length) / DOMAIN_SCALE,
    leastDomain: Math.min(0, ...domains) / DOMAIN_SCALE,
    ours: upTo(domains.filter((domain) => domain > OURS).length),
    theirs: upTo(domains.filter((domain) => domain < THEIRS).length),
    idioms: upTo(idioms),
    mended: upTo(terms.filter((term) => term.mended).length),
  };
}

/** From this logarithm on a word is nobody else's. */
const NOBODY_ELSES = 5;
const NAMES_SCALE = 1.5;
const OURS_SCALE = 6;
const TYPED_SCALE = 15;
const TELLING_SCALE = 8;

function wordingEvidence(
  { text, terms, entities, intent }: Question,
  entry: TopicEntry,
): Pick<
  Evidence,
  | 'unmistakable'
  | 'names'
  | 'weightOurs'
  | 'typed'
  | 'telling'
  | 'asksCode'
  | 'asksHow'
  | 'asksChoice'
  | 'asksTrouble'
> {
  const isUnmistakable = (term: Term): boolean =>
    term.trade &&
    !term.mended &&
    term.domain >= NOBODY_ELSES &&
    !isFamily(term.word) &&
    isHead(term.number, entry);
  const trade = new Set(terms.filter((term) => term.trade).map(({ stem: one }) => one));
  const isName = ({ weight, stems }: Entity): boolean => weight === 1 && stems.some((one) => trade.has(one));
  const asks = (kind: Intent): number => (intent === kind ? 1 : 0);
  return {
    unmistakable: saturating(terms.filter(isUnmistakable).length, NAMES_SCALE),
    names: saturating(entities.filter(isName).length, NAMES_SCALE),
    weightOurs: saturating(weightOf(terms.filter(({ domain }) => domain > OURS)), OURS_SCALE),
    typed: saturating(text.split(/\s+/).length, TYPED_SCALE),
    telling: saturating(terms.length, TELLING_SCALE),
    asksCode: asks('code'),
    asksHow: asks('how-to'),
    asksChoice: asks('choose'),
    asksTrouble: asks('troubleshoot'),
  };
}

function saturating(value: number, scale: number): number {
  return 1 - Math.exp(-value / scale);
}

function mean<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((sum, item) => sum + of(item), 0) / Math.max(1, items.length);
}

/** Whether a stem, by number, stands in the names of a topic or in what its parts are called. */
function isHead(stem: number, entry: TopicEntry): boolean {
  const spoken = entry.speaks.get(stem);
  return spoken !== NOT_THERE && PLACES[placeIn(spoken)] !== 'body';
}

/** "Azure functions timeout": a row that tells what is called Azure Functions says nothing of their timeout. */
const MOSTLY = 0.8;
/** "Google login" is what a fact is called. */
const CALLED_SO = 0.5;

/** The cloud map and a few facts do speak of other clouds; what only names one beside the question's subject does not. */
function neighbourhood(
  question: Question,
  { entry, units }: RankedTopic,
): Pick<Evidence, 'elsewhere' | 'aside'> {
  const said = units[0];
  const isOtherCloud = question.otherClouds.some((word) => {
    if (said?.unit.label.has(word)) return said.coverage < CALLED_SO;
    return !said?.unit.own.has(word) || said.coverage < MOSTLY;
  });
  const neighbours = question.terms.filter((term) => isNeighbour(term.stem) && !isHead(term.number, entry));
  const isElsewhere = isOtherCloud || neighbours.some((term) => matchTopic(term, entry) === 0);
  return { elsewhere: isElsewhere ? 1 : 0, aside: neighbours.length > 0 && !isElsewhere ? 1 : 0 };
}

/** The weighted share of the words that are such; 0 where there are no words. */
function weightedShare(terms: readonly Term[], is: (term: Term) => boolean): number {
  return terms.length === 0 ? 0 : share(terms, (term) => (is(term) ? 1 : 0));
}
