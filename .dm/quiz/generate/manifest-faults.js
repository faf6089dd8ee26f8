"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MANIFEST_FAULTS = void 0;
exports.readManifest = readManifest;
const yaml_1 = require("yaml");
const zod_1 = require("zod");
/** Faults of the manifests of Pods, and of workloads that make Pods. */
const quantity = zod_1.z.union([zod_1.z.string(), zod_1.z.number()]).transform(String);
const amounts = zod_1.z.record(zod_1.z.string(), quantity).default({});
const container = zod_1.z.looseObject({
    name: zod_1.z.string(),
    image: zod_1.z.string().optional(),
    resources: zod_1.z.looseObject({ requests: amounts, limits: amounts }).optional(),
    volumeMounts: zod_1.z.array(zod_1.z.looseObject({ name: zod_1.z.string() })).default([]),
});
const podSpec = zod_1.z.looseObject({
    containers: zod_1.z.array(container).min(1),
    initContainers: zod_1.z.array(container).default([]),
    volumes: zod_1.z.array(zod_1.z.looseObject({ name: zod_1.z.string() })).default([]),
});
const labels = zod_1.z.record(zod_1.z.string(), zod_1.z.string());
/** A workload whose Pods can be checked against it. */
const workloadSchema = zod_1.z
    .looseObject({
    apiVersion: zod_1.z.string(),
    kind: zod_1.z.enum(['Deployment', 'StatefulSet', 'DaemonSet']),
    spec: zod_1.z.looseObject({
        selector: zod_1.z.looseObject({ matchLabels: labels }),
        template: zod_1.z.looseObject({ metadata: zod_1.z.looseObject({ labels }), spec: podSpec }),
        volumeClaimTemplates: zod_1.z
            .array(zod_1.z.looseObject({ metadata: zod_1.z.looseObject({ name: zod_1.z.string() }) }))
            .default([]),
    }),
})
    .transform(({ apiVersion, spec: { selector, template, volumeClaimTemplates } }) => ({
    isVersionRight: apiVersion === 'apps/v1',
    selected: selector.matchLabels,
    labels: template.metadata.labels,
    pod: template.spec,
    claims: volumeClaimTemplates.map(({ metadata }) => metadata.name),
}));
const podSchema = zod_1.z
    .looseObject({ apiVersion: zod_1.z.string(), kind: zod_1.z.literal('Pod'), spec: podSpec })
    .transform(({ apiVersion, spec }) => ({
    isVersionRight: apiVersion === 'v1',
    selected: null,
    labels: {},
    pod: spec,
    claims: [],
}));
/** Looked for before the text is parsed, since most manifests of the base are of other kinds, and parsing takes its time. */
const KINDS = /^kind: (?:Pod|Deployment|StatefulSet|DaemonSet)$/m;
/** The manifest, where the text is exactly one Pod or workload. */
function readManifest(code) {
    if (!KINDS.test(code))
        return null;
    const documents = (0, yaml_1.parseAllDocuments)(code);
    if (!Array.isArray(documents) || documents.length !== 1 || documents[0].errors.length > 0)
        return null;
    const parsed = zod_1.z.union([workloadSchema, podSchema]).safeParse(documents[0].toJS());
    return parsed.success ? parsed.data : null;
}
const containersOf = ({ pod }) => [
    ...pod.containers,
    ...pod.initContainers,
];
/** Bytes or millicores; null for a unit that is not read. */
function amount(text) {
    const match = /^(\d+(?:\.\d+)?)(m|Ki|Mi|Gi)?$/.exec(text);
    if (!match)
        return null;
    const unit = { m: 0.001, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 }[match[2]] ?? 1;
    return Number(match[1]) * unit;
}
/** Swaps the first memory request with the first memory limit below it. */
function swapMemory(code) {
    const match = /(requests:[\s\S]*?memory: )(\S+?)([\s,}][\s\S]*?limits:[\s\S]*?memory: )([^\s,}]+)/.exec(code);
    if (!match || match[2] === match[4])
        return null;
    return code.replace(match[0], `${match[1]}${match[4]}${match[3]}${match[2]}`);
}
exports.MANIFEST_FAULTS = [
    {
        says: 'The selector does not match the Pod labels',
        put: (code) => {
            const match = /(template:[\s\S]*?labels:\s*(?:\{\s*)?[\w./-]+: )([\w-]+)/.exec(code);
            return match ? code.replace(match[0], `${match[1]}${match[2]}-v2`) : null;
        },
        isIn: ({ selected, labels: own }) => Object.entries(selected ?? {}).some(([key, value]) => own[key] !== value),
        couldBe: ({ selected }) => selected !== null,
    },
    {
        says: 'The apiVersion does not exist for this kind',
        put: (code) => {
            const other = /^kind: Pod$/m.test(code) ? 'apps/v1' : 'v1';
            const changed = code.replace(/^apiVersion: (?:apps\/)?v1$/m, `apiVersion: ${other}`);
            return changed === code ? null : changed;
        },
        isIn: ({ isVersionRight }) => !isVersionRight,
    },
    {
        says: 'A memory request is larger than its limit',
        put: swapMemory,
        isIn: (manifest) => containersOf(manifest).some(({ resources }) => Object.entries(resources?.requests ?? {}).some(([name, request]) => {
            const limit = resources?.limits[name];
            const [asked, allowed] = [amount(request), limit === undefined ? null : amount(limit)];
            return asked !== null && allowed !== null && asked > allowed;
        })),
    },
    {
        says: 'A volume mount names no volume of the Pod',
        put: (code) => {
            const match = /(volumeMounts:\s*\n\s*- (?:\{\s*)?name: )([\w-]+)/.exec(code);
            return match ? code.replace(match[0], `${match[1]}${match[2]}-dir`) : null;
        },
        isIn: (manifest) => {
            const known = new Set([...manifest.pod.volumes.map(({ name }) => name), ...manifest.claims]);
            return containersOf(manifest).some(({ volumeMounts }) => volumeMounts.some(({ name }) => !known.has(name)));
        },
    },
    {
        says: 'Two containers of the Pod share a name',
        put: () => null,
        isIn: (manifest) => {
            const names = containersOf(manifest).map(({ name }) => name);
            return new Set(names).size < names.length;
        },
    },
    {
        says: 'A container of the Pod states no image',
        put: (code) => {
            const without = code.replace(/\n\s+image: \S+(?=\n)/, '');
            return without === code ? null : without;
        },
        isIn: (manifest) => containersOf(manifest).some(({ image }) => image === undefined),
    },
];
