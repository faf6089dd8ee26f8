import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import type { SnippetFault } from './snippet-fault';

/** Faults of the manifests of Pods, and of workloads that make Pods. */

const quantity = z.union([z.string(), z.number()]).transform(String);
const amounts = z.record(z.string(), quantity).default({});
const container = z.looseObject({
  name: z.string(),
  image: z.string().optional(),
  resources: z.looseObject({ requests: amounts, limits: amounts }).optional(),
  volumeMounts: z.array(z.looseObject({ name: z.string() })).default([]),
});
const podSpec = z.looseObject({
  containers: z.array(container).min(1),
  initContainers: z.array(container).default([]),
  volumes: z.array(z.looseObject({ name: z.string() })).default([]),
});
const labels = z.record(z.string(), z.string());

/** A workload whose Pods can be checked against it. */
const workloadSchema = z
  .looseObject({
    apiVersion: z.string(),
    kind: z.enum(['Deployment', 'StatefulSet', 'DaemonSet']),
    spec: z.looseObject({
      selector: z.looseObject({ matchLabels: labels }),
      template: z.looseObject({ metadata: z.looseObject({ labels }), spec: podSpec }),
      volumeClaimTemplates: z
        .array(z.looseObject({ metadata: z.looseObject({ name: z.string() }) }))
        .default([]),
    }),
  })
  .transform(({ apiVersion, spec: { selector, template, volumeClaimTemplates } }) => ({
    isVersionRight: apiVersion === 'apps/v1',
    selected: selector.matchLabels as Record<string, string> | null,
    labels: template.metadata.labels,
    pod: template.spec,
    claims: volumeClaimTemplates.map(({ metadata }) => metadata.name),
  }));

const podSchema = z
  .looseObject({ apiVersion: z.string(), kind: z.literal('Pod'), spec: podSpec })
  .transform(({ apiVersion, spec }) => ({
    isVersionRight: apiVersion === 'v1',
    selected: null,
    labels: {} as Record<string, string>,
    pod: spec,
    claims: [] as string[],
  }));

/** What faults are looked for in: the Pod, and what selects it. */
export type Manifest = z.infer<typeof workloadSchema>;

/** Looked for before the text is parsed, since most manifests of the base are of other kinds, and parsing takes its time. */
const KINDS = /^kind: (?:Pod|Deployment|StatefulSet|DaemonSet)$/m;

/** The manifest, where the text is exactly one Pod or workload. */
export function readManifest(code: string): Manifest | null {
  if (!KINDS.test(code)) return null;
  const documents = parseAllDocuments(code);
  if (!Array.isArray(documents) || documents.length !== 1 || documents[0]!.errors.length > 0) return null;
  const parsed = z.union([workloadSchema, podSchema]).safeParse(documents[0]!.toJS());
  return parsed.success ? parsed.data : null;
}

const containersOf = ({ pod }: Manifest): z.infer<typeof container>[] => [
  ...pod.containers,
  ...pod.initContainers,
];

/** Bytes or millicores; null for a unit that is not read. */
function amount(text: string): number | null {
  const match = /^(\d+(?:\.\d+)?)(m|Ki|Mi|Gi)?$/.exec(text);
  if (!match) return null;
  const unit = { m: 0.001, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 }[match[2] as 'm' | 'Ki' | 'Mi' | 'Gi'] ?? 1;
  return Number(match[1]) * unit;
}

/** Swaps the first memory request with the first memory limit below it. */
function swapMemory(code: string): string | null {
  const match = /(requests:[\s\S]*?memory: )(\S+?)([\s,}][\s\S]*?limits:[\s\S]*?memory: )([^\s,}]+)/.exec(
    code,
  );
  if (!match || match[2] === match[4]) return null;
  return code.replace(match[0], `${match[1]}${match[4]}${match[3]}${match[2]}`);
}

export const MANIFEST_FAULTS: readonly SnippetFault<Manifest>[] = [
  {
    says: 'The selector does not match the Pod labels',
    put: (code) => {
      const match = /(template:[\s\S]*?labels:\s*(?:\{\s*)?[\w./-]+: )([\w-]+)/.exec(code);
      return match ? code.replace(match[0], `${match[1]}${match[2]}-v2`) : null;
    },
    isIn: ({ selected, labels: own }) =>
      Object.entries(selected ?? {}).some(([key, value]) => own[key] !== value),
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
    isIn: (manifest) =>
      containersOf(manifest).some(({ resources }) =>
        Object.entries(resources?.requests ?? {}).some(([name, request]) => {
          const limit = resources?.limits[name];
          const [asked, allowed] = [amount(request), limit === undefined ? null : amount(limit)];
          return asked !== null && allowed !== null && asked > allowed;
        }),
      ),
  },
  {
    says: 'A volume mount names no volume of the Pod',
    put: (code) => {
      const match = /(volumeMounts:\s*\n\s*- (?:\{\s*)?name: )([\w-]+)/.exec(code);
      return match ? code.replace(match[0], `${match[1]}${match[2]}-dir`) : null;
    },
    isIn: (manifest) => {
      const known = new Set([...manifest.pod.volumes.map(({ name }) => name), ...manifest.claims]);
      return containersOf(manifest).some(({ volumeMounts }) =>
        volumeMounts.some(({ name }) => !known.has(name)),
      );
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
