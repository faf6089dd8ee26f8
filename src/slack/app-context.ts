import type { Answerer } from '../answer/answerer';
import type { Conversations } from '../answer/conversations';
import type { QuestionLog } from '../answer/question-log';
import type { DeliveryLog } from './delivery-log';
import type { InFlight } from './in-flight';
import type { Logger } from './logger';
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
}
