"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SqliteRoundStore = void 0;
const round_store_1 = require("../quiz/round-store");
const ROUND = `id, team, channel, is_private AS isPrivate, started_by AS startedBy, settings, zone, state, ending,
  next_at AS nextAt, created_at AS createdAt`;
const ITEM = `position, item, choice_order AS "order", lap, state, is_void AS isVoid, posting_at AS postingAt,
  message_id AS messageId, posted_at AS postedAt, due_at AS dueAt, limit_ms AS limitMs, revealed_at AS revealedAt,
  (SELECT count(*) FROM round_answer a WHERE a.round_id = round_item.round_id AND a.position = round_item.position) AS answered`;
const ANSWER = `a.user_id AS user, a.chosen, max(0, a.pressed_at - i.posted_at) AS elapsedMs, a.is_right AS isRight, a.points`;
const ANSWERS_OF = `FROM round_answer a JOIN round_item i ON i.round_id = a.round_id AND i.position = a.position`;
/** Rounds in SQLite. What must not happen twice is kept from it by the schema, not by the order of calls. */
class SqliteRoundStore {
    #database;
    #statements = new Map();
    constructor(database) {
        this.#database = database;
    }
    async create(round, items, dueKey) {
        return this.#atOnce(() => {
            const created = this.#run(`INSERT INTO quiz_round (id, team, channel, is_private, started_by, settings, zone, state, next_at, created_at, due_key)
         VALUES (@id, @team, @channel, @isPrivate, @startedBy, @settings, @zone, 'open', @nextAt, @createdAt, @dueKey)
         ON CONFLICT DO NOTHING`, {
                ...round,
                isPrivate: Number(round.isPrivate),
                settings: JSON.stringify(round.settings),
                dueKey: dueKey ?? null,
            });
            if (created === 0)
                return false;
            for (const { position, item, order, lap } of items) {
                this.#run(`INSERT INTO round_item (round_id, position, item_id, topic_id, area, item, choice_order, lap, state)
           VALUES (@roundId, @position, @itemId, @topicId, @area, @item, @order, @lap, 'planned')`, {
                    roundId: round.id,
                    position,
                    itemId: item.id,
                    topicId: item.topicId,
                    area: item.area,
                    item: (0, round_store_1.writeItem)(item),
                    order: JSON.stringify(order),
                    lap,
                });
            }
            return true;
        });
    }
    async discard(roundId) {
        this.#run('DELETE FROM quiz_round WHERE id = @roundId', { roundId });
    }
    async find(roundId) {
        return this.#rounds('id = @roundId', { roundId })[0] ?? null;
    }
    async current({ team, channel }) {
        return (this.#rounds(`team = @team AND channel = @channel AND state <> 'ended'`, { team, channel })[0] ?? null);
    }
    async forDate(dueKey) {
        return this.#rounds('due_key = @dueKey', { dueKey })[0] ?? null;
    }
    async unfinished() {
        return this.#rounds(`state <> 'ended' ORDER BY created_at`, {});
    }
    async items(roundId) {
        return this.#all(`SELECT ${ITEM} FROM round_item WHERE round_id = @roundId ORDER BY position`, {
            roundId,
        }).map(readItem);
    }
    async item(roundId, position) {
        const [row] = this.#all(`SELECT ${ITEM} FROM round_item WHERE round_id = @roundId AND position = @position`, { roundId, position });
        return row ? readItem(row) : null;
    }
    async intend(roundId, position, at) {
        return (this.#run(`UPDATE round_item SET state = 'posting', posting_at = @at
         WHERE round_id = @roundId AND position = @position AND state = 'planned'`, { roundId, position, at }) === 1);
    }
    async takeBack(roundId, position) {
        this.#run(`UPDATE round_item SET state = 'planned', posting_at = NULL
       WHERE round_id = @roundId AND position = @position AND state = 'posting'`, { roundId, position });
    }
    async opened(roundId, position, opening) {
        return this.#atOnce(() => {
            const opened = this.#run(`UPDATE round_item SET state = 'open', message_id = @messageId, posted_at = @postedAt, due_at = @dueAt, limit_ms = @limitMs
         WHERE round_id = @roundId AND position = @position AND state = 'posting'`, { roundId, position, ...opening });
            if (opened === 0)
                return false;
            this.#run(`INSERT INTO deck (team, channel, item_id, lap)
         SELECT r.team, r.channel, i.item_id, i.lap FROM round_item i JOIN quiz_round r ON r.id = i.round_id
         WHERE i.round_id = @roundId AND i.position = @position
         ON CONFLICT (team, channel, item_id) DO UPDATE SET lap = excluded.lap`, { roundId, position });
            return true;
        });
    }
    async press({ roundId, position, user, chosen, pressedAt }, graceMs) {
        const at = { roundId, position };
        const answer = { ...at, user, chosen: JSON.stringify([...chosen].sort((a, b) => a - b)), pressedAt };
        return this.#atOnce(() => {
            const item = this.#all(`SELECT state = 'open' AND @pressedAt <= posted_at + limit_ms + @graceMs AS isOpen
         FROM round_item WHERE round_id = @roundId AND position = @position`, { ...at, pressedAt, graceMs })[0];
            if (!item)
                return 'gone';
            if (item.isOpen !== 1)
                return 'closed';
            const added = this.#run(`INSERT INTO round_answer (round_id, position, user_id, chosen, pressed_at)
         VALUES (@roundId, @position, @user, @chosen, @pressedAt) ON CONFLICT DO NOTHING`, answer);
            if (added === 1)
                return 'counted';
            // A press that overtook a later one on its way here does not undo it.
            const changed = this.#run(`UPDATE round_answer SET chosen = @chosen, pressed_at = @pressedAt
         WHERE round_id = @roundId AND position = @position AND user_id = @user AND chosen <> @chosen AND pressed_at <= @pressedAt`, answer);
            return changed === 1 ? 'changed' : 'same';
        });
    }
    async close(roundId, position, at, isVoid, score) {
        return this.#atOnce(() => {
            const closed = this.#run(`UPDATE round_item SET state = 'closed', closed_at = @at, is_void = max(is_void, @isVoid)
         WHERE round_id = @roundId AND position = @position AND state = 'open'`, { roundId, position, at, isVoid: Number(isVoid) });
            if (closed === 0)
                return null;
            const answers = this.#all(`SELECT ${ANSWER} ${ANSWERS_OF} WHERE a.round_id = @roundId AND a.position = @position ORDER BY elapsedMs, user`, { roundId, position }).map(readAnswer);
            const scored = score(answers);
            for (const { user, isRight, points } of scored) {
                this.#run(`UPDATE round_answer SET is_right = @isRight, points = @points
           WHERE round_id = @roundId AND position = @position AND user_id = @user`, { roundId, position, user, isRight: Number(isRight), points });
            }
            return scored;
        });
    }
    async revealed(roundId, position, at, nextAt) {
        this.#atOnce(() => {
            this.#run('UPDATE round_item SET revealed_at = @at WHERE round_id = @roundId AND position = @position AND revealed_at IS NULL', { roundId, position, at });
            this.#run('UPDATE quiz_round SET next_at = @nextAt WHERE id = @roundId', { roundId, nextAt });
        });
    }
    async scored(roundId) {
        return this.#all(`SELECT a.position, ${ANSWER} ${ANSWERS_OF}
       WHERE a.round_id = @roundId AND i.state = 'closed' AND i.is_void = 0 ORDER BY a.position, elapsedMs, user`, { roundId }).map((row) => ({ ...readScored(row), position: row.position }));
    }
    async voidItem(team, itemId) {
        return this.#atOnce(() => {
            const played = this.#all(`SELECT i.round_id AS roundId, i.position, i.state FROM round_item i JOIN quiz_round r ON r.id = i.round_id
         WHERE r.team = @team AND i.item_id = @itemId AND i.is_void = 0 AND i.state <> 'planned'
         ORDER BY r.created_at DESC`, { team, itemId });
            this.#run(`UPDATE round_item SET is_void = 1
         WHERE item_id = @itemId AND is_void = 0 AND round_id IN (SELECT id FROM quiz_round WHERE team = @team)`, { team, itemId });
            return played;
        });
    }
    async end(roundId, ending) {
        return (this.#run(`UPDATE quiz_round SET state = 'ending', ending = @ending WHERE id = @roundId AND state = 'open'`, {
            roundId,
            ending,
        }) === 1);
    }
    async ended(roundId, at) {
        this.#run(`UPDATE quiz_round SET state = 'ended', ended_at = @at WHERE id = @roundId AND state = 'ending'`, {
            roundId,
            at,
        });
    }
    async setNextAt(roundId, nextAt) {
        this.#run('UPDATE quiz_round SET next_at = @nextAt WHERE id = @roundId', { roundId, nextAt });
    }
    async laps({ team, channel }) {
        const rows = this.#all('SELECT item_id AS id, lap FROM deck WHERE team = @team AND channel = @channel', {
            team,
            channel,
        });
        return new Map(rows.map(({ id, lap }) => [id, lap]));
    }
    async zoneOf({ team, channel }, zone) {
        if (zone !== null) {
            this.#run('INSERT INTO quiz_channel (team, channel, zone) VALUES (@team, @channel, @zone) ON CONFLICT DO NOTHING', { team, channel, zone });
        }
        const rows = this.#all('SELECT zone FROM quiz_channel WHERE team = @team AND channel = @channel', {
            team,
            channel,
        });
        return rows[0]?.zone ?? null;
    }
    async members(roundId) {
        return this.#members(roundId);
    }
    async join(roundId, user, draw) {
        return this.#atOnce(() => {
            const members = this.#members(roundId);
            const before = members.find((member) => member.user === user);
            if (before)
                return before.side;
            const side = draw(members);
            this.#run('INSERT INTO round_player (round_id, user_id, side) VALUES (@roundId, @user, @side)', {
                roundId,
                user,
                side,
            });
            return side;
        });
    }
    #members(roundId) {
        return this.#all('SELECT user_id AS user, side FROM round_player WHERE round_id = @roundId ORDER BY user_id', {
            roundId,
        });
    }
    #rounds(where, values) {
        return this.#all(`SELECT ${ROUND} FROM quiz_round WHERE ${where}`, values).map((row) => ({
            ...row,
            isPrivate: row.isPrivate === 1,
            settings: JSON.parse(row.settings),
        }));
    }
    /** Takes the write lock first, so that two processes cannot both read before one writes. */
    #atOnce(work) {
        return this.#database.transaction(work).immediate();
    }
    #run(sql, values) {
        return this.#prepared(sql).run(values).changes;
    }
    #all(sql, values) {
        return this.#prepared(sql).all(values);
    }
    #prepared(sql) {
        let statement = this.#statements.get(sql);
        if (!statement) {
            statement = this.#database.prepare(sql);
            this.#statements.set(sql, statement);
        }
        return statement;
    }
}
exports.SqliteRoundStore = SqliteRoundStore;
function readItem(row) {
    return {
        ...row,
        item: JSON.parse(row.item),
        order: JSON.parse(row.order),
        isVoid: row.isVoid === 1,
    };
}
function readAnswer(row) {
    return {
        user: row.user,
        chosen: JSON.parse(row.chosen),
        elapsedMs: row.elapsedMs,
    };
}
function readScored(row) {
    return { ...readAnswer(row), isRight: row.isRight === 1, points: row.points };
}
