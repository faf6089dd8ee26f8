"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ACK_DEADLINE_MS = void 0;
exports.createCourier = createCourier;
/** Slack's deadline for every acknowledgement. */
exports.ACK_DEADLINE_MS = 3000;
/** Pauses before the first, second and third retry of an event. */
const RETRY_PAUSES_MS = [0, 60_000, 300_000];
function createCourier(parts) {
    const { transport, clock, journal, faults, ackDeadline } = parts;
    const underWay = new Set();
    let closed = false;
    async function attempt(parcel, retry) {
        const sentAt = clock.now();
        const abort = new AbortController();
        underWay.add(abort);
        const timedOut = new Promise((resolve) => {
            if (!ackDeadline)
                return;
            const timer = clock.after(exports.ACK_DEADLINE_MS, () => resolve({ outcome: 'timeout' }));
            abort.signal.addEventListener('abort', () => timer.cancel(), { once: true });
        });
        const answer = await Promise.race([transport.send(parcel, retry, abort.signal), timedOut]);
        abort.abort();
        underWay.delete(abort);
        return { ...answer, tookMs: clock.now() - sentAt };
    }
    function record(parcel, attemptNum, { outcome }) {
        journal.record({
            type: 'delivered',
            kind: parcel.kind,
            attempt: attemptNum,
            outcome,
            payload: parcel.payload,
        });
    }
    /** One try of an event. The next one is on the clock before anybody hears that this one failed. */
    async function tryEvent(parcel, retry) {
        const outcome = await attempt(parcel, retry);
        const num = retry?.num ?? 0;
        const pauseMs = RETRY_PAUSES_MS[num];
        const isDone = outcome.outcome === 'acked' || (outcome.outcome === 'refused' && outcome.noRetry);
        if (!isDone && !closed && pauseMs !== undefined) {
            void pauseBeforeRetry(pauseMs).then(() => {
                if (!closed)
                    void tryEvent(parcel, { num: num + 1, reason: retryReason(outcome) });
            });
        }
        record(parcel, num, outcome);
        return outcome;
    }
    /** An app with no socket open is given until the next pause's end, or is served as soon as it is back. */
    async function pauseBeforeRetry(pauseMs) {
        if (transport.connected()) {
            if (pauseMs > 0)
                await clock.wait(pauseMs);
            return;
        }
        const patience = clock.wait(Math.max(pauseMs, RETRY_PAUSES_MS[1]));
        await Promise.race([patience, transport.whenConnected()]);
    }
    function retryReason(last) {
        if (last.outcome === 'timeout')
            return transport.mode === 'socket' ? 'timeout' : 'http_timeout';
        return last.outcome === 'unreachable' ? 'connection_failed' : 'http_error';
    }
    return {
        mode: transport.mode,
        connected: transport.connected,
        whenConnected: transport.whenConnected,
        async deliver(parcel) {
            const outcome = await attempt(parcel, null);
            record(parcel, 0, outcome);
            return outcome;
        },
        async deliverEvent(payload) {
            const parcel = { kind: 'events_api', payload };
            const first = await tryEvent(parcel, null);
            for (let copies = faults.current().duplicateDeliveries; copies > 0; copies -= 1)
                void attempt(parcel, null);
            return first;
        },
        close() {
            closed = true;
            for (const abort of underWay)
                abort.abort();
            transport.close();
        },
    };
}
