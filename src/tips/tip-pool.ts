import { createHash } from 'node:crypto';
import {
  DIFFICULTIES,
  type Difficulty,
  plain,
  type Snippet,
  type Span,
  type Topic,
} from '../knowledge/topic';

/** A tip with where it comes from. */
export interface PoolTip {
  /** Stable while topic and words stay the same, so that histories and votes outlive edits elsewhere. */
  id: string;
  topicId: string;
  topicTitle: string;
  area: string;
  group: string;
  spans: Span[];
  snippet: Snippet | null;
  /** `YYYY-MM`. */
  verified: string;
  /** Levels at which the topic has a question to ask ("quiz me on this"). */
  difficulties: readonly Difficulty[];
}

/** Which tips a channel wants. */
export interface TipFilter {
  /** Areas of the knowledge base; none named: all of them. */
  areas: readonly string[];
  /** The level of the questions behind the tips; null: any. */
  difficulty: Difficulty | null;
}

export const ANY_TIP: TipFilter = { areas: [], difficulty: null };

/** All tips of a base, in its order; the same words twice under one topic count once. */
export function buildTipPool(topics: readonly Topic[]): PoolTip[] {
  const pool = new Map<string, PoolTip>();
  for (const topic of topics) {
    const difficulties = DIFFICULTIES.filter((level) =>
      topic.quiz.some((item) => item.difficulty === level && isSingle(item.choices)),
    );
    for (const tip of topic.tips) {
      const id = tipId(topic.id, plain(tip.spans));
      if (pool.has(id)) continue;
      pool.set(id, {
        id,
        topicId: topic.id,
        topicTitle: topic.title,
        area: topic.area,
        group: topic.group,
        spans: tip.spans,
        snippet: tip.snippet,
        verified: topic.verified,
        difficulties,
      });
    }
  }
  return [...pool.values()];
}

/** The tips that a filter lets through. */
export function fittingTips(pool: readonly PoolTip[], filter: TipFilter): PoolTip[] {
  return pool.filter(
    (tip) =>
      (filter.areas.length === 0 || filter.areas.includes(tip.area)) &&
      (filter.difficulty === null || tip.difficulties.includes(filter.difficulty)),
  );
}

/** Whether exactly one choice is right, so that one press answers. */
export function isSingle(choices: readonly { right: boolean }[]): boolean {
  return choices.filter((choice) => choice.right).length === 1;
}

function tipId(topicId: string, text: string): string {
  return createHash('sha256').update(`${topicId}\n${text}`).digest('hex').slice(0, 12);
}
