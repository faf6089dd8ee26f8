import type { Answerer } from '../answer/answerer';
import type { QuestionLog } from '../answer/question-log';
import type { HomeSectionMaker, Learning } from './create-learning';
import type { DeliveryLog } from './delivery-log';
import type { InFlight } from './in-flight';
import type { Logger } from './logger';

/** What every listener is given. */
export interface AppContext {
  answerer: Answerer;
  questionLog: QuestionLog;
  deliveries: DeliveryLog;
  inFlight: InFlight;
  logger: Logger;
  /** The slash command, `/cloud` unless configured otherwise. */
  command: string;
  /** Milliseconds UTC. */
  now: () => number;
  learning: Learning;
  /** The sections of the Home tab, from the top. */
  home: readonly HomeSectionMaker[];
}
