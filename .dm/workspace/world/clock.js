"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createClock = createClock;
// setTimeout counts in 32 bits; a later timer is armed again when the first one ends.
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;
/** Makes a clock; without options it follows the machine's time until somebody moves it. */
function createClock(options = {}) {
    const source = options.source ?? Date.now;
    const ticks = options.ticks ?? options.source === undefined;
    const startedAt = source();
    const base = ticks ? source : () => startedAt;
    const due = new Set();
    let movedBy = 0;
    let order = 0;
    let armed;
    const now = () => base() + movedBy;
    function earliest() {
        let first;
        for (const one of due) {
            if (!first || one.atMs < first.atMs || (one.atMs === first.atMs && one.order < first.order))
                first = one;
        }
        return first;
    }
    function arm() {
        clearTimeout(armed);
        const first = ticks ? earliest() : undefined;
        if (!first)
            return;
        const inMs = Math.min(Math.max(first.atMs - now(), 0), LONGEST_TIMEOUT_MS);
        armed = setTimeout(fireDue, inMs);
        armed.unref();
    }
    function fireDue() {
        for (let first = earliest(); first && first.atMs <= now(); first = earliest()) {
            due.delete(first);
            first.action();
        }
        arm();
    }
    function after(ms, action) {
        order += 1;
        const one = { atMs: now() + ms, order, action };
        due.add(one);
        arm();
        return {
            cancel() {
                if (due.delete(one))
                    arm();
            },
        };
    }
    return {
        now,
        movedByMs: () => movedBy,
        after,
        wait: (ms) => new Promise((resolve) => after(ms, resolve)),
        advance(ms) {
            if (!(ms >= 0))
                throw new RangeError(`Clock: it can only move forward; got ${ms} ms.`);
            // Step by step, so that a timer set by a timer that fires on the way sees the time it was set at.
            const target = now() + ms;
            for (let first = earliest(); first && first.atMs <= target; first = earliest()) {
                movedBy += Math.max(first.atMs - now(), 0);
                due.delete(first);
                first.action();
            }
            movedBy += Math.max(target - now(), 0);
            arm();
        },
        stop() {
            due.clear();
            clearTimeout(armed);
        },
    };
}
