import type Database from 'better-sqlite3';
import type { Item } from '../quiz/item';
import type { Answer, Ending, Place, Round, RoundItem, RoundSettings, ScoredAnswer } from '../quiz/round';
import {
  type NewRound,
  type NewRoundItem,
  type Opening,
  type Press,
  type PressOutcome,
  type RoundStore,
  writeItem,
} from '../quiz/round-store';
import type { Member } from '../quiz/teams';

const ROUND = `id, team, channel, is_private AS isPrivate, started_by AS startedBy, settings, zone, state, ending,
  next_at AS nextAt, created_at AS createdAt`;
const ITEM = `position, item, choice_order AS "order", lap, state, is_void AS isVoid, posting_at AS postingAt,
  message_id AS messageId, posted_at AS postedAt, due_at AS dueAt, limit_ms AS limitMs, revealed_at AS revealedAt,
  (SELECT count(*) FROM round_answer a WHERE a.round_id = round_item.round_id AND a.position = round_item.position) AS answered`;
const ANSWER = `a.user_id AS user, a.chosen, max(0, a.pressed_at - i.posted_at) AS elapsedMs, a.is_right AS isRight, a.points`;
const ANSWERS_OF = `FROM round_answer a JOIN round_item i ON i.round_id = a.round_id AND i.position = a.position`;

type Row = Record<string, unknown>;

/** Rounds in SQLite. What must not happen twice is kept from it by the schema, not by the order of calls. */
export class SqliteRoundStore implements RoundStore {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(database: Database.Database) {
    this.#database = database;
  }

  async create(round: NewRound, items: readonly NewRoundItem[], dueKey?: string): Promise<boolean> {
    return this.#atOnce(() => {
      const created = this.#run(
        `INSERT INTO quiz_round (id, team, channel, is_private, started_by, settings, zone, state, next_at, created_at, due_key)
         VALUES (@id, @team, @channel, @isPrivate, @startedBy, @settings, @zone, 'open', @nextAt, @createdAt, @dueKey)
         ON CONFLICT DO NOTHING`,
        {
          ...round,
          isPrivate: Number(round.isPrivate),
          settings: JSON.stringify(round.settings),
          dueKey: dueKey ?? null,
        },
      );
      if (created === 0) return false;
      for (const { position, item, order, lap } of items) {
        this.#run(
          `INSERT INTO round_item (round_id, position, item_id, topic_id, area, item, choice_order, lap, state)
           VALUES (@roundId, @position, @itemId, @topicId, @area, @item, @order, @lap, 'planned')`,
          {
            roundId: round.id,
            position,
            itemId: item.id,
            topicId: item.topicId,
            area: item.area,
            item: writeItem(item),
            order: JSON.stringify(order),
            lap,
          },
        );
      }
      return true;
    });
  }

  async discard(roundId: string): Promise<void> {
    this.#run('DELETE FROM quiz_round WHERE id = @roundId', { roundId });
  }

  async find(roundId: string): Promise<Round | null> {
    return this.#rounds('id = @roundId', { roundId })[0] ?? null;
  }

  async current({ team, channel }: Place): Promise<Round | null> {
    return (
      this.#rounds(`team = @team AND channel = @channel AND state <> 'ended'`, { team, channel })[0] ?? null
    );
  }

  async forDate(dueKey: string): Promise<Round | null> {
    return this.#rounds('due_key = @dueKey', { dueKey })[0] ?? null;
  }

  async unfinished(): Promise<Round[]> {
    return this.#rounds(`state <> 'ended' ORDER BY created_at`, {});
  }

  async items(roundId: string): Promise<RoundItem[]> {
    return this.#all(`SELECT ${ITEM} FROM round_item WHERE round_id = @roundId ORDER BY position`, {
      roundId,
    }).map(readItem);
  }

  async item(roundId: string, position: number): Promise<RoundItem | null> {
    const [row] = this.#all(
      `SELECT ${ITEM} FROM round_item WHERE round_id = @roundId AND position = @position`,
      { roundId, position },
    );
    return row ? readItem(row) : null;
  }

  async intend(roundId: string, position: number, at: number): Promise<boolean> {
    return (
      this.#run(
        `UPDATE round_item SET state = 'posting', posting_at = @at
         WHERE round_id = @roundId AND position = @position AND state = 'planned'`,
        { roundId, position, at },
      ) === 1
    );
  }

  async takeBack(roundId: string, position: number): Promise<void> {
    this.#run(
      `UPDATE round_item SET state = 'planned', posting_at = NULL
       WHERE round_id = @roundId AND position = @position AND state = 'posting'`,
      { roundId, position },
    );
  }

  async opened(roundId: string, position: number, opening: Opening): Promise<boolean> {
    return this.#atOnce(() => {
      const opened = this.#run(
        `UPDATE round_item SET state = 'open', message_id = @messageId, posted_at = @postedAt, due_at = @dueAt, limit_ms = @limitMs
         WHERE round_id = @roundId AND position = @position AND state = 'posting'`,
        { roundId, position, ...opening },
      );
      if (opened === 0) return false;
      this.#run(
        `INSERT INTO deck (team, channel, item_id, lap)
         SELECT r.team, r.channel, i.item_id, i.lap FROM round_item i JOIN quiz_round r ON r.id = i.round_id
         WHERE i.round_id = @roundId AND i.position = @position
         ON CONFLICT (team, channel, item_id) DO UPDATE SET lap = excluded.lap`,
        { roundId, position },
      );
      return true;
    });
  }

  async press({ roundId, position, user, chosen, pressedAt }: Press, graceMs: number): Promise<PressOutcome> {
    const at = { roundId, position };
    const answer = { ...at, user, chosen: JSON.stringify([...chosen].sort((a, b) => a - b)), pressedAt };
    return this.#atOnce(() => {
      const item = this.#all(
        `SELECT state = 'open' AND @pressedAt <= posted_at + limit_ms + @graceMs AS isOpen
         FROM round_item WHERE round_id = @roundId AND position = @position`,
        { ...at, pressedAt, graceMs },
      )[0];
      if (!item) return 'gone';
      if (item.isOpen !== 1) return 'closed';
      const added = this.#run(
        `INSERT INTO round_answer (round_id, position, user_id, chosen, pressed_at)
         VALUES (@roundId, @position, @user, @chosen, @pressedAt) ON CONFLICT DO NOTHING`,
        answer,
      );
      if (added === 1) return 'counted';
      // A press that overtook a later one on its way here does not undo it.
      const changed = this.#run(
        `UPDATE round_answer SET chosen = @chosen, pressed_at = @pressedAt
         WHERE round_id = @roundId AND position = @position AND user_id = @user AND chosen <> @chosen AND pressed_at <= @pressedAt`,
        answer,
      );
      return changed === 1 ? 'changed' : 'same';
    });
  }

  async close(
    roundId: string,
    position: number,
    at: number,
    isVoid: boolean,
    score: (answers: readonly Answer[]) => ScoredAnswer[],
  ): Promise<ScoredAnswer[] | null> {
    return this.#atOnce(() => {
      const closed = this.#run(
        `UPDATE round_item SET state = 'closed', closed_at = @at, is_void = max(is_void, @isVoid)
         WHERE round_id = @roundId AND position = @position AND state = 'open'`,
        { roundId, position, at, isVoid: Number(isVoid) },
      );
      if (closed === 0) return null;
      const answers = this.#all(
        `SELECT ${ANSWER} ${ANSWERS_OF} WHERE a.round_id = @roundId AND a.position = @position ORDER BY elapsedMs, user`,
        { roundId, position },
      ).map(readAnswer);
      const scored = score(answers);
      for (const { user, isRight, points } of scored) {
        this.#run(
          `UPDATE round_answer SET is_right = @isRight, points = @points
           WHERE round_id = @roundId AND position = @position AND user_id = @user`,
          { roundId, position, user, isRight: Number(isRight), points },
        );
      }
      return scored;
    });
  }

  async revealed(roundId: string, position: number, at: number, nextAt: number): Promise<void> {
    this.#atOnce(() => {
      this.#run(
        'UPDATE round_item SET revealed_at = @at WHERE round_id = @roundId AND position = @position AND revealed_at IS NULL',
        { roundId, position, at },
      );
      this.#run('UPDATE quiz_round SET next_at = @nextAt WHERE id = @roundId', { roundId, nextAt });
    });
  }

  async scored(roundId: string): Promise<(ScoredAnswer & { position: number })[]> {
    return this.#all(
      `SELECT a.position, ${ANSWER} ${ANSWERS_OF}
       WHERE a.round_id = @roundId AND i.state = 'closed' AND i.is_void = 0 ORDER BY a.position, elapsedMs, user`,
      { roundId },
    ).map((row) => ({ ...readScored(row), position: row.position as number }));
  }

  async voidItem(
    team: string,
    itemId: string,
  ): Promise<{ roundId: string; position: number; state: RoundItem['state'] }[]> {
    return this.#atOnce(() => {
      const played = this.#all(
        `SELECT i.round_id AS roundId, i.position, i.state FROM round_item i JOIN quiz_round r ON r.id = i.round_id
         WHERE r.team = @team AND i.item_id = @itemId AND i.is_void = 0 AND i.state <> 'planned'
         ORDER BY r.created_at DESC`,
        { team, itemId },
      );
      this.#run(
        `UPDATE round_item SET is_void = 1
         WHERE item_id = @itemId AND is_void = 0 AND round_id IN (SELECT id FROM quiz_round WHERE team = @team)`,
        { team, itemId },
      );
      return played as { roundId: string; position: number; state: RoundItem['state'] }[];
    });
  }

  async end(roundId: string, ending: Ending): Promise<boolean> {
    return (
      this.#run(
        `UPDATE quiz_round SET state = 'ending', ending = @ending WHERE id = @roundId AND state = 'open'`,
        {
          roundId,
          ending,
        },
      ) === 1
    );
  }

  async ended(roundId: string, at: number): Promise<void> {
    this.#run(
      `UPDATE quiz_round SET state = 'ended', ended_at = @at WHERE id = @roundId AND state = 'ending'`,
      {
        roundId,
        at,
      },
    );
  }

  async setNextAt(roundId: string, nextAt: number): Promise<void> {
    this.#run('UPDATE quiz_round SET next_at = @nextAt WHERE id = @roundId', { roundId, nextAt });
  }

  async laps({ team, channel }: Place): Promise<Map<string, number>> {
    const rows = this.#all('SELECT item_id AS id, lap FROM deck WHERE team = @team AND channel = @channel', {
      team,
      channel,
    });
    return new Map(rows.map(({ id, lap }) => [id as string, lap as number]));
  }

  async zoneOf({ team, channel }: Place, zone: string | null): Promise<string | null> {
    if (zone !== null) {
      this.#run(
        'INSERT INTO quiz_channel (team, channel, zone) VALUES (@team, @channel, @zone) ON CONFLICT DO NOTHING',
        { team, channel, zone },
      );
    }
    const rows = this.#all('SELECT zone FROM quiz_channel WHERE team = @team AND channel = @channel', {
      team,
      channel,
    });
    return (rows[0]?.zone as string | undefined) ?? null;
  }

  async members(roundId: string): Promise<Member[]> {
    return this.#members(roundId);
  }

  async join(roundId: string, user: string, draw: (members: readonly Member[]) => number): Promise<number> {
    return this.#atOnce(() => {
      const members = this.#members(roundId);
      const before = members.find((member) => member.user === user);
      if (before) return before.side;
      const side = draw(members);
      this.#run('INSERT INTO round_player (round_id, user_id, side) VALUES (@roundId, @user, @side)', {
        roundId,
        user,
        side,
      });
      return side;
    });
  }

  #members(roundId: string): Member[] {
    return this.#all(
      'SELECT user_id AS user, side FROM round_player WHERE round_id = @roundId ORDER BY user_id',
      {
        roundId,
      },
    ) as unknown as Member[];
  }

  #rounds(where: string, values: Row): Round[] {
    return this.#all(`SELECT ${ROUND} FROM quiz_round WHERE ${where}`, values).map((row) => ({
      ...(row as unknown as Round),
      isPrivate: row.isPrivate === 1,
      settings: JSON.parse(row.settings as string) as RoundSettings,
    }));
  }

  /** Takes the write lock first, so that two processes cannot both read before one writes. */
  #atOnce<T>(work: () => T): T {
    return this.#database.transaction(work).immediate();
  }

  #run(sql: string, values: Row): number {
    return this.#prepared(sql).run(values).changes;
  }

  #all(sql: string, values: Row): Row[] {
    return this.#prepared(sql).all(values) as Row[];
  }

  #prepared(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

function readItem(row: Row): RoundItem {
  return {
    ...(row as unknown as RoundItem),
    item: JSON.parse(row.item as string) as Item,
    order: JSON.parse(row.order as string) as number[],
    isVoid: row.isVoid === 1,
  };
}

function readAnswer(row: Row): Answer {
  return {
    user: row.user as string,
    chosen: JSON.parse(row.chosen as string) as number[],
    elapsedMs: row.elapsedMs as number,
  };
}

function readScored(row: Row): ScoredAnswer {
  return { ...readAnswer(row), isRight: row.isRight === 1, points: row.points as number };
}
