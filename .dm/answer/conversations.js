"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Conversations = void 0;
const follow_up_1 = require("./follow-up");
/** A later question leans on an earlier one for this long, in milliseconds. */
const REMEMBERED_MS = 60 * 60 * 1_000;
/** Most conversations kept; beyond that the one longest silent is forgotten. */
const MOST_CONVERSATIONS = 5_000;
/**
 * What threads and direct messages were about last. Kept in memory alone: what people asked is nobody's business after
 * a restart, and a follow-up that is not understood any more can be asked in full.
 */
class Conversations {
    now;
    #last = new Map();
    /** @param now milliseconds UTC */
    constructor(now) {
        this.now = now;
    }
    /** What the conversation was about within the last hour; null for a new one. */
    recall(key) {
        const last = this.#last.get(key);
        return last && this.now() - last.at <= REMEMBERED_MS ? last.previous : null;
    }
    /** Notes an answer; one that was not known leaves the conversation where it was. */
    remember(key, answer) {
        if (answer.kind !== 'card')
            return;
        this.#last.delete(key);
        this.#last.set(key, { previous: (0, follow_up_1.previousOf)(answer), at: this.now() });
        if (this.#last.size > MOST_CONVERSATIONS)
            this.#last.delete(this.#last.keys().next().value);
    }
}
exports.Conversations = Conversations;
