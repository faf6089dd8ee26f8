import type { Accuracy } from './choose-practice';
import type { PracticeCard, PracticeRating } from './practice-card';

/** Who practises: ids of Slack. */
export interface Learner {
  team: string;
  user: string;
}

export interface PracticeSession extends Learner {
  id: string;
  /** The words that chose what is practised; empty for everything. */
  about: string;
  startedAt: number;
}

/** One item as it was shown. */
export interface PracticeQuestion {
  id: string;
  sessionId: string;
  itemId: string;
  topicId: string;
  area: string;
  /** Indexes of the item's choices, as shown. */
  order: number[];
  askedAt: number;
}

export interface PracticeAnswer {
  questionId: string;
  /** Indexes of the item's choices. */
  chosen: number[];
  isRight: boolean;
  rating: PracticeRating;
  answeredAt: number;
  card: PracticeCard;
}

export interface PracticeRecord {
  answered: number;
  right: number;
}

/** Keeps who practised what. Everything is kept at once: a stopped process loses no answer. */
export interface PracticeStore {
  /** Opens a session; sessions of the learner that are still open end. */
  open(session: PracticeSession): Promise<void>;
  session(id: string): Promise<PracticeSession | null>;
  /** Ends a session. @returns what was answered in it */
  end(id: string, now: number): Promise<PracticeRecord>;
  ask(question: PracticeQuestion): Promise<void>;
  question(id: string): Promise<{
    question: PracticeQuestion;
    session: PracticeSession;
    /** Null while it is open. */
    answered: { chosen: number[]; isRight: boolean } | null;
  } | null>;
  /**
   * Keeps an answer and the card that follows from it, both or neither.
   * @returns false where the question was answered before: nothing is changed then
   */
  answer(learner: Learner, answer: PracticeAnswer): Promise<boolean>;
  cards(learner: Learner): Promise<Map<string, PracticeCard>>;
  /** Answers of the learner by topic and by area. */
  accuracy(learner: Learner): Promise<{ topics: Map<string, Accuracy>; areas: Map<string, Accuracy> }>;
  /** Deletes everything kept about a person. @returns how many records */
  forget(team: string, user: string): Promise<number>;
}
