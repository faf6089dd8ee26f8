"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ScheduleBook = void 0;
const next_due_1 = require("./next-due");
/** How many dates a plan is read back with. */
const DATES_SHOWN = 3;
/** What people do with a channel's schedules. */
class ScheduleBook {
    store;
    now;
    constructor(store, 
    /** Milliseconds UTC. */
    now) {
        this.store = store;
        this.now = now;
    }
    /** Sets a schedule up or changes it, and makes it active; its dates begin after now. */
    async set(plan) {
        const at = this.now();
        return this.store.save({ ...plan, state: 'active', nextDueAt: (0, next_due_1.nextDue)(plan.recurrence, at), at });
    }
    async pause(schedule) {
        return this.#change(schedule, 'paused');
    }
    /** Dates begin after now: what fell into the pause is not made up for. */
    async resume(schedule) {
        return this.#change(schedule, 'active');
    }
    /** Stops it and keeps its settings for the next time. */
    async turnOff(schedule) {
        return this.#change(schedule, 'off');
    }
    /**
     * Leaves the coming date out.
     * @returns the date left out, milliseconds UTC; null where there is none, or it happened meanwhile
     */
    async skip(schedule) {
        if (schedule.state !== 'active' || schedule.nextDueAt === null)
            return null;
        const next = (0, next_due_1.nextDue)(schedule.recurrence, schedule.nextDueAt);
        const isSkipped = await this.store.skip(schedule.id, schedule.nextDueAt, next, 'skipped_by_member', this.now());
        return isSkipped ? schedule.nextDueAt : null;
    }
    /** The coming dates, milliseconds UTC; none unless active. */
    dates(schedule) {
        if (schedule.state !== 'active' || schedule.nextDueAt === null)
            return [];
        // From the stored date on, so that one that was skipped is not shown.
        return (0, next_due_1.nextDues)(schedule.recurrence, schedule.nextDueAt - 1, DATES_SHOWN);
    }
    async #change(schedule, state) {
        const at = this.now();
        return this.store.setState(schedule.id, {
            state,
            pausedBecause: null,
            nextDueAt: state === 'active' ? (0, next_due_1.nextDue)(schedule.recurrence, at) : null,
            at,
        });
    }
}
exports.ScheduleBook = ScheduleBook;
