import type { KnownBlock } from '@slack/types';

/** What Slack is given: blocks, and the text that notifications and screen readers use. */
export interface Message {
  text: string;
  blocks?: KnownBlock[];
}

/** From rich to plain: each level is what to send when Slack refuses the one before. */
export const LEVELS = ['rich', 'classic', 'text'] as const;
export type Level = (typeof LEVELS)[number];
