import { createHash } from 'node:crypto';
import type { Difficulty, QuizItem, Topic } from '../knowledge/topic';
import { plain } from '../knowledge/topic';
import { chooseTip } from './choose-tip';
import { restingTips } from './resting-tips';
import { buildTipPool, fittingTips, isSingle, type PoolTip, type TipFilter } from './tip-pool';
import type { TipStore } from './tip-store';

/** A question of a topic with the choices in the order to show them; `index` is their place in the author's order. */
export interface TipQuestion {
  /** Stable while its words stay the same. */
  id: string;
  topic: Topic;
  item: QuizItem;
  choices: { index: number; text: string }[];
}

/** Tips and their questions out of the base of the moment. */
export class TipDesk {
  #topics: readonly Topic[] | null = null;
  #pool: PoolTip[] = [];

  /** @param topics gives the topics as they are now; the pool is built anew when they were replaced */
  constructor(
    private readonly topics: () => readonly Topic[],
    readonly store: TipStore,
  ) {}

  get pool(): readonly PoolTip[] {
    const topics = this.topics();
    if (topics !== this.#topics) {
      this.#pool = buildTipPool(topics);
      this.#topics = topics;
    }
    return this.#pool;
  }

  /** Areas that have tips, in alphabetical order. */
  get areas(): string[] {
    return [...new Set(this.pool.map((tip) => tip.area))].sort();
  }

  /** A tip by its id; null where the knowledge has changed since. */
  tip(id: string): PoolTip | null {
    return this.pool.find((tip) => tip.id === id) ?? null;
  }

  /** The next tip for a channel (or a person alone); null where none fits. Giving it must be recorded to have it move on. */
  async next(
    team: string,
    place: string,
    filter: TipFilter,
    among?: readonly string[],
  ): Promise<PoolTip | null> {
    const fitting = fittingTips(this.pool, filter).filter((tip) => !among || among.includes(tip.topicId));
    const [history, votes] = await Promise.all([
      this.store.history(team, place),
      this.store.votes(team, place),
    ]);
    return chooseTip(fitting, history, restingTips(votes), place);
  }

  /**
   * The question that goes with a tip: one of its topic, of the wanted level where it has one, the same for everybody
   * who reads the same post.
   * @param post names the post; it decides which question and in which order its choices stand
   */
  question(topicId: string, difficulty: Difficulty | null, post: string): TipQuestion | null {
    const topic = this.topics().find((one) => one.id === topicId);
    const items = topic?.quiz.filter((item) => isSingle(item.choices)) ?? [];
    const fitting = items.filter((item) => item.difficulty === difficulty);
    const [item] = shuffled(fitting.length > 0 ? fitting : items, post, (one) => questionId(topicId, one));
    return topic && item ? toQuestion(topic, item, post) : null;
  }

  /** A question by topic and id, for judging an answer; null where the knowledge has changed since. */
  questionById(topicId: string, id: string): { topic: Topic; item: QuizItem } | null {
    const topic = this.topics().find((one) => one.id === topicId);
    const item = topic?.quiz.find((one) => questionId(topicId, one) === id);
    return topic && item ? { topic, item } : null;
  }
}

function toQuestion(topic: Topic, item: QuizItem, post: string): TipQuestion {
  const choices = item.choices.map((choice, index) => ({ index, text: plain(choice.spans) }));
  return {
    id: questionId(topic.id, item),
    topic,
    item,
    choices: shuffled(choices, post, (choice) => choice.text),
  };
}

function questionId(topicId: string, item: QuizItem): string {
  const choices = item.choices.map((choice) => `${choice.right ? '+' : '-'}${plain(choice.spans)}`);
  return hash([topicId, plain(item.question), ...choices].join('\n')).slice(0, 12);
}

/** An order that only seed and content decide. */
function shuffled<T>(things: readonly T[], seed: string, nameOf: (thing: T) => string): T[] {
  const keyed = things.map((thing) => ({ thing, key: hash(`${seed}\n${nameOf(thing)}`) }));
  return keyed.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ thing }) => thing);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
