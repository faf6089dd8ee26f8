"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Scheduler = void 0;
const next_due_1 = require("./next-due");
const scheduler_options_1 = require("./scheduler-options");
/** Longest wait at a stretch. */
const LONGEST_STEP_MS = 1_000;
/**
 * Makes due posts happen, each once: claim, post, record. All state is in the store, so any number of processes may
 * tick on one database and any of them may die at any moment.
 *
 * Why not twice: a date is one row by a unique constraint; a row is claimed in a transaction, for a time; `posting` is
 * recorded before Slack is called. Who later finds `posting` with its time run out knows that the call may have
 * worked. The message carries the row's mark, so where history may be read it is looked up; where not it counts as
 * posted, since a missing tip is better than a doubled one. What is more than a message (a round of the quiz) is kept
 * under the mark in our own database, by a unique constraint, so for that there is no doubt at all.
 *
 * What is left: a process that sleeps between recording `posting` and sending for longer than the lease (a suspended
 * machine) can post after another has looked and found nothing. Slack has no key to prevent that.
 */
class Scheduler {
    ports;
    #options;
    #ticking = null;
    #stopped = false;
    constructor(ports, options = {}) {
        this.ports = ports;
        this.#options = { ...scheduler_options_1.DEFAULT_OPTIONS, ...options };
    }
    /** Works off everything that is due now. A call while one is at work joins it. Rejects where the store fails. */
    tick() {
        this.#ticking ??= this.#work().finally(() => {
            this.#ticking = null;
        });
        return this.#ticking;
    }
    /** Takes nothing new; resolves when what is under way has ended. What was claimed and not begun is free at once. */
    async stop() {
        this.#stopped = true;
        await this.#ticking?.catch(() => { });
        await this.ports.store.release(this.ports.worker, this.ports.now());
    }
    async #work() {
        const { store, worker, now, report } = this.ports;
        const { leaseMs, windowMs, batch } = this.#options;
        while (!this.#stopped) {
            const { posts, missed } = await store.claim({
                worker,
                now: now(),
                leaseMs,
                windowMs,
                most: batch,
                nextDue: next_due_1.nextDue,
            });
            if (missed > 0)
                report.warn({ missed }, 'Dates were missed for longer than the window and are skipped');
            if (posts.length === 0 && missed === 0)
                return;
            await this.#workOff(posts);
        }
    }
    /** Starts posts in order of due time, a few at a time. */
    async #workOff(posts) {
        let next = 0;
        const lane = async () => {
            while (next < posts.length && !this.#stopped) {
                const post = posts[next];
                next += 1;
                await this.#deliver(post);
            }
        };
        await Promise.all(Array.from({ length: this.#options.lanes }, lane));
    }
    async #deliver(post) {
        const { store, runners, notices, now, report } = this.ports;
        const about = { schedule: post.schedule.id, kind: post.schedule.kind, due: post.id };
        if (post.state === 'posted')
            return this.#followUp(post, post.ts, post.content ?? '');
        // Also a post that Slack refused a moment ago may stand: a 5xx promises nothing.
        if (post.attempts > 0 && (await this.#isSettled(post)))
            return;
        const runner = runners.get(post.schedule.kind);
        if (!runner) {
            report.warn(about, 'No runner for this kind of schedule');
            return store.end(post.id, { state: 'skipped', reason: 'no_runner' });
        }
        if (post.schedule.state !== 'active')
            return store.end(post.id, { state: 'skipped', reason: 'not_active' });
        if (now() - post.dueAt > this.#options.windowMs) {
            const wasTried = post.reason !== null;
            await store.end(post.id, { state: wasTried ? 'failed' : 'skipped', reason: post.reason ?? 'too_late' });
            report.warn({ ...about, reason: post.reason }, 'A post was given up at the end of its window');
            if (wasTried)
                await notices.gaveUp(post.schedule, post.dueAt, post.reason ?? 'too_late');
            return;
        }
        let prepared;
        try {
            prepared = await runner.prepare(post);
        }
        catch (error) {
            report.warn({ ...about, err: error }, 'A post could not be prepared');
            return this.#putOff(post, 'claimed', 'not_prepared');
        }
        if ('nothing' in prepared)
            return this.#leaveOut(post, prepared);
        if (await this.#mayPost(post, prepared.content))
            await this.#post(post, prepared);
    }
    /** The note comes after the record: it may be missing after a crash, and is never said twice. */
    async #leaveOut(post, { nothing, note }) {
        const { store, poster } = this.ports;
        await store.end(post.id, { state: 'skipped', reason: nothing });
        if (note !== undefined)
            await poster.post(post.schedule, note, markOf(post));
    }
    /** Waits for the pace; false where the claim was lost meanwhile or the process is to stop. */
    async #mayPost(post, content) {
        const { store, worker, now, wait } = this.ports;
        const { leaseMs, pace } = this.#options;
        while (!this.#stopped) {
            const permission = await store.beginPosting(post.id, { worker, now: now(), leaseMs, content, pace });
            if (permission.kind !== 'wait')
                return permission.kind === 'go';
            // Slack asked for a pause longer than the claim holds: whoever is there then takes it on.
            if (permission.ms > leaseMs) {
                await store.putOff(post.id, {
                    state: 'claimed',
                    freeAt: now() + permission.ms,
                    reason: 'rate_limited',
                    counts: true,
                });
                return false;
            }
            // In short steps, so that a process that is told to stop in a long pause does.
            await wait(Math.min(permission.ms, LONGEST_STEP_MS));
        }
        return false;
    }
    async #post(post, prepared) {
        const { store, notices, now, report } = this.ports;
        const { schedule } = post;
        const { content } = prepared;
        const outcome = await this.#carryOut(post, prepared);
        if ('nothing' in outcome)
            return this.#leaveOut(post, outcome);
        switch (outcome.kind) {
            case 'posted':
                return this.#recordPosted(post, outcome.ts, null, content);
            case 'rate-limited': {
                const freeAt = now() + outcome.retryAfterMs;
                await store.pausePosting(schedule.team, freeAt);
                // Nothing was posted, and that is certain: no attempt whose outcome would have to be looked up.
                return store.putOff(post.id, { state: 'claimed', freeAt, reason: 'rate_limited', counts: false });
            }
            case 'unavailable':
                return this.#putOff(post, 'claimed', outcome.reason);
            case 'unknown':
                return this.#putOff(post, 'posting', outcome.reason);
            case 'closed':
                await store.end(post.id, { state: 'failed', reason: outcome.reason });
                report.warn({ schedule: schedule.id, reason: outcome.reason }, 'A schedule was paused');
                // Whoever pauses it tells: once, with several processes and several dates as well.
                if (await store.pauseFor(schedule.id, outcome.reason, now()))
                    await notices.paused(schedule, outcome.reason);
                return;
            case 'refused':
                await store.end(post.id, { state: 'failed', reason: outcome.reason });
                report.warn({ schedule: schedule.id, reason: outcome.reason }, 'Slack refused a post for good');
                return notices.gaveUp(schedule, post.dueAt, outcome.reason);
        }
    }
    async #carryOut(post, prepared) {
        if ('message' in prepared)
            return this.ports.poster.post(post.schedule, prepared.message, markOf(post));
        try {
            return await prepared.act(markOf(post));
        }
        catch (error) {
            this.ports.report.warn({ due: post.id, err: error }, 'What was due could not be done');
            return { kind: 'unknown', reason: 'act_failed' };
        }
    }
    /** Whether an earlier call turned out to have worked, has to be taken for it, or cannot be told yet. */
    async #isSettled(post) {
        const found = await this.#find(post);
        if (found.kind === 'absent')
            return false;
        const isLate = this.ports.now() - post.dueAt > this.#options.windowMs;
        if (found.kind === 'later' && !isLate) {
            const backoff = Math.max(found.retryAfterMs, this.#backoffMs(post));
            await this.ports.store.putOff(post.id, {
                state: post.state === 'posting' ? 'posting' : 'claimed',
                freeAt: this.ports.now() + backoff,
                reason: post.reason ?? 'history_busy',
                counts: true,
            });
            return true;
        }
        if (found.kind !== 'found') {
            // Slack itself said that the last call had failed: then it is tried again.
            if (post.state === 'claimed')
                return false;
            await this.#recordPosted(post, null, 'assumed', post.content ?? '');
            return true;
        }
        await this.#recordPosted(post, found.ts, 'found', post.content ?? '');
        return true;
    }
    #find(post) {
        const runner = this.ports.runners.get(post.schedule.kind);
        return runner?.find
            ? runner.find(markOf(post))
            : this.ports.poster.find(post.schedule, markOf(post), post.dueAt);
    }
    async #recordPosted(post, ts, reason, content) {
        const { store, now } = this.ports;
        await store.recordPosted(post.id, { ts, reason, at: now(), freeAt: now() + this.#options.leaseMs });
        const late = Math.round((now() - post.dueAt) / 1_000);
        this.ports.report.info({ schedule: post.schedule.id, kind: post.schedule.kind, due: post.id, lateS: late, reason }, 'posted');
        await this.#followUp(post, ts, content);
    }
    async #followUp(post, ts, content) {
        const { store, runners, report } = this.ports;
        try {
            await runners.get(post.schedule.kind)?.posted?.(post, ts, content);
            await store.settle(post.id);
        }
        catch (error) {
            // The row stays owed, and is taken again when its time runs out.
            report.warn({ due: post.id, err: error }, 'What follows a post failed; it is tried again');
        }
    }
    async #putOff(post, state, reason) {
        const freeAt = this.ports.now() + this.#backoffMs(post);
        await this.ports.store.putOff(post.id, { state, freeAt, reason, counts: true });
    }
    #backoffMs(post) {
        const { firstBackoffMs, longestBackoffMs } = this.#options;
        return Math.min(longestBackoffMs, firstBackoffMs * 2 ** Math.min(post.attempts, 20));
    }
}
exports.Scheduler = Scheduler;
/** What the message carries, to be found again by. */
function markOf(post) {
    return `${post.schedule.id}:${post.dueAt}`;
}
