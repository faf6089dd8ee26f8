"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.RoundRunner = void 0;
const calendar_1 = require("./calendar");
const next_step_1 = require("./next-step");
const result_of_1 = require("./result-of");
const round_board_1 = require("./round-board");
const score_round_1 = require("./score-round");
/** Time to read the explanation before the next item comes. */
const PAUSE_MS = 8_000;
/** Waits after failures; the last one is repeated. */
const RETRY_MS = [2_000, 5_000, 10_000, 30_000, 60_000];
/** A round whose board could not be reached for so long is given up; nobody is waiting for it any more. */
const GIVE_UP_MS = 15 * 60 * 1_000;
/** A wait is looked at again after this long at most, since a machine may sleep and wall clocks are set. */
const LOOK_AGAIN_MS = 60_000;
/** An item of a daily round is open till the evening, and at least this long. */
const EVENING_HOUR = 17;
const MORNING_HOUR = 9;
const LEAST_DAILY_MS = 2 * 60 * 60 * 1_000;
/** An item that is found after a crash may have been posted a little before its intent by the chat system's clock. */
const SKEW_MS = 60_000;
/**
 * Carries rounds on: posts, closes, reveals and ends them in time. What a round needs follows from what is kept
 * (next-step.ts), each step is recorded before the next is looked for, and a round is worked on by one step at a time;
 * so a process may die anywhere, and the next one goes on from there.
 *
 * Posting is the one step that cannot be made once for sure: the message may be out and its id not recorded. So the
 * intent is recorded first. Where that state is found again, the message is looked for by the mark in its metadata;
 * where the app may not read the channel, the item is posted again under the same position. A twin that turns up does
 * no harm: its buttons name the same round and position, and a person has one answer there, whichever they press; the
 * first press on it retires it. A message is never missing, and nothing is ever counted twice.
 */
class RoundRunner {
    parts;
    #timers = new Map();
    #tails = new Map();
    #failures = new Map();
    /** Rounds whose result was not posted by an earlier process, for sure. */
    #endedHere = new Set();
    #isHalted = false;
    constructor(parts) {
        this.parts = parts;
    }
    /**
     * Does what the round needs now and sets the timer for what comes later. Never rejects.
     * @param closing position of an item to close before its time
     */
    wake(roundId, closing = null) {
        return this.#wake(roundId, closing, 0);
    }
    /** Ends timers, and waits for the step at work. Rounds go on when they are woken by the next process. */
    async halt() {
        this.#isHalted = true;
        for (const timer of this.#timers.values())
            timer.cancel();
        this.#timers.clear();
        await Promise.all(this.#tails.values());
    }
    /** When an item that was posted closes. */
    openingOf(round, posted) {
        const now = this.parts.clock.now();
        if (round.settings.pace === 'daily') {
            const dueAt = (0, calendar_1.nextHour)(EVENING_HOUR, now + LEAST_DAILY_MS, round.zone, true);
            return { ...posted, dueAt, limitMs: dueAt - now };
        }
        const limitMs = round.settings.seconds * 1_000;
        // Found again after a crash, it closes as if there had been none; never later than if it had come just now.
        const left = Math.min(limitMs, Math.max(0, posted.postedAt + limitMs - now));
        return { ...posted, dueAt: now + left, limitMs };
    }
    #wake(roundId, closing, notBefore) {
        const tail = (this.#tails.get(roundId) ?? Promise.resolve()).then(() => this.#carryOn(roundId, closing, notBefore));
        this.#tails.set(roundId, tail);
        void tail.then(() => {
            if (this.#tails.get(roundId) === tail)
                this.#tails.delete(roundId);
        });
        return tail;
    }
    async #carryOn(roundId, closing, notBefore) {
        this.#timers.get(roundId)?.cancel();
        this.#timers.delete(roundId);
        try {
            while (!this.#isHalted) {
                const round = await this.parts.rounds.find(roundId);
                if (!round || round.state === 'ended')
                    return this.#forget(roundId);
                const items = await this.parts.rounds.items(roundId);
                // A timer that has run its time is right, whatever the wall clock was set to.
                const now = Math.max(this.parts.clock.now(), notBefore);
                const step = (0, next_step_1.nextStep)(round, items, now, closing);
                if (step.kind === 'wait')
                    return this.#waitFor(roundId, step, now);
                await this.#take(step, round, items);
                this.#failures.delete(roundId);
            }
        }
        catch (error) {
            await this.#retryLater(roundId, error);
        }
    }
    async #take(step, round, items) {
        const { rounds, clock } = this.parts;
        const { id } = round;
        switch (step.kind) {
            case 'post':
                if (await rounds.intend(id, step.item.position, clock.now()))
                    await this.#post(round, step.item, items.length);
                return;
            case 'settle': {
                const mark = { roundId: id, part: step.item.position };
                const found = await this.parts.board.find(round, mark, step.item.postingAt - SKEW_MS);
                if (found !== null && found !== 'unknown')
                    await rounds.opened(id, step.item.position, this.openingOf(round, found));
                else
                    await this.#post(round, step.item, items.length);
                return;
            }
            case 'take-back':
                return rounds.takeBack(id, step.item.position);
            case 'close': {
                const rules = {
                    speedBonus: round.settings.speedBonus,
                    itemCount: items.length,
                    limitMs: step.item.limitMs,
                };
                await rounds.close(id, step.item.position, clock.now(), step.isVoid, (answers) => (0, score_round_1.scoreAnswers)(step.item.item, answers, rules));
                return;
            }
            case 'reveal':
                return this.#reveal(round, step.item, items.length);
            case 'end':
                if (await rounds.end(id, step.ending))
                    this.#endedHere.add(id);
                return;
            case 'result':
                return this.#postResult(round, items);
            case 'bury':
                return rounds.ended(id, clock.now());
        }
    }
    async #post(round, item, itemCount) {
        const { rounds, board } = this.parts;
        try {
            // Said from the first moment: how long it will be open.
            const { dueAt } = this.openingOf(round, { messageId: '', postedAt: this.parts.clock.now() });
            const view = {
                kind: 'open',
                round,
                item: { ...item, dueAt },
                itemCount,
                answered: item.answered,
            };
            const posted = await board.post(round, view, { roundId: round.id, part: item.position });
            // A press may have been faster than the answer to the posting, and have opened the item.
            await rounds.opened(round.id, item.position, this.openingOf(round, posted));
        }
        catch (error) {
            if (isBoardError(error, 'refused', 'channel-gone'))
                await rounds.takeBack(round.id, item.position);
            throw error;
        }
    }
    async #reveal(round, item, itemCount) {
        const { rounds, board, clock, updates } = this.parts;
        const scored = await rounds.scored(round.id);
        const answers = scored.filter((answer) => answer.position === item.position);
        const view = { kind: 'closed', round, item, itemCount, answers };
        try {
            await updates.change(round.channel, () => board.update(round, item.messageId, view));
        }
        catch (error) {
            if (!isBoardError(error, 'message-gone'))
                throw error;
            // Somebody deleted the item; its result is still owed to those who answered.
            if (answers.length > 0)
                await board.post(round, view, { roundId: round.id, part: item.position });
        }
        const now = clock.now();
        const pause = round.isPrivate ? 0 : PAUSE_MS;
        const nextAt = round.settings.pace === 'daily' ? (0, calendar_1.nextHour)(MORNING_HOUR, now, round.zone, true) : now + pause;
        await rounds.revealed(round.id, item.position, now, nextAt);
    }
    async #postResult(round, items) {
        const { rounds, board, clock } = this.parts;
        const mark = { roundId: round.id, part: 'result' };
        // A result twice is a nuisance, a result that never comes is a loss: in doubt it is posted.
        const found = this.#endedHere.has(round.id)
            ? null
            : await board.find(round, mark, round.createdAt - SKEW_MS);
        if (found === null || found === 'unknown') {
            const [scored, members] = await Promise.all([rounds.scored(round.id), rounds.members(round.id)]);
            await board.post(round, (0, result_of_1.resultOf)(round, items, scored, members), mark);
        }
        await rounds.ended(round.id, clock.now());
    }
    #waitFor(roundId, { until, mostMs }, now) {
        const left = Math.min(until - now, mostMs);
        const isLast = left <= LOOK_AGAIN_MS;
        this.#setTimer(roundId, Math.min(left, LOOK_AGAIN_MS), isLast ? until : 0);
    }
    async #retryLater(roundId, error) {
        const { rounds, clock, report } = this.parts;
        const board = error instanceof round_board_1.BoardError ? error : null;
        const failure = this.#failures.get(roundId) ?? { since: clock.now(), count: 0 };
        this.#failures.set(roundId, { ...failure, count: failure.count + 1 });
        const isOver = board?.code === 'channel-gone' || clock.now() - failure.since >= GIVE_UP_MS;
        report(isOver
            ? 'A round was ended: its channel cannot be reached'
            : 'A step of a round failed and is tried again', {
            round: roundId,
            code: board?.detail ?? board?.code,
            ...(board === null && { err: error }),
        });
        if (isOver) {
            const ending = board?.code === 'channel-gone' ? 'channel-gone' : 'slack-away';
            try {
                // A round that was ending already cannot tell its result any more.
                if (!(await rounds.end(roundId, ending)))
                    await rounds.ended(roundId, clock.now());
                this.#failures.delete(roundId);
                return await this.#carryOn(roundId, null, 0);
            }
            catch (second) {
                report('The end of a round could not be kept; it is tried again', { round: roundId, err: second });
            }
        }
        const wait = Math.max(RETRY_MS[Math.min(failure.count, RETRY_MS.length - 1)], board?.retryAfterMs ?? 0);
        if (!this.#isHalted)
            this.#setTimer(roundId, wait, 0);
    }
    #setTimer(roundId, ms, notBefore) {
        this.#timers.get(roundId)?.cancel();
        this.#timers.set(roundId, this.parts.clock.after(ms, () => void this.#wake(roundId, null, notBefore)));
    }
    #forget(roundId) {
        this.#failures.delete(roundId);
        this.#endedHere.delete(roundId);
    }
}
exports.RoundRunner = RoundRunner;
function isBoardError(error, ...codes) {
    return error instanceof round_board_1.BoardError && codes.includes(error.code);
}
