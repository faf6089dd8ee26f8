"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.InFlight = void 0;
/** Counts listeners at work: Bolt's stop() does not wait for them, so we do. */
class InFlight {
    #running = 0;
    #waiting = [];
    /** Runs a listener and counts it until it ends. */
    async track(work) {
        this.#running += 1;
        try {
            return await work();
        }
        finally {
            this.#running -= 1;
            if (this.#running === 0)
                for (const done of this.#waiting.splice(0))
                    done();
        }
    }
    get running() {
        return this.#running;
    }
    /**
     * Waits until none is at work.
     * @returns false where some still were after `mostMs` milliseconds
     */
    async idle(mostMs) {
        if (this.#running === 0)
            return true;
        let timer;
        const timeout = new Promise((resolve) => {
            timer = setTimeout(() => resolve(false), mostMs);
        });
        const done = new Promise((resolve) => {
            this.#waiting.push(() => resolve(true));
        });
        const result = await Promise.race([done, timeout]);
        clearTimeout(timer);
        return result;
    }
}
exports.InFlight = InFlight;
