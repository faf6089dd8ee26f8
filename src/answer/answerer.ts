import type { KnowledgeBase } from '../knowledge/load-knowledge';
import type { Topic } from '../knowledge/topic';
import { ANSWER_THRESHOLD } from '../search/confidence';
import type { Features } from '../search/rank-topics';
import { type Found, SearchIndex } from '../search/search-index';
import type { Term } from '../search/terms';
import type { Answer, Card, TableRef } from './answer';
import { answerFound, answerQuestion } from './answer-question';
import { type Previous, spellOut } from './follow-up';
import { tableCard, topicCard } from './topic-card';

const EXPLAINED_TOPICS = 10;

/** A question spelt out with the last subject names it anyhow; its own words must fit as well. */
const LEANING_COVERAGE = 0.75;

function fits({ belonging, ranked }: Found): boolean {
  return belonging >= ANSWER_THRESHOLD && ranked[0]!.features.coverage >= LEANING_COVERAGE;
}

export interface Explanation {
  intent: string;
  terms: readonly Term[];
  ranked: { id: string; score: number; features: Features; bestUnit: string }[];
}

/** Answers out of the base of the moment; the base can be replaced while questions are being answered. */
export class Answerer {
  #base: KnowledgeBase;
  #index: SearchIndex;

  constructor(base: KnowledgeBase) {
    this.#base = base;
    this.#index = new SearchIndex(base);
  }

  /** Serves another base from now on. The new index is built before the old one goes. */
  replace(base: KnowledgeBase): void {
    this.#index = new SearchIndex(base);
    this.#base = base;
  }

  get topics(): readonly Topic[] {
    return this.#base.topics;
  }

  /**
   * Answers a question as typed; never throws.
   * @param previous what the conversation was about before, for a question that leans on it
   */
  ask(question: string, previous: Previous | null = null): Answer {
    const index = this.#index;
    const full =
      previous === null
        ? question
        : spellOut(question, previous, index, (other) => fits(index.search(other)));
    return answerQuestion(full, index, this.#base);
  }

  /** What a question gets where nobody asks whether it is one for the base; evaluation and the fit of weights go by it. */
  answerAnyhow(question: string): Answer {
    const found = this.#index.search(question);
    return found.ranked.length === 0 ? this.ask(question) : answerFound(found, this.#index, this.#base);
  }

  /** Why a question is answered as it is: its words with their weights, and what spoke for each topic. */
  explain(question: string): Explanation {
    const { question: understood, ranked } = this.#index.search(question);
    return {
      intent: understood.intent,
      terms: understood.terms,
      ranked: ranked.slice(0, EXPLAINED_TOPICS).map(({ entry, features, score, units }) => ({
        id: entry.topic.id,
        score,
        features,
        bestUnit: `${units[0]!.unit.kind} at line ${units[0]!.unit.part?.line ?? 1}`,
      })),
    };
  }

  /** A topic whole, by its id, or from one of its parts on; null where there is none. */
  topic(id: string, from = 0): Card | null {
    const topic = this.#base.byId.get(id);
    return topic ? topicCard(topic, this.#base, from) : null;
  }

  /** One table of a topic whole; null where the topic, or a table on that line, is gone. */
  table(ref: TableRef): Card | null {
    const topic = this.#base.byId.get(ref.topic);
    return topic ? tableCard(topic, ref.line, this.#base) : null;
  }
}
