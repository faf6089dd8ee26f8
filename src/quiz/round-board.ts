import type { Place, Round, RoundItem, ScoredAnswer } from './round';
import type { Standing } from './score-round';

/** An item while it can be answered. */
export interface OpenView {
  kind: 'open';
  round: Round;
  item: RoundItem;
  itemCount: number;
  answered: number;
}

/** An item with its result. */
export interface ClosedView {
  kind: 'closed';
  round: Round;
  item: RoundItem;
  itemCount: number;
  /** By time, fastest first. */
  answers: ScoredAnswer[];
}

/** What a player earned for a side. */
export interface Side {
  name: string;
  points: number;
  players: number;
}

/** The end of a round. */
export interface ResultView {
  kind: 'result';
  round: Round;
  /** Items it was to have. */
  planned: number;
  /** Items that counted. */
  played: number;
  standings: Standing[];
  /** The items most got wrong, worst first, with the share of right answers. */
  missed: { item: RoundItem['item']; answered: number; right: number }[];
  /** Best first; empty without teams. */
  sides: Side[];
}

/** An earlier message of an item that is posted a second time. */
export interface TwinView {
  kind: 'twin';
}

/** An item was found wrong after it had counted. */
export interface RescoredView {
  kind: 'rescored';
  round: Round;
  item: RoundItem['item'];
  /** What the round has come to without the item; null while it goes on. */
  result: ResultView | null;
}

export type RoundView = OpenView | ClosedView | ResultView | TwinView | RescoredView;

export interface Posted {
  messageId: string;
  /** By the chat system's clock, milliseconds UTC. */
  postedAt: number;
}

/** Names one message of a round for finding it again: an item's position, or the result. */
export interface Mark {
  roundId: string;
  part: number | 'result';
}

/** Where a round is shown: all that the quiz knows of the chat system. Every method may throw a `BoardError`. */
export interface RoundBoard {
  post(place: Place, view: RoundView, mark: Mark): Promise<Posted>;
  update(place: Place, messageId: string, view: RoundView): Promise<void>;
  /** A message that was posted with this mark; null where there is none, `unknown` where that cannot be seen. */
  find(place: Place, mark: Mark, since: number): Promise<Posted | null | 'unknown'>;
}

/**
 * Why a message could not be posted or changed.
 * `channel-gone`: archived, deleted, or the app was removed: nothing more can be said there.
 * `message-gone`: somebody deleted the message.
 * `refused`: it was certainly not posted; later it may be (rate limit).
 * `unclear`: no answer came; it may have been posted.
 */
export class BoardError extends Error {
  constructor(
    readonly code: 'channel-gone' | 'message-gone' | 'refused' | 'unclear',
    message: string,
    /** How long the chat system asks to wait; 0 where it said nothing. */
    readonly retryAfterMs = 0,
    /** What it said, for the log. */
    readonly detail = '',
  ) {
    super(message);
  }
}
