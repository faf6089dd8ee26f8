"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PacedUpdates = void 0;
/** Slack lets a message be changed about once a second; a burst of answers must not become a burst of changes. */
const GAP_MS = 1_000;
/** After the first changes of an item a count that is a little behind does no harm, and the workspace has one budget for all. */
const EARLY_REFRESHES = 5;
const LATER_EXTRA_MS = 2_000;
/**
 * Changes messages at most once a second a channel. Of many wishes to refresh, the newest alone is carried out; a
 * change that must be made waits its turn. Waiting is by timers, so that a wall clock that is set changes nothing.
 */
class PacedUpdates {
    clock;
    #lanes = new Map();
    #releases = new Set();
    #isStopped = false;
    constructor(clock) {
        this.clock = clock;
    }
    /** Refreshes soon; `update` reads what there is to show when its time comes, and must not reject. */
    refresh(channel, update) {
        const lane = this.#lane(channel);
        lane.wanted = update;
        if (!lane.isRefreshing)
            void this.#refreshAll(lane);
    }
    /** Makes a change that must be seen, in place of a refresh that is still to come, after the channel's second. */
    async change(channel, update) {
        const lane = this.#lane(channel);
        lane.wanted = null;
        lane.refreshes = 0;
        await this.#turn(lane);
        await this.#make(lane, update);
    }
    /** Keeps the channel still for so many milliseconds, as the chat system asked. */
    pause(channel, ms) {
        this.#lane(channel).gate = this.#sleep(ms);
    }
    /** Forgets refreshes still to come, makes waiting changes at once, and waits for what has begun. */
    async stop() {
        this.#isStopped = true;
        for (const lane of this.#lanes.values())
            lane.wanted = null;
        for (const release of this.#releases)
            release();
        await Promise.all([...this.#lanes.values()].map((lane) => lane.tail));
    }
    async #refreshAll(lane) {
        lane.isRefreshing = true;
        while (lane.wanted && !this.#isStopped) {
            await this.#turn(lane);
            if (lane.refreshes >= EARLY_REFRESHES)
                await this.#sleep(LATER_EXTRA_MS);
            const update = lane.wanted;
            lane.wanted = null;
            if (!update)
                break;
            lane.refreshes += 1;
            await this.#make(lane, update);
        }
        lane.isRefreshing = false;
    }
    /** Resolves when nothing is at work and the second is over. */
    async #turn(lane) {
        for (let gate = null; gate !== lane.gate;) {
            await lane.tail;
            gate = lane.gate;
            await gate;
        }
    }
    #make(lane, update) {
        const done = lane.tail.then(update).finally(() => {
            lane.gate = this.#sleep(GAP_MS);
        });
        lane.tail = done.catch(() => { });
        return done;
    }
    #sleep(ms) {
        if (this.#isStopped)
            return Promise.resolve();
        return new Promise((resolve) => {
            const release = () => {
                timer.cancel();
                this.#releases.delete(release);
                resolve();
            };
            const timer = this.clock.after(ms, release);
            this.#releases.add(release);
        });
    }
    #lane(channel) {
        let lane = this.#lanes.get(channel);
        if (!lane) {
            const now = Promise.resolve();
            lane = { gate: now, tail: now, wanted: null, isRefreshing: false, refreshes: 0 };
            this.#lanes.set(channel, lane);
        }
        return lane;
    }
}
exports.PacedUpdates = PacedUpdates;
