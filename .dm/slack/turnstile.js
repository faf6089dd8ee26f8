"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Turnstile = void 0;
/** Lets only so many works run at a time; the others wait in order. */
class Turnstile {
    most;
    #running = 0;
    #waiting = [];
    constructor(most) {
        this.most = most;
    }
    async pass(work) {
        if (this.#running >= this.most)
            await new Promise((resolve) => this.#waiting.push(resolve));
        else
            this.#running += 1;
        try {
            return await work();
        }
        finally {
            // The place goes to the next in line, without being free in between.
            const next = this.#waiting.shift();
            if (next)
                next();
            else
                this.#running -= 1;
        }
    }
}
exports.Turnstile = Turnstile;
