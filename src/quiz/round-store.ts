import type { Item } from './item';
import type { Answer, Ending, Place, Round, RoundItem, ScoredAnswer } from './round';
import type { Member } from './teams';

export type NewRound = Omit<Round, 'state' | 'ending'>;
export type NewRoundItem = Pick<RoundItem, 'position' | 'item' | 'order' | 'lap'>;

/** A press of an answer button. */
export interface Press {
  roundId: string;
  position: number;
  user: string;
  /** Indexes of the item's choices in the author's order. */
  chosen: number[];
  /** By the chat system's clock, milliseconds UTC. */
  pressedAt: number;
}

/**
 * What became of a press: `counted` for the first, `changed` for another choice, `same` for the same choice again,
 * `closed` where it came too late, `gone` where there is no such item.
 */
export type PressOutcome = 'counted' | 'changed' | 'same' | 'closed' | 'gone';

export interface Opening {
  messageId: string;
  postedAt: number;
  dueAt: number;
  limitMs: number;
}

/**
 * Keeps rounds. Every change of state is one step that only one caller can win: a caller is told whether it did. What
 * a method has resolved to is kept, also when the process dies the next moment.
 */
export interface RoundStore {
  /**
   * @param dueKey names the date of a schedule that the round is for; there is one round of a key, for ever
   * @returns false where the channel has a round already, or the key has
   */
  create(round: NewRound, items: readonly NewRoundItem[], dueKey?: string): Promise<boolean>;
  /** The round of a date; null where none was started for it. */
  forDate(dueKey: string): Promise<Round | null>;
  /** Takes a round away of which nobody has seen anything. */
  discard(roundId: string): Promise<void>;
  find(roundId: string): Promise<Round | null>;
  /** The round that a channel is playing. */
  current(place: Place): Promise<Round | null>;
  /** All rounds that are not over, for resuming. */
  unfinished(): Promise<Round[]>;
  /** In order of position. */
  items(roundId: string): Promise<RoundItem[]>;
  /** One of them: hundreds may press in a second, and a press need not read a whole round. */
  item(roundId: string, position: number): Promise<RoundItem | null>;

  /** planned -> posting. */
  intend(roundId: string, position: number, at: number): Promise<boolean>;
  /** posting -> planned, where the message was certainly not posted. */
  takeBack(roundId: string, position: number): Promise<void>;
  /** posting -> open; the channel has seen the item from then on. */
  opened(roundId: string, position: number, opening: Opening): Promise<boolean>;
  /** Records an answer while the item is open and the press came in time (`graceMs` beyond the limit). */
  press(press: Press, graceMs: number): Promise<PressOutcome>;
  /**
   * open -> closed, with the points of its answers, at once.
   * @param isVoid for an item that shall not count; one that was taken out before counts for nobody either way
   * @returns null where somebody else has closed it
   */
  close(
    roundId: string,
    position: number,
    at: number,
    isVoid: boolean,
    score: (answers: readonly Answer[]) => ScoredAnswer[],
  ): Promise<ScoredAnswer[] | null>;
  /** Marks a closed item's result as shown, and says when the next may be posted. */
  revealed(roundId: string, position: number, at: number, nextAt: number): Promise<void>;
  /** Answers of closed items that count, by position. */
  scored(roundId: string): Promise<(ScoredAnswer & { position: number })[]>;
  /**
   * Takes an item out of all scores, and out of rounds that have it still before them.
   * @returns where it counted until now, or was being asked; the newest round first
   */
  voidItem(
    team: string,
    itemId: string,
  ): Promise<{ roundId: string; position: number; state: RoundItem['state'] }[]>;

  /** open -> ending. @returns false where it was not open */
  end(roundId: string, ending: Ending): Promise<boolean>;
  /** ending -> ended. */
  ended(roundId: string, at: number): Promise<void>;
  setNextAt(roundId: string, nextAt: number): Promise<void>;

  /** The lap in which a channel last saw each item. */
  laps(place: Place): Promise<Map<string, number>>;
  /** The channel's time zone; keeps `zone` as such where it has none. */
  zoneOf(place: Place, zone: string | null): Promise<string | null>;
  members(roundId: string): Promise<Member[]>;
  /**
   * Puts a person into a team, once, while nobody else joins.
   * @param draw chooses the side by who is in already
   * @returns the side the person plays for, which is an earlier one where there was one
   */
  join(roundId: string, user: string, draw: (members: readonly Member[]) => number): Promise<number>;
}

/** An item as a stored text, so that a round keeps it whole. */
export function writeItem(item: Item): string {
  return JSON.stringify(item);
}
