/** What happened in a channel within a span of time, for its digest. Nobody is named but on the podium. */
export interface ChannelWeek {
  /** Questions asked here, in the open or for oneself. */
  questions: number;
  /** Topics asked most, first the most asked. One that a single person asked for alone is not among them. */
  asked: { topic: string; times: number }[];
  /** Questions in the open that had no answer, each once, the newest first. */
  unanswered: string[];
  /** How many more were asked for oneself and had none; their words are nobody's business. */
  unansweredAlone: number;
}

export interface PodiumPlace {
  /** 1 is best; equals share one. */
  rank: number;
  /** As others see it; a board pings nobody. */
  name: string;
  points: number;
}

/** Best players of a channel in a span of time, milliseconds UTC; empty where nobody played. */
export type Podium = (team: string, channel: string, from: number, to: number) => Promise<PodiumPlace[]>;

/** Reads a channel's span of time out of the question log. */
export interface ChannelWeeks {
  /** @param from milliseconds UTC; `to` exclusive */
  read(channel: string, from: number, to: number): Promise<ChannelWeek>;
}
