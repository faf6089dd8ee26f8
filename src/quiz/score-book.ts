import type { Place } from './round';

export interface BoardEntry {
  user: string;
  points: number;
  right: number;
}

export interface AreaAccuracy {
  area: string;
  answered: number;
  right: number;
}

export interface TopicAccuracy {
  topicId: string;
  answered: number;
  right: number;
}

/** When something was posted where a person plays, and whether the person answered it. */
export interface PlayedAt {
  postedAt: number;
  zone: string;
  isAnswered: boolean;
}

/** What was scored, added up. Only closed items that count; private rounds count for nobody's place on a board. */
export interface ScoreBook {
  /**
   * Points since a moment, of everyone but those who are hidden.
   * @param channel null for the whole workspace
   * @param except shown even if hidden, for telling people their own place
   * @param until of items posted before it alone; left out, till now
   */
  board(
    team: string,
    channel: string | null,
    since: number,
    except: string,
    until?: number,
  ): Promise<BoardEntry[]>;
  areas(team: string, user: string): Promise<AreaAccuracy[]>;
  topics(team: string, user: string): Promise<TopicAccuracy[]>;
  /** Items posted in the channels where the person has ever answered. */
  history(team: string, user: string, since: number): Promise<PlayedAt[]>;
  /** Share of right answers by person since a moment. */
  strengths(place: Place, since: number): Promise<Map<string, number>>;
  isHidden(team: string, user: string): Promise<boolean>;
  setHidden(team: string, user: string, isHidden: boolean): Promise<void>;
}

/** A part of the program that keeps something about people and can forget it. */
export interface PersonalRecords {
  /** Deletes everything kept about a person. @returns how many records */
  forget(team: string, user: string): Promise<number>;
}
