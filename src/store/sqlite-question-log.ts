import { createHmac, randomBytes } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { AskedQuestion, QuestionLog } from '../answer/question-log';
import type { PersonalRecords } from '../quiz/score-book';

/** Longest unanswered question kept; longer ones are pasted logs whose start tells enough. */
const QUESTION_CHARACTERS = 500;

/** The question log in SQLite. People are kept as HMAC-SHA256 under a key made once for the database. */
export class SqliteQuestionLog implements QuestionLog, PersonalRecords {
  readonly #insert: Database.Statement;
  readonly #delete: Database.Statement;
  readonly #key: string;

  constructor(database: Database.Database) {
    database
      .prepare("INSERT INTO setting (name, value) VALUES ('asker_key', ?) ON CONFLICT (name) DO NOTHING")
      .run(randomBytes(32).toString('hex'));
    this.#key = database
      .prepare("SELECT value FROM setting WHERE name = 'asker_key'")
      .pluck()
      .get() as string;
    this.#insert = database.prepare(
      'INSERT INTO question_log (asked_at, asker, surface, channel, topic, unanswered_question, confidence, duration_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
    this.#delete = database.prepare('DELETE FROM question_log WHERE asker = ?');
  }

  async record(asked: AskedQuestion): Promise<void> {
    const unanswered = asked.topic === null ? asked.question.slice(0, QUESTION_CHARACTERS) : null;
    this.#insert.run(
      asked.askedAt,
      this.#hash(asked.asker),
      asked.surface,
      asked.channel,
      asked.topic,
      unanswered,
      asked.confidence,
      asked.durationMs,
    );
  }

  async forget(team: string, user: string): Promise<number> {
    return this.#delete.run(this.#hash(`${team}:${user}`)).changes;
  }

  #hash(asker: string): string {
    return createHmac('sha256', this.#key).update(asker).digest('hex').slice(0, 32);
  }
}
