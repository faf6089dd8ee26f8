import type Database from 'better-sqlite3';
import type { Accuracy } from '../quiz/choose-practice';
import type { PracticeCard } from '../quiz/practice-card';
import type {
  Learner,
  PracticeAnswer,
  PracticeQuestion,
  PracticeRecord,
  PracticeSession,
  PracticeStore,
} from '../quiz/practice-store';

interface QuestionRow extends PracticeSession {
  question_id: string;
  item_id: string;
  topic_id: string;
  area: string;
  choice_order: string;
  asked_at: number;
  chosen: string | null;
  is_right: 0 | 1 | null;
}

const SESSION = 'id, team, user_id AS user, about, started_at AS startedAt';
const CARD =
  'item_id AS itemId, due_at AS dueAt, stability, difficulty, reps, lapses, scheduled_days AS scheduledDays, reviewed_at AS reviewedAt';

/** Practice in SQLite. An answer and its card are one transaction; a second answer finds its question answered. */
export class SqlitePracticeStore implements PracticeStore {
  readonly #record: (learner: Learner, answer: PracticeAnswer) => boolean;
  readonly #open: (session: PracticeSession) => void;
  readonly #forget: (team: string, user: string) => number;

  constructor(private readonly database: Database.Database) {
    const answer = database.prepare(
      'UPDATE practice_question SET answered_at = ?, chosen = ?, is_right = ?, rating = ? WHERE id = ? AND answered_at IS NULL',
    );
    const keep = database.prepare(
      `INSERT INTO practice_card (team, user_id, item_id, due_at, stability, difficulty, reps, lapses, scheduled_days, reviewed_at)
       VALUES (@team, @user, @itemId, @dueAt, @stability, @difficulty, @reps, @lapses, @scheduledDays, @reviewedAt)
       ON CONFLICT (team, user_id, item_id) DO UPDATE SET due_at = @dueAt, stability = @stability, difficulty = @difficulty,
         reps = @reps, lapses = @lapses, scheduled_days = @scheduledDays, reviewed_at = @reviewedAt`,
    );
    this.#record = database.transaction((learner: Learner, given: PracticeAnswer) => {
      const { questionId, chosen, isRight, rating, answeredAt, card } = given;
      const done = answer.run(answeredAt, JSON.stringify(chosen), Number(isRight), rating, questionId);
      if (done.changes === 0) return false;
      keep.run({ ...learner, ...card });
      return true;
    }).immediate;
    const endOthers = database.prepare(
      'UPDATE practice_session SET ended_at = ? WHERE team = ? AND user_id = ? AND ended_at IS NULL',
    );
    const insert = database.prepare(
      'INSERT INTO practice_session (id, team, user_id, about, started_at) VALUES (@id, @team, @user, @about, @startedAt)',
    );
    this.#open = database.transaction((session: PracticeSession) => {
      endOthers.run(session.startedAt, session.team, session.user);
      insert.run(session);
    }).immediate;
    const cards = database.prepare('DELETE FROM practice_card WHERE team = ? AND user_id = ?');
    const sessions = database.prepare('DELETE FROM practice_session WHERE team = ? AND user_id = ?');
    this.#forget = database.transaction(
      (team: string, user: string) => cards.run(team, user).changes + sessions.run(team, user).changes,
    ).immediate;
  }

  async open(session: PracticeSession): Promise<void> {
    this.#open(session);
  }

  async session(id: string): Promise<PracticeSession | null> {
    const row = this.database.prepare(`SELECT ${SESSION} FROM practice_session WHERE id = ?`).get(id);
    return (row as PracticeSession | undefined) ?? null;
  }

  async end(id: string, now: number): Promise<PracticeRecord> {
    this.database
      .prepare('UPDATE practice_session SET ended_at = ? WHERE id = ? AND ended_at IS NULL')
      .run(now, id);
    return this.database
      .prepare(
        'SELECT COUNT(answered_at) AS answered, COALESCE(SUM(is_right), 0) AS right FROM practice_question WHERE session_id = ?',
      )
      .get(id) as PracticeRecord;
  }

  async ask({ id, sessionId, itemId, topicId, area, order, askedAt }: PracticeQuestion): Promise<void> {
    this.database
      .prepare(
        'INSERT INTO practice_question (id, session_id, item_id, topic_id, area, choice_order, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(id, sessionId, itemId, topicId, area, JSON.stringify(order), askedAt);
  }

  async question(id: string): ReturnType<PracticeStore['question']> {
    const row = this.database
      .prepare(
        `SELECT q.id AS question_id, q.item_id, q.topic_id, q.area, q.choice_order, q.asked_at, q.chosen, q.is_right,
           s.id, s.team, s.user_id AS user, s.about, s.started_at AS startedAt
         FROM practice_question q JOIN practice_session s ON s.id = q.session_id WHERE q.id = ?`,
      )
      .get(id) as QuestionRow | undefined;
    if (!row) return null;
    return {
      question: {
        id: row.question_id,
        sessionId: row.id,
        itemId: row.item_id,
        topicId: row.topic_id,
        area: row.area,
        order: JSON.parse(row.choice_order) as number[],
        askedAt: row.asked_at,
      },
      session: { id: row.id, team: row.team, user: row.user, about: row.about, startedAt: row.startedAt },
      answered:
        row.chosen === null
          ? null
          : { chosen: JSON.parse(row.chosen) as number[], isRight: row.is_right === 1 },
    };
  }

  async answer(learner: Learner, answer: PracticeAnswer): Promise<boolean> {
    return this.#record(learner, answer);
  }

  async cards({ team, user }: Learner): Promise<Map<string, PracticeCard>> {
    const rows = this.database
      .prepare(`SELECT ${CARD} FROM practice_card WHERE team = ? AND user_id = ?`)
      .all(team, user) as PracticeCard[];
    return new Map(rows.map((card) => [card.itemId, card]));
  }

  async accuracy({ team, user }: Learner): ReturnType<PracticeStore['accuracy']> {
    const by = (column: 'topic_id' | 'area'): Map<string, Accuracy> => {
      const rows = this.database
        .prepare(
          `SELECT q.${column} AS name, COUNT(*) AS answered, SUM(q.is_right) AS right
           FROM practice_question q JOIN practice_session s ON s.id = q.session_id
           WHERE s.team = ? AND s.user_id = ? AND q.answered_at IS NOT NULL GROUP BY q.${column}`,
        )
        .all(team, user) as (Accuracy & { name: string })[];
      return new Map(rows.map(({ name, answered, right }) => [name, { answered, right }]));
    };
    return { topics: by('topic_id'), areas: by('area') };
  }

  async forget(team: string, user: string): Promise<number> {
    return this.#forget(team, user);
  }
}
