"use strict";
/**
 * How a column of yes and no, or of plain amounts, is read as a sentence about each row. A header that is not here makes
 * no statement: "WAF: no" is a cell and no sentence, and whoever reads it has to guess what is asked.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.claimOf = claimOf;
exports.isAmountColumn = isAmountColumn;
exports.lowerHeader = lowerHeader;
const supports = (header, what = '~') => [header, `supports ${what}`, `support ${what}`];
const has = (header, what = '~') => [header, `has ${what}`, `have ${what}`];
const is = (header, what = '~') => [header, `is ${what}`, `are ${what}`];
const can = (header, what) => [header, `can ${what}`, `can ${what}`];
/** Verbs that open a header, with what they are about behind them. */
const VERBS = /^(blocks|builds|covers|holds|keeps|needs|reaches|serves|sets|survives) \S/i;
const RULES = [
    [/^can \S/i, '~', '~'],
    is(/^(?:allowed by|built into|installed with|stored in|updated without|usable in|visible in) \S/i),
    is(/^(?:required|interruptible|automatic|on by default|load aware)$/i),
    supports(/^(?:api keys and usage plans|autoscaling|caching|caching at the edge|cross-namespace backends|daemonsets|health checks|hpa|name resolution|networkpolicy|point-in-time restore|port forwarding|probes|pub\/sub|replay|response streaming|rollback|rolling updates|routing by host and path|security groups|session tags \(abac\)|snapshots|tls offload|transactions and scripts|transitive routing|waf|wildcard certificates)$/i),
    supports(/^gpu$/i, 'GPUs'),
    supports(/^distributed map$/i, 'Distributed Map'),
    supports(/^rolling update$/i, 'rolling updates'),
    supports(/^security group$/i, 'security groups'),
    supports(/^static ip$/i, 'static IP addresses'),
    supports(/^jwt authorizer$/i, 'JWT authorizers'),
    supports(/^delay for one message$/i, 'a delay for a single message'),
    has(/^(?:control of placement|grants and helper methods|network isolation)$/i),
    has(/^virtual ip$/i, 'a virtual IP address'),
    has(/^public ip$/i, 'a public IP address'),
    has(/^daemon$/i, 'a daemon'),
    has(/^principal element$/i, 'a Principal element'),
    has(/^start order guaranteed$/i, 'a guaranteed start order'),
    has(/^shell and package manager$/i, 'a shell and a package manager'),
    has(/^stable name for each pod$/i, 'a stable name for each Pod'),
    [/^schema inside$/i, 'carries its schema', 'carry their schema'],
    [/^grants$/i, 'grants permissions', 'grant permissions'],
    [/^downtime$/i, 'causes downtime', 'cause downtime'],
    [/^sidecar needed$/i, 'needs a sidecar', 'need a sidecar'],
    [/^extra controller$/i, 'needs an extra controller', 'need an extra controller'],
    [/^capacity reservation$/i, 'includes a capacity reservation', 'include a capacity reservation'],
    [/^random passwords$/i, 'generates random passwords', 'generate random passwords'],
    [/^app can clean up$/i, 'lets the app clean up', 'let the app clean up'],
    [/^zone apex$/i, 'works at the zone apex', 'work at the zone apex'],
    [/^cross-account$/i, 'works across accounts', 'work across accounts'],
    [/^after a crash/i, 'restarts the container ~', 'restart the container ~'],
    [/^after a clean exit/i, 'restarts the container ~', 'restart the container ~'],
    can(/^(?:scale )?to zero$/i, 'scale to zero'),
    can(/^network calls$/i, 'make network calls'),
    can(/^request body$/i, 'read the request body'),
    can(/^reached from the internet$/i, 'be reached from the internet'),
    can(/^share with other accounts$/i, 'be shared with other accounts'),
    can(/^shared between containers$/i, 'be shared between containers'),
    can(/^sell on the marketplace$/i, 'be sold on the marketplace'),
    can(/^pause and resume$/i, 'be paused and resumed'),
];
/** The claim that a header makes, or null. */
function claimOf(header) {
    const column = header.trim();
    const verb = VERBS.exec(column)?.[1];
    if (verb !== undefined) {
        const rest = column.slice(verb.length);
        const one = verb.toLowerCase();
        return { one: `${one}${rest}`, many: `${one.replace(/(?<=reach)es$|s$/, '')}${rest}` };
    }
    const found = RULES.find(([pattern]) => pattern.test(column));
    if (!found)
        return null;
    const [, one, many] = found;
    const own = lowerHeader(column);
    return { one: one.replace('~', own), many: many.replace('~', own) };
}
/** Columns of amounts: "the port of Memcached is 11211". Prices are not among them: they change, and nobody should learn them. */
const AMOUNT = /^(?:(?:max|min|maximum|minimum)\.? [a-z -]+|port|default port|timeout|retention|validity|code size|fan-out consumers)$/i;
function isAmountColumn(header) {
    return AMOUNT.test(header.trim());
}
/** A header inside a sentence: abbreviations and names keep their capitals. */
function lowerHeader(header) {
    return header
        .trim()
        .replace(/^[A-Z][a-z]+(?=$|[\s/-])/, (word) => (NAMES.test(word) ? word : word.toLowerCase()));
}
const NAMES = /^(?:Compose|Docker|Fargate|Helm|Ingress|Kubernetes|Lambda|Linux|Pods?|Swarm|Terraform|Windows)$/;
