/** What was given where, and what people think of it. */
export interface TipStore {
  /**
   * Records that a tip was given.
   * @param place a channel, or a person who asked for one alone
   * @param cause what made it be given (a due post, a command): the same cause counts once
   */
  recordGiven(given: { team: string; place: string; cause: string; tip: string; at: number }): Promise<void>;
  /** Ids of the tips given in a place, oldest first. */
  history(team: string, place: string): Promise<string[]>;
  /** Records a vote; a person's last one on a tip counts. @returns the vote it replaces */
  vote(vote: TipVote): Promise<1 | -1 | null>;
  /** All votes of a workspace on tips, summed by tip: within one channel, and over all. */
  votes(team: string, channel: string): Promise<TipScore[]>;
  /** Deletes everything kept about a person. @returns how many rows that were */
  forget(team: string, person: string): Promise<number>;
}

export interface TipVote {
  team: string;
  tip: string;
  person: string;
  /** Where the tip stood. */
  channel: string;
  vote: 1 | -1;
  at: number;
}

export interface TipScore {
  tip: string;
  /** Ups and downs of the people who voted in the channel. */
  here: { up: number; down: number };
  everywhere: { up: number; down: number };
}
