/** Where a question came from. */
export type Surface = 'command' | 'mention' | 'message' | 'shortcut' | 'button';

export interface AskedQuestion {
  /** Milliseconds UTC. */
  askedAt: number;
  /** Workspace and user as Slack names them; the store keeps a keyed hash alone. */
  asker: string;
  surface: Surface;
  /** Where it was asked; null in a direct message. */
  channel: string | null;
  question: string;
  /** Null where the bot did not know. */
  topic: string | null;
  confidence: number;
  durationMs: number;
}

/** Keeps what was asked. Asynchronous, so that a server database can stand behind it. */
export interface QuestionLog {
  record(asked: AskedQuestion): Promise<void>;
}

/** For those who switch the log off. */
export const noQuestionLog: QuestionLog = { record: async () => {} };
