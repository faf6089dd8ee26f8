"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createResponseUrls = createResponseUrls;
const RESPONSE_URL_LIFE_MS = 30 * 60 * 1000;
const RESPONSE_URL_USES = 5;
function createResponseUrls(parts) {
    const { clock, ids } = parts;
    const issued = new Map();
    return {
        issue(target) {
            const name = ids.secret();
            issued.set(name, { target, atMs: clock.now(), uses: 0 });
            return name;
        },
        use(name) {
            const known = issued.get(name);
            if (!known)
                return { error: 'not_found' };
            if (clock.now() - known.atMs > RESPONSE_URL_LIFE_MS)
                return { error: 'expired_url' };
            if (known.uses >= RESPONSE_URL_USES)
                return { error: 'used_url' };
            known.uses += 1;
            return { target: known.target };
        },
    };
}
