import type { Difficulty, Snippet, Span } from '../knowledge/topic';

/** How an item is answered. */
export const ITEM_KINDS = ['single', 'multiple', 'true-false', 'match', 'snippet'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** Where an item comes from: a topic's quiz section, a rule applied to a table, or a member of the team. */
export const ITEM_ORIGINS = ['authored', 'generated', 'team'] as const;
export type ItemOrigin = (typeof ITEM_ORIGINS)[number];

/** What the quiz asks: everything a round needs to pose it and to tell who was right. */
export interface Item {
  /** Stable while its question, choices and right answer stay the same, so that histories outlive edits elsewhere. */
  id: string;
  kind: ItemKind;
  origin: ItemOrigin;
  topicId: string;
  topicTitle: string;
  /** The topic's area: `aws`, `docker`, … */
  area: string;
  difficulty: Difficulty;
  question: Span[];
  snippet: Snippet | null;
  /** In the author's order; a round shuffles them. */
  choices: { spans: Span[]; right: boolean }[];
  explanation: Span[];
  /** `file:line` of what the item was made from; for a generated one the row of its table. */
  source: string;
}
