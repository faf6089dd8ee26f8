"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.nextStep = nextStep;
/** Items in a row that nobody answers before a round stops itself. */
const QUIET_ITEMS = { quick: 2, daily: 3 };
/** Longest that a round waits for its next item: over a weekend, with room. */
const LONGEST_WAIT_MS = 5 * 24 * 60 * 60 * 1_000;
/**
 * Decides from what is kept alone, so that a round goes on after a restart exactly where it stood.
 * @param closing position of an item to close before its time: everybody who plays has answered
 */
function nextStep(round, items, now, closing) {
    const current = items.find((item) => item.state === 'posting' || item.state === 'open');
    const hidden = items.find((item) => item.state === 'closed' && item.revealedAt === null);
    if (round.state !== 'open') {
        // Stopped while it was open, an item counts for nobody; in a channel that went away it counts as it stood.
        if (current?.state === 'open')
            return { kind: 'close', item: current, isVoid: round.ending === 'stopped' };
        if (current)
            return { kind: 'take-back', item: current };
        if (round.ending === 'channel-gone' || round.ending === 'slack-away')
            return { kind: 'bury' };
        return hidden ? { kind: 'reveal', item: hidden } : { kind: 'result' };
    }
    if (current?.state === 'posting')
        return { kind: 'settle', item: current };
    if (current) {
        const isOver = now >= current.dueAt || closing === current.position;
        return isOver
            ? { kind: 'close', item: current, isVoid: false }
            : { kind: 'wait', until: current.dueAt, mostMs: current.limitMs };
    }
    if (hidden)
        return { kind: 'reveal', item: hidden };
    const played = items.filter((item) => item.state === 'closed');
    // One that was found wrong meanwhile is not asked any more.
    const planned = items.find((item) => item.state === 'planned' && !item.isVoid);
    const last = played.slice(-QUIET_ITEMS[round.settings.pace]);
    const isQuiet = last.length === QUIET_ITEMS[round.settings.pace] && last.every((item) => item.answered === 0);
    if (isQuiet || (!planned && played.every((item) => item.answered === 0)))
        return { kind: 'end', ending: 'nobody' };
    if (!planned)
        return { kind: 'end', ending: 'played' };
    if (now < round.nextAt)
        return { kind: 'wait', until: round.nextAt, mostMs: LONGEST_WAIT_MS };
    return { kind: 'post', item: planned };
}
