"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createJournal = createJournal;
// Enough for the longest test and for a page that was asleep; older entries are answered with `resync`.
const KEPT_ENTRIES = 5000;
function createJournal() {
    let entries = [];
    let lastSeq = 0;
    const listeners = new Set();
    function subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
    }
    function after(seq) {
        const oldest = entries[0]?.seq ?? lastSeq + 1;
        if (seq > lastSeq || seq < oldest - 1)
            return null;
        return entries.filter((entry) => entry.seq > seq);
    }
    return {
        record(happening) {
            lastSeq += 1;
            // A message goes on changing after it was recorded; the entry keeps what it was at this moment.
            const entry = { ...structuredClone(happening), seq: lastSeq };
            entries.push(entry);
            if (entries.length > KEPT_ENTRIES * 2)
                entries = entries.slice(-KEPT_ENTRIES);
            for (const listener of [...listeners])
                listener(entry);
        },
        seq: () => lastSeq,
        after,
        subscribe,
        waitFor(what, pick, since, patienceMs) {
            for (const entry of after(since) ?? entries) {
                const found = pick(entry);
                if (found !== undefined)
                    return Promise.resolve(found);
            }
            return new Promise((resolve, reject) => {
                const stop = subscribe((entry) => {
                    const found = pick(entry);
                    if (found === undefined)
                        return;
                    stop();
                    clearTimeout(guard);
                    resolve(found);
                });
                const guard = setTimeout(() => {
                    stop();
                    const seen = (after(since) ?? entries).map(describe).slice(-30);
                    reject(new Error(`Workspace: waited ${patienceMs} ms for ${what}. What happened instead:\n${seen.join('\n') || '(nothing)'}`));
                }, patienceMs);
                guard.unref();
            });
        },
    };
}
function describe(entry) {
    const { seq, type, ...rest } = entry;
    return `  ${seq} ${type} ${JSON.stringify(rest).slice(0, 300)}`;
}
