"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createFaultBox = createFaultBox;
const NONE = { latencyMs: 0, rateLimit: null, serverError: null, duplicateDeliveries: 0 };
function createFaultBox() {
    let faults = NONE;
    function hits(fault, method) {
        return fault !== null && fault.times > 0 && (fault.method === undefined || fault.method === method);
    }
    return {
        current: () => faults,
        set({ clear, dropSockets: _, ...changes }) {
            faults = { ...(clear ? NONE : faults), ...changes };
        },
        strike(method) {
            const { rateLimit, serverError } = faults;
            if (rateLimit && hits(rateLimit, method)) {
                faults = { ...faults, rateLimit: { ...rateLimit, times: rateLimit.times - 1 } };
                return { status: 429, retryAfterS: rateLimit.retryAfterS };
            }
            if (serverError && hits(serverError, method)) {
                faults = { ...faults, serverError: { ...serverError, times: serverError.times - 1 } };
                return { status: serverError.status };
            }
            return null;
        },
    };
}
