/** Ids of everything that can be pressed; a number after the colon keeps ids in one block apart. */
export const ACTIONS = {
  /** Shows a topic; value: topic id. */
  topic: 'topic',
  /** Asks a question; value: the question. */
  ask: 'ask',
  /** Posts a private answer to the channel; value: a `ShareValue`. */
  share: 'share',
  /** Answers an item in practice; value: a `PracticeValue`. */
  practiceAnswer: 'practice_answer',
  /** Picks one of several right choices in practice; counts only when submitted. */
  practicePick: 'practice_pick',
  /** Submits what was picked; value: a `PracticeValue` without choice. */
  practiceSubmit: 'practice_submit',
  /** The next item; value: id of the session. */
  practiceNext: 'practice_next',
  /** Ends practice; value: id of the session. */
  practiceStop: 'practice_stop',
  /** Starts practice in the direct message; value: what about, empty for everything. */
  practiceStart: 'practice_start',
  /** "Wrong or unclear"; value: id of the item. */
  flag: 'flag_item',
  /** An admin's word on a flagged item; value: id of the item. */
  restItem: 'rest_item',
  keepItem: 'keep_item',
  /** An admin's word on an item that somebody wrote; value: id of the item. */
  approveItem: 'approve_item',
  rejectItem: 'reject_item',
  /** Opens the form for an item of one's own. */
  itemForm: 'item_form',
} as const;

/** Callback id of the form for an item of one's own. */
export const ITEM_FORM = 'item_form';

/** Callback id of the message shortcut. */
export const EXPLAIN_SHORTCUT = 'explain_message';

/** Matches every id of one kind of button. */
export function actionPattern(action: string): RegExp {
  return new RegExp(`^${action}(?::\\d+)?$`);
}
