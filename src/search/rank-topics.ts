import { bestUnitShare, share, spokenOf } from './match';
import { bestCoverage, type RankedUnit, rankUnits } from './rank-units';
import { stem } from './stem';
import { type Term, weightOf } from './terms';
import type { TopicEntry } from './topic-entry';
import type { Question } from './understand-question';
import type { Vocabulary } from './vocabulary';

/** What speaks for a topic, each from 0 to 1, so that a person can read why it won. */
export interface Features {
  /** Share of the question's weight that lies in names of this topic found whole in it. */
  named: number;
  /** How much of one name of the topic the question spells out. */
  nameSpelled: number;
  /** Share of the title's words that the question holds. */
  titleSpelled: number;
  /** Share of the question's weight that the lead speaks of: what the topic is, against what it also mentions. */
  lead: number;
  /** Share of the question's weight that the topic speaks of at all. */
  coverage: number;
  /** Share of what is asked beyond the name that its best unit speaks of. */
  unit: number;
  /** Likeness to the nearest example question. */
  example: number;
  /** How much the question's words are those of the topic's area: "pod" speaks for any topic of Kubernetes. */
  area: number;
  /** MiniSearch's score against the best of this question. */
  text: number;
}

/** A topic with what speaks for it. */
export class RankedTopic {
  /** For how much of a request for code one of its snippets has, see `isForBoth`. */
  #snippet = 0;
  #score: number;
  #units: readonly RankedUnit[] | null = null;

  constructor(
    private readonly question: Question,
    readonly entry: TopicEntry,
    readonly features: Features,
  ) {
    this.#score = this.#weigh();
  }

  /** Comparable among the topics of one question. */
  get score(): number {
    return this.#score;
  }

  /** Its units, best first; ordered when first looked at, since those of most topics never are. */
  get units(): readonly RankedUnit[] {
    this.#units ??= rankUnits(this.question, this.entry);
    return this.#units;
  }

  /** Takes its best unit into account: the costly part. */
  readClosely(): void {
    this.features.unit = bestCoverage(this.question, this.entry);
    if (isForBoth(this.question))
      this.#snippet = SNIPPET_BONUS * bestUnitShare(this.question.terms, this.entry, 'snippet');
    this.#score = this.#weigh();
  }

  #weigh(): number {
    const { question, entry, features } = this;
    // "Run containers on AWS" is not the "run containers" that an author of Docker foresaw.
    const isMeant = features.named > 0 || features.example >= THE_VERY_QUESTION;
    const notOfCloud = isMeant ? 0 : notOfCloudPenalty(question, entry);
    const foreseen = notOfCloud === 0 && isForeseen(question, features) ? FORESEEN_BONUS : 0;
    const spoken = weighted(features) + foreseen + symptomBonus(question, entry);
    return spoken + this.#snippet - refusedPenalty(question, entry) - notOfCloud;
  }
}

/** Fitted to labelled questions (softmax over the candidates of each); the sum is not a probability, see confidence.ts. */
const WEIGHTS: Features = {
  named: 2.17,
  nameSpelled: 0.94,
  titleSpelled: 0.87,
  lead: 0.26,
  coverage: 1.98,
  unit: 4.19,
  example: 5.68,
  area: 1.0,
  text: 3.61,
};

export const TOPIC_FEATURES = Object.keys(WEIGHTS) as (keyof Features)[];

const SNIPPET_BONUS = 4;

/** "Deployment with a readiness probe", "terraform vpc": code that names two things is in the topic whose snippet has most of both. */
function isForBoth({ intent, entities }: Question): boolean {
  return intent === 'code' && entities.length > 1;
}

/** Units are looked at only for the candidates that lead without them. */
const CLOSELY_READ = 10;
/** So many are looked at to tell how sure the first is (see confidence.ts); the order of others is of no account. */
const MATTER = 5;

/** Scores candidate topics for a question, best first; ties go to the earlier id, so that the order is stable. */
export function rankTopics(
  question: Question,
  candidates: readonly { entry: TopicEntry; text: number }[],
  vocabulary: Vocabulary,
): RankedTopic[] {
  const stems = new Set(question.terms.map((term) => term.stem));
  const areas = new Map<string, number>();
  const areaOf = ({ topic: { area } }: TopicEntry): number => {
    const known = areas.get(area);
    if (known !== undefined) return known;
    const found = share(question.terms, (term) => vocabulary.areaShare(term.number, area));
    areas.set(area, found);
    return found;
  };
  const skimmed = candidates.map(({ entry, text }): RankedTopic => {
    const { coverage, lead, isCalled } = spokenOf(question.terms, entry);
    const features: Features = {
      named: namedShare(question, entry),
      // Most topics have no word of the question in any of their names.
      nameSpelled: isCalled ? nameSpelled(stems, entry) : 0,
      titleSpelled: isCalled ? titleSpelled(stems, entry) : 0,
      lead,
      coverage,
      unit: 0,
      example: entry.examples.nearest(question.terms),
      area: areaOf(entry),
      text,
    };
    return new RankedTopic(question, entry, features);
  });
  const leading = skimmed.sort(byScore).slice(0, CLOSELY_READ);
  const read: RankedTopic[] = [];
  const most = WEIGHTS.unit + (isForBoth(question) ? SNIPPET_BONUS : 0);
  for (const ranked of leading) {
    // Those that follow could not come among the first, even if a part of them said all that is asked for.
    if (read.length >= MATTER && ranked.score + most < read[MATTER - 1]!.score) break;
    ranked.readClosely();
    read.push(ranked);
    read.sort(byScore);
  }
  return [...read, ...leading.slice(read.length)];
}

/** From here on a question is an author's own, give or take what only pads. */
const NEARLY_SAME_QUESTION = 0.95;
const FORESEEN_BONUS = 4;
/** With "on AWS" and all. */
const THE_VERY_QUESTION = 0.99;
/** "Is it free" is foreseen by several topics, and asked of anything under the sun; "drain a node" and "toil" are not. */
const FORESEEN_WORDS = 3;
const FORESEEN_LEAST = 2;

/** Whether an author foresaw this very question, and it says enough to be no other. */
export function isForeseen({ terms }: Question, { example }: Pick<Features, 'example'>): boolean {
  const isTelling = terms.length >= FORESEEN_WORDS || weightOf(terms) >= FORESEEN_LEAST;
  return example >= NEARLY_SAME_QUESTION && isTelling;
}

/** Who does not want Kubernetes is not to be answered with a topic of that name or area. */
const REFUSED_PENALTY = 3;

function refusedPenalty({ refused }: Question, { title, topic }: TopicEntry): number {
  const isCalled = ({ stem: word }: Term): boolean => title.has(word) || word === stem(topic.area);
  return refused.some(isCalled) ? REFUSED_PENALTY : 0;
}

/** "A nightly batch job on AWS" is not asked of Kubernetes; what is asked of Kubernetes may well be AWS's part of it. */
const NOT_OF_CLOUD_PENALTY = 2;
const CLOUD = 'aws';

function notOfCloudPenalty({ areas }: Question, { topic: { area } }: TopicEntry): number {
  const isOther = areas.has(CLOUD) && !areas.has(area) && area !== 'cross-cloud';
  return isOther ? NOT_OF_CLOUD_PENALTY : 0;
}

/** The stable part of an error message, pasted: who has met it means the topic that knows it. */
const SYMPTOM_BONUS = 3;
const SYMPTOM_WORDS = 3;

function symptomBonus({ entities }: Question, entry: TopicEntry): number {
  const pasted = entities.some(
    ({ kind, stems, topics, weight }) =>
      kind === 'symptom' && weight === 1 && stems.length >= SYMPTOM_WORDS && topics.includes(entry.topic),
  );
  return pasted ? SYMPTOM_BONUS : 0;
}

function byScore(a: RankedTopic, b: RankedTopic): number {
  return b.score - a.score || (a.entry.topic.id < b.entry.topic.id ? -1 : 1);
}

function weighted(features: Features): number {
  let sum = 0;
  for (const key of TOPIC_FEATURES) sum += WEIGHTS[key] * features[key];
  return sum;
}

function namedShare(question: Question, entry: TopicEntry): number {
  const naming = question.entities.filter(({ topics }) => topics.includes(entry.topic));
  if (naming.length === 0) return 0;
  const stems = new Map<string, number>();
  for (const entity of naming) {
    // A name that several topics share speaks for each of them a little less.
    const weight = entity.weight * (entity.topics.length > 1 ? 0.8 : 1);
    for (const stem of entity.stems) stems.set(stem, Math.max(stems.get(stem) ?? 0, weight));
  }
  return share(question.terms, (term) => stems.get(term.stem) ?? 0) * (question.terms.length > 0 ? 1 : 0);
}

function nameSpelled(asked: ReadonlySet<string>, entry: TopicEntry): number {
  let best = 0;
  for (const name of entry.names) {
    const found = countIn(asked, name);
    // Two words of a three-word name tell more than the only word of a one-word name by chance.
    best = Math.max(best, (found / name.size) * (found / (found + 0.5)));
  }
  return best;
}

function titleSpelled(asked: ReadonlySet<string>, entry: TopicEntry): number {
  return countIn(asked, entry.title) / entry.title.size;
}

function countIn(asked: ReadonlySet<string>, stems: ReadonlySet<string>): number {
  let found = 0;
  for (const stem of stems) if (asked.has(stem)) found += 1;
  return found;
}
