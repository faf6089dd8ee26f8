import { choiceOrder } from './choice-order';
import { choosePractice, countDue, type PracticeReason } from './choose-practice';
import type { Item } from './item';
import { type PracticeCard, reviewed } from './practice-card';
import type {
  Learner,
  PracticeQuestion,
  PracticeRecord,
  PracticeSession,
  PracticeStore,
} from './practice-store';
import { rateAnswer } from './rate-answer';
import type { Scope } from './scope';
import type { Random } from './seeded-random';

export interface PracticeParts {
  store: PracticeStore;
  /** Every item that may be asked now. */
  items: () => readonly Item[];
  /** One item, also where it is no longer asked: who was asked it already may answer. */
  find: (itemId: string) => Item | null;
  /** What a few words name; null where nothing is called that. */
  scope: (about: string) => Scope | null;
  /** Milliseconds UTC. */
  now: () => number;
  random: Random;
  newId: () => string;
}

/** The next item to ask. */
export interface Asked {
  kind: 'asked';
  session: PracticeSession;
  question: PracticeQuestion;
  item: Item;
  reason: PracticeReason;
  /** Items of the scope that are due, this one included. */
  due: number;
}

/** Everything in the scope was answered within the last hours. */
export interface NothingLeft {
  kind: 'nothing-left';
  session: PracticeSession;
}

export interface Graded {
  kind: 'graded';
  session: PracticeSession;
  question: PracticeQuestion;
  item: Item;
  chosen: number[];
  isRight: boolean;
  card: PracticeCard;
}

/** What there is to say of a learner at a glance. */
export interface PracticeOverview extends PracticeRecord {
  due: number;
  seen: number;
  /** When the next item becomes due; null where none is waiting. */
  nextDueAt: number | null;
  areas: { area: string; answered: number; right: number }[];
}

/**
 * Private practice. Each answer is kept with the state of memory that follows from it before anybody is told; a
 * question answered twice, or one of somebody else, changes nothing.
 */
export class Practice {
  constructor(private readonly parts: PracticeParts) {}

  /** Begins a session about something. @returns null where nothing is called that */
  async start(learner: Learner, about: string): Promise<Asked | NothingLeft | null> {
    const { store, now, newId, scope } = this.parts;
    if (scope(about) === null) return null;
    const session = { ...learner, id: newId(), about, startedAt: now() };
    await store.open(session);
    return this.#ask(session);
  }

  /** The next item of a session. @returns null where the session is not the learner's, or is gone */
  async next(learner: Learner, sessionId: string): Promise<Asked | NothingLeft | null> {
    const session = await this.parts.store.session(sessionId);
    return session && isOf(session, learner) ? this.#ask(session) : null;
  }

  /**
   * Grades and keeps an answer. For a question that was answered before, what was graded then: the message that said so
   * may never have arrived.
   * @param chosen indexes of the item's choices
   * @returns `gone` where the question or its item no longer exists
   */
  async answer(
    learner: Learner,
    questionId: string,
    chosen: readonly number[],
  ): Promise<Graded | { kind: 'gone'; session: PracticeSession | null }> {
    const { store, find, now } = this.parts;
    const found = await store.question(questionId);
    if (!found || !isOf(found.session, learner)) return { kind: 'gone', session: null };
    const { question, session, answered } = found;
    const item = find(question.itemId);
    if (!item) return { kind: 'gone', session };
    const known = (await store.cards(learner)).get(item.id) ?? null;
    if (answered)
      return known
        ? { kind: 'graded', session, question, item, ...answered, card: known }
        : { kind: 'gone', session };
    const answeredAt = now();
    const isRight = item.choices.every(({ right }, index) => right === chosen.includes(index));
    const rating = rateAnswer(item, isRight, answeredAt - question.askedAt);
    const card = reviewed(known, item.id, rating, answeredAt);
    const given = { questionId, chosen: [...chosen], isRight, rating, answeredAt, card };
    // Two presses at once: the other one was kept, and is told.
    if (!(await store.answer(learner, given))) return this.answer(learner, questionId, chosen);
    return { kind: 'graded', session, question, item, chosen: [...chosen], isRight, card };
  }

  /** Ends a session; what was answered stays. @returns null where the session is not the learner's */
  async stop(learner: Learner, sessionId: string): Promise<PracticeRecord | null> {
    const session = await this.parts.store.session(sessionId);
    return session && isOf(session, learner) ? this.parts.store.end(sessionId, this.parts.now()) : null;
  }

  async overview(learner: Learner): Promise<PracticeOverview> {
    const { store, items, now } = this.parts;
    const [cards, { areas }] = await Promise.all([store.cards(learner), store.accuracy(learner)]);
    const pool = items();
    const byArea = [...areas].map(([area, accuracy]) => ({ area, ...accuracy }));
    const waiting = pool.flatMap((item) => cards.get(item.id)?.dueAt ?? []).filter((dueAt) => dueAt > now());
    return {
      due: countDue(pool, cards, now()),
      seen: pool.filter((item) => cards.has(item.id)).length,
      nextDueAt: waiting.length > 0 ? Math.min(...waiting) : null,
      answered: byArea.reduce((sum, { answered }) => sum + answered, 0),
      right: byArea.reduce((sum, { right }) => sum + right, 0),
      areas: byArea.sort((a, b) => b.answered - a.answered),
    };
  }

  async #ask(session: PracticeSession): Promise<Asked | NothingLeft> {
    const { store, items, scope, now, random, newId } = this.parts;
    const topicIds = scope(session.about)?.topicIds ?? new Set<string>();
    const fitting = items().filter((item) => topicIds.has(item.topicId));
    const [cards, { topics, areas }] = await Promise.all([store.cards(session), store.accuracy(session)]);
    const chosen = choosePractice({ items: fitting, cards, topics, areas, now: now(), random });
    if (!chosen) return { kind: 'nothing-left', session };
    const { item, reason } = chosen;
    const id = newId();
    const question: PracticeQuestion = {
      id,
      sessionId: session.id,
      itemId: item.id,
      topicId: item.topicId,
      area: item.area,
      order: choiceOrder(item, id),
      askedAt: now(),
    };
    await store.ask(question);
    return { kind: 'asked', session, question, item, reason, due: countDue(fitting, cards, now()) };
  }
}

function isOf(session: PracticeSession, { team, user }: Learner): boolean {
  return session.team === team && session.user === user;
}
