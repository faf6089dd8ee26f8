import type { Answerer } from '../answer/answerer';
import type { Conversations } from '../answer/conversations';
import type { QuestionLog } from '../answer/question-log';
import type { QuizMaster } from '../quiz/quiz-master';
import type { PersonalRecords, ScoreBook } from '../quiz/score-book';
import type { HomeSectionMaker, Learning } from './create-learning';
import type { DeliveryLog } from './delivery-log';
import type { InFlight } from './in-flight';
import type { Logger } from './logger';
import type { People } from './people';
import type { Send } from './reply';
import type { TipsContext } from './tips-context';

/** What every listener is given. */
export interface AppContext {
  answerer: Answerer;
  conversations: Conversations;
  questionLog: QuestionLog;
  deliveries: DeliveryLog;
  inFlight: InFlight;
  /** Daily tips and schedules. */
  tips: TipsContext;
  logger: Logger;
  /** The slash command, `/cloud` unless configured otherwise. */
  command: string;
  /** Milliseconds UTC. */
  now: () => number;
  quiz: QuizMaster;
  scores: ScoreBook;
  people: People;
  /** Every part that keeps something about people, for forgetting them. */
  personal: PersonalRecords[];
  /** Private practice, for parts of the app that only have a way to send. */
  practice: StartPractice;
  learning: Learning;
  /** The sections of the Home tab, from the top. */
  home: readonly HomeSectionMaker[];
}

/** Starts practising for one person, and tells that person through `send`. */
export type StartPractice = (
  start: { team: string; user: string; channel: string; about: string },
  send: Send,
) => Promise<void>;
