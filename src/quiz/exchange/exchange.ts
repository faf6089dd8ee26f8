import type { ItemDraft } from '../team-items';

/** A problem of a file, at the line where its record begins. */
export interface FileProblem {
  line: number;
  /** What was found, what is expected. */
  message: string;
}

/** What a file of items holds: drafts that can be read, and what could not. Whether a draft can be asked is checked later. */
export interface ReadItems {
  drafts: { line: number; draft: ItemDraft }[];
  problems: FileProblem[];
}

/** The file formats that items are exchanged in. */
export const ITEM_FORMATS = ['csv', 'gift'] as const;
export type ItemFormat = (typeof ITEM_FORMATS)[number];
