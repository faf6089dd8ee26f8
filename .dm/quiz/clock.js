"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.systemClock = void 0;
/** setTimeout counts in 32 bits. */
const LONGEST_MS = 2 ** 31 - 1;
/** The machine's clock; a timer keeps no process alive. */
exports.systemClock = {
    now: Date.now,
    after(ms, action) {
        const timer = setTimeout(action, Math.min(Math.max(0, ms), LONGEST_MS));
        timer.unref();
        return { cancel: () => clearTimeout(timer) };
    },
};
