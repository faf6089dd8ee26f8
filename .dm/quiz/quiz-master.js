"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.QuizMaster = void 0;
const paced_updates_1 = require("./paced-updates");
const plan_round_1 = require("./plan-round");
const result_of_1 = require("./result-of");
const round_board_1 = require("./round-board");
const round_runner_1 = require("./round-runner");
const teams_1 = require("./teams");
/** A press this long after the end still counts, for the time it is under way. */
const GRACE_MS = 1_500;
/** A team's draw looks back this far. */
const MONTH_MS = 30 * 24 * 60 * 60 * 1_000;
/** Starts, plays and stops rounds; see round-runner.ts for what happens by itself between. */
class QuizMaster {
    #parts;
    #updates;
    #runner;
    constructor(parts) {
        this.#parts = parts;
        this.#updates = new paced_updates_1.PacedUpdates(parts.clock);
        this.#runner = new round_runner_1.RoundRunner({ ...parts, updates: this.#updates });
    }
    /** Plans a round, posts its first item and lets it run. */
    async start(start) {
        const { rounds } = this.#parts;
        const planned = await (0, plan_round_1.planRound)(start, this.#parts);
        if ('kind' in planned)
            return planned;
        const { round, items, wanted } = planned;
        if (!(await rounds.create(round, items, start.dueKey))) {
            // Another process may have been here first, or this one before it died.
            const same = start.dueKey === undefined ? null : await rounds.forDate(start.dueKey);
            return same ? { kind: 'started', round: same, itemCount: items.length, wanted } : { kind: 'busy' };
        }
        await this.#runner.wake(round.id);
        const after = await rounds.find(round.id);
        if (after?.ending === 'channel-gone') {
            await rounds.discard(round.id);
            return { kind: 'channel-gone' };
        }
        return { kind: 'started', round, itemCount: items.length, wanted };
    }
    /** The round that is being played somewhere; null where none is. */
    current(place) {
        return this.#parts.rounds.current(place);
    }
    /** The round that was started for a date of a schedule; null where none was. */
    forDate(dueKey) {
        return this.#parts.rounds.forDate(dueKey);
    }
    /** Goes on with a round that another process may have begun. What was done already is not done again. */
    carryOn(roundId) {
        return this.#runner.wake(roundId);
    }
    /** Records an answer. What it resolves to is kept, so it may be told as counted. */
    async press(press) {
        const { rounds } = this.#parts;
        const round = await rounds.find(press.roundId);
        const item = round && (await rounds.item(press.roundId, press.position));
        if (!round || !item)
            return { outcome: 'gone', item: null, side: null };
        if (item.state === 'posting') {
            // The message is out, whether or not the answer to its posting has come: the press proves it.
            const posted = { messageId: press.messageId, postedAt: press.messageAt };
            if (await rounds.opened(round.id, item.position, this.#runner.openingOf(round, posted)))
                void this.#runner.wake(round.id);
        }
        else if (item.messageId !== null && item.messageId !== press.messageId) {
            void this.#show(round, () => this.#parts.board.update(round, press.messageId, { kind: 'twin' }));
        }
        const outcome = await rounds.press(press, GRACE_MS);
        const isTaken = outcome === 'counted' || outcome === 'changed' || outcome === 'same';
        const side = isTaken ? await this.#join(round, press.user) : null;
        if (round.isPrivate && outcome === 'counted')
            void this.#runner.wake(round.id, item.position);
        else if (outcome === 'counted')
            this.#refreshCount(round, item.position);
        return { outcome, item, side };
    }
    /** Stops the round of a channel; an item that is open then counts for nobody. */
    async stop(place, user) {
        const { rounds, admins } = this.#parts;
        const round = await rounds.current(place);
        if (!round)
            return 'none';
        const { startedBy, settings, isPrivate } = round;
        const mayStop = admins.includes(user) ||
            isPrivate ||
            startedBy === null ||
            startedBy === user ||
            settings.mayStop.includes(user);
        if (!mayStop)
            return 'not-allowed';
        await rounds.end(round.id, 'stopped');
        await this.#runner.wake(round.id);
        return 'stopped';
    }
    /** Takes an item out of every round that played it, and says so in each channel. @returns how many rounds changed */
    async voidItem(team, itemId) {
        const { rounds, board } = this.#parts;
        const played = await rounds.voidItem(team, itemId);
        const told = new Set();
        for (const { roundId, position, state } of played) {
            if (state !== 'closed') {
                // It is being asked: closing it says that it does not count.
                void this.#runner.wake(roundId, position);
                continue;
            }
            const round = await rounds.find(roundId);
            const items = await rounds.items(roundId);
            const item = items.find((candidate) => candidate.position === position);
            if (!round || !item)
                continue;
            const view = { kind: 'closed', round, item, itemCount: items.length, answers: [] };
            if (item.messageId !== null && item.revealedAt !== null)
                await this.#show(round, () => board.update(round, item.messageId, view));
            // A channel that has played it again and again is told once, of its newest round.
            if (told.has(round.channel))
                continue;
            told.add(round.channel);
            const result = round.state === 'ended' ? await this.#resultOf(round, items) : null;
            const rescored = { kind: 'rescored', round, item: item.item, result };
            await this.#show(round, () => board.post(round, rescored, { roundId, part: position }));
        }
        return played.length;
    }
    /** Takes up every round that was not over when the last process ended: what was due meanwhile happens now, once. */
    async resume() {
        const unfinished = await this.#parts.rounds.unfinished();
        await Promise.all(unfinished.map((round) => this.#runner.wake(round.id)));
    }
    /** Ends timers and waits for the steps at work; what is kept goes on at the next start. */
    async halt() {
        const halted = this.#runner.halt();
        await this.#updates.stop();
        await halted;
    }
    /** The time zone that a channel's days and weeks are counted by; null before its first round. */
    zoneOf(place) {
        return this.#parts.rounds.zoneOf(place, null);
    }
    async #resultOf(round, items) {
        const { rounds } = this.#parts;
        const [scored, members] = await Promise.all([rounds.scored(round.id), rounds.members(round.id)]);
        return (0, result_of_1.resultOf)(round, items, scored, members);
    }
    async #join(round, user) {
        const { rounds, scores, clock } = this.#parts;
        const { teams } = round.settings;
        if (teams === 'none')
            return null;
        const before = (await rounds.members(round.id)).find((member) => member.user === user);
        if (before)
            return teams_1.TEAM_NAMES[before.side];
        const strengths = teams === 'balanced' ? await scores.strengths(round, clock.now() - MONTH_MS) : new Map();
        const side = await rounds.join(round.id, user, (members) => (0, teams_1.joinTeam)(user, members, teams, strengths, round.id));
        return teams_1.TEAM_NAMES[side];
    }
    #refreshCount(round, position) {
        this.#updates.refresh(round.channel, async () => {
            const items = await this.#parts.rounds.items(round.id);
            const item = items.find((candidate) => candidate.position === position);
            if (item?.state !== 'open')
                return;
            const view = { kind: 'open', round, item, itemCount: items.length, answered: item.answered };
            await this.#show(round, () => this.#parts.board.update(round, item.messageId, view));
        });
    }
    /** Shows something that nothing depends on. */
    async #show(round, work) {
        try {
            await work();
        }
        catch (error) {
            if (!(error instanceof round_board_1.BoardError))
                this.#parts.report('A message of a round could not be made', { err: error });
            else if (error.retryAfterMs > 0)
                this.#updates.pause(round.channel, error.retryAfterMs);
            else
                this.#parts.report('A message of a round could not be shown', {
                    round: round.id,
                    code: error.detail,
                });
        }
    }
}
exports.QuizMaster = QuizMaster;
