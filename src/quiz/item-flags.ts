import type { Item } from './item';

/** So many people say "wrong or unclear", and an item is no longer asked until an admin has looked at it. */
export const FLAGS_TO_REST = 3;

export interface Flagged {
  /** False where this person had flagged the item before. */
  isNew: boolean;
  flags: number;
  /** Whether the item is not asked any more. */
  isResting: boolean;
}

/** Keeps what players say against items. */
export interface ItemFlagStore {
  /** Flags an item, once a person; the third flag rests it, in the same transaction. */
  flag(itemId: string, who: { team: string; user: string }, at: number): Promise<Flagged>;
  /** An admin's word: `rest` keeps the item out, `keep` brings it back and clears its flags. */
  decide(itemId: string, verdict: 'rest' | 'keep', by: string, at: number): Promise<void>;
  resting(): Promise<Set<string>>;
  /** Deletes a person's flags; what they rested stays rested. @returns how many records */
  forget(team: string, user: string): Promise<number>;
}

/** The items that may be asked. */
export function playable(items: readonly Item[], resting: ReadonlySet<string>): Item[] {
  return items.filter((item) => !resting.has(item.id));
}
