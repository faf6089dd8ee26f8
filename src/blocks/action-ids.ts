/** Ids of everything that can be pressed; a number after the colon keeps ids in one block apart. */
export const ACTIONS = {
  /** Shows a topic; value: topic id. */
  topic: 'topic',
  /** Asks a question; value: the question. */
  ask: 'ask',
  /** Shows a whole table; value: its line and its topic's id. */
  table: 'table',
  /** Lists what the base knows. */
  list: 'list',
  /** Posts a private answer to the channel; value: a `ShareValue`. */
  share: 'share',
} as const;

/** Callback id of the message shortcut. */
export const EXPLAIN_SHORTCUT = 'explain_message';

/** Matches every id of one kind of button. */
export function actionPattern(action: string): RegExp {
  return new RegExp(`^${action}(?::\\d+)?$`);
}
