import type { KnowledgeBase } from '../knowledge/load-knowledge';
import type { Topic } from '../knowledge/topic';
import { type Certainty, certaintyOf } from './confidence';
import { cutQuestion } from './cut-question';
import { Lexicon } from './lexicon';
import { NameIndex } from './names';
import { type RankedTopic, rankTopics } from './rank-topics';
import { tokenize } from './tokenize';
import { type TopicEntry, topicEntry } from './topic-entry';
import { DOCUMENT_FIELDS, topicWords } from './topic-words';
import { type Question, understandQuestion } from './understand-question';
import { Vocabulary } from './vocabulary';
import { WholeTerms } from './whole-terms';

/** How many of MiniSearch's best are looked at closely. */
const CANDIDATES = 24;
/** MiniSearch weighs so many: of 2,765 questions the best ten were all among them but for two in a thousand. */
const WEIGHED = 64;

/** A name weighs more than the text; plain BM25 (no lower bound `d`) suits short questions over short documents. */
const SEARCH_OPTIONS = {
  boost: { name: 4, questions: 2.5, headings: 2, facts: 1.5, tables: 1.3, snippets: 0.6 },
  bm25: { k: 1.2, b: 0.6, d: 0 },
} as const;

export interface Found extends Certainty {
  question: Question;
  /** Best first; empty where no word of the question is in the base. */
  ranked: RankedTopic[];
}

/** A word that more topics hold than this costs most to look up and tells least: only what topics are called is searched for it. */
const MANY_TOPICS = 600;
const CALLED = ['name', 'questions', 'headings'];

/** The next topic that may have been meant instead; the other side of a comparison is meant as well. */
export function rival(question: Question, others: readonly RankedTopic[]): RankedTopic | undefined {
  if (question.intent !== 'compare' || question.entities.length < 2) return others[0];
  return others.find(({ entry }) => !question.entities.some((entity) => entity.topics.includes(entry.topic)));
}

/** The index over one knowledge base; immutable, so that a changed base gets a new one and readers never wait. */
export class SearchIndex {
  readonly #lexicon = new Lexicon();
  readonly #topics = new Map<string, Topic>();
  /** Those that a question has met: the words of all of them would take most of the memory. */
  readonly #entries = new Map<string, TopicEntry>();
  readonly #names = new NameIndex();
  readonly #vocabulary = new Vocabulary(this.#lexicon);
  readonly #namedIn = new Map<string, readonly Topic[]>();
  readonly #mini = new WholeTerms(DOCUMENT_FIELDS, (term) => this.#lexicon.numberOf(term));

  constructor(base: KnowledgeBase) {
    for (const topic of base.topics) {
      const words = topicWords(topic, this.#lexicon);
      this.#topics.set(topic.id, topic);
      this.#names.addTopic(topic, (text) => this.#lexicon.cut(text));
      this.#vocabulary.addTopic(words, topic.area);
      this.#mini.add({ id: topic.id, ...words.document });
    }
    this.#vocabulary.addWords(this.#lexicon.spelt());
  }

  /** Takes a question apart without searching. */
  understand(raw: string): Question {
    return understandQuestion(raw, this.#names, this.#vocabulary);
  }

  /** Ranks topics for a question. Never throws, whatever is typed. */
  search(raw: string): Found {
    const question = this.understand(raw);
    const ranked = rankTopics(question, this.#candidates(question), this.#vocabulary);
    return { question, ranked, ...certaintyOf(question, ranked, rival(question, ranked.slice(1))) };
  }

  /** Topics named in a short text such as a table cell; remembered, since cells do not change. */
  namedIn(text: string): readonly Topic[] {
    let topics = this.#namedIn.get(text);
    if (!topics) {
      topics = this.#names
        .find(tokenize(text), () => 'base')
        .flatMap((entity) => (entity.kind === 'symptom' ? [] : entity.topics));
      this.#namedIn.set(text, topics);
    }
    return topics;
  }

  /** Stems of what the facts, rows and snippets of a topic are called; none where there is no such topic. */
  labelsOf(id: string): ReadonlySet<string> {
    return this.#entry(id)?.labels ?? new Set();
  }

  /** The prepared form of a topic of this base. */
  entry(topic: Topic): TopicEntry {
    return this.#entry(topic.id)!;
  }

  #entry(id: string): TopicEntry | undefined {
    const known = this.#entries.get(id);
    const topic = this.#topics.get(id);
    if (known !== undefined || topic === undefined) return known;
    const made = topicEntry(
      topicWords(topic, this.#lexicon),
      (stem) => this.#vocabulary.idf(stem),
      (stem) => this.#lexicon.numberOf(stem),
      (question) => cutQuestion(question, this.#names, this.#vocabulary),
    );
    this.#entries.set(id, made);
    return made;
  }

  /** MiniSearch's best and every topic named in the question, with MiniSearch's score against its best. */
  #candidates(question: Question): { entry: TopicEntry; text: number }[] {
    const weights = new Map(question.terms.map((term) => [term.stem, term.weight]));
    // A word that the base lacks is searched by those that may stand for it.
    const stems = question.terms.flatMap((term) =>
      this.#vocabulary.has(term.stem) ? [term.stem] : term.alternatives.map((other) => other.stem),
    );
    const boostTerm = (term: string): number => Math.sqrt(weights.get(term) ?? 1);
    const named = question.entities.flatMap(({ topics }) => topics.map(({ id }) => id));
    const isCommon = (stem: string): boolean => this.#vocabulary.topicsWith(stem) > MANY_TOPICS;
    const rare = stems.filter((stem) => !isCommon(stem)).join(' ');
    const common = stems.filter(isCommon).join(' ');
    const query = common === '' ? rare : { queries: [rare, { queries: [common], fields: CALLED }] };
    const hits =
      stems.length === 0
        ? []
        : this.#mini.searchLeading(query, stems, { ...SEARCH_OPTIONS, boostTerm }, WEIGHED, named);
    const best = hits[0]?.score ?? 1;
    const texts = new Map<string, number>(
      hits.slice(0, CANDIDATES).map((hit) => [hit.id as string, hit.score / best]),
    );
    for (const id of named)
      if (!texts.has(id)) texts.set(id, (hits.find((hit) => hit.id === id)?.score ?? 0) / best);
    return [...texts].map(([id, text]) => ({ entry: this.#entry(id)!, text }));
  }
}
