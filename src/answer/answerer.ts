import type { KnowledgeBase } from '../knowledge/load-knowledge';
import type { Topic } from '../knowledge/topic';
import type { Features } from '../search/rank-topics';
import { SearchIndex } from '../search/search-index';
import type { Term } from '../search/terms';
import type { Answer, Card } from './answer';
import { answerQuestion } from './answer-question';
import { topicCard } from './topic-card';

const EXPLAINED_TOPICS = 10;

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

  /** Answers a question as typed; never throws. */
  ask(question: string): Answer {
    return answerQuestion(question, this.#index, this.#base);
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
        bestUnit: units[0] ? `${units[0].unit.kind} at line ${units[0].unit.part?.line ?? 1}` : 'none',
      })),
    };
  }

  /** A topic whole, by its id; null where there is none. */
  topic(id: string): Card | null {
    const topic = this.#base.byId.get(id);
    return topic ? topicCard(topic, this.#base) : null;
  }
}
