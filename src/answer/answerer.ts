import type { KnowledgeBase } from '../knowledge/load-knowledge';
import type { Topic } from '../knowledge/topic';
import { SearchIndex } from '../search/search-index';
import type { Answer, Card } from './answer';
import { answerQuestion } from './answer-question';
import { topicCard } from './topic-card';

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

  /** A topic whole, by its id; null where there is none. */
  topic(id: string): Card | null {
    const topic = this.#base.byId.get(id);
    return topic ? topicCard(topic, this.#base) : null;
  }
}
