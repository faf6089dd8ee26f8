import { randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Answerer } from '../answer/answerer';
import { type HomeSection, homeHelp, homePractice } from '../blocks/render-home';
import type { ItemFlagStore } from '../quiz/item-flags';
import { ItemPool } from '../quiz/item-pool';
import { Practice } from '../quiz/practice';
import type { Learner } from '../quiz/practice-store';
import { findScope } from '../quiz/scope';
import type { Random } from '../quiz/seeded-random';
import type { TeamItemStore } from '../quiz/team-items';
import { SqliteItemFlags } from '../store/sqlite-item-flags';
import { SqlitePracticeStore } from '../store/sqlite-practice-store';
import { SqliteTeamItems } from '../store/sqlite-team-items';
import type { Logger } from './logger';

/** Practice, items of the team, and flags. */
export interface Learning {
  practice: Practice;
  pool: ItemPool;
  teamItems: TeamItemStore;
  flags: ItemFlagStore;
  /** Slack ids of those who review items. */
  admins: readonly string[];
  /** Parts that keep something about people, for forgetting them. */
  personal: readonly { forget(team: string, user: string): Promise<number> }[];
}

/** One part of the Home tab, made anew whenever somebody opens it. */
export type HomeSectionMaker = (who: Learner) => Promise<HomeSection>;

export interface LearningOptions {
  database: Database.Database;
  answerer: Answerer;
  logger: Logger;
  admins: readonly string[];
  command: string;
  /** Milliseconds UTC. */
  now: () => number;
  random?: Random;
}

/** The parts of the context that practice and items bring. */
export function createLearning(options: LearningOptions): {
  learning: Learning;
  home: { practice: HomeSectionMaker; help: HomeSectionMaker };
} {
  const { database, answerer, logger, admins, command, now } = options;
  const teamItems = new SqliteTeamItems(database);
  const flags = new SqliteItemFlags(database);
  const store = new SqlitePracticeStore(database);
  const topics = (): typeof answerer.topics => answerer.topics;
  const pool = new ItemPool({
    topics,
    teamItems,
    flags,
    now,
    report: (error) => logger.error({ err: error }, "The team's items could not be read"),
  });
  const practice = new Practice({
    store,
    items: () => pool.items(),
    find: (itemId) => pool.find(itemId),
    scope: (about) => findScope(about, topics()),
    now,
    random: options.random ?? Math.random,
    newId: () => randomBytes(8).toString('hex'),
  });
  return {
    learning: { practice, pool, teamItems, flags, admins, personal: [store, teamItems, flags] },
    home: {
      practice: async (who) => homePractice(await practice.overview(who), now()),
      help: async () => homeHelp(command),
    },
  };
}
