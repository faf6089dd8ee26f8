import { z } from 'zod';

/**
 * Faults that a manifest can be given and that can be told from it by rule: so the right choice is surely right, and
 * the wrong ones surely wrong.
 */
export interface ManifestFault {
  /** The choice that names it. */
  says: string;
  /** Puts the fault into the text; null where there is no place for it. */
  put: (code: string) => string | null;
  /** Whether a manifest has the fault. */
  isIn: (manifest: Manifest) => boolean;
}

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
export const manifestSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.enum(['Deployment', 'StatefulSet', 'DaemonSet']),
  spec: z.looseObject({
    selector: z.looseObject({ matchLabels: labels }),
    template: z.looseObject({ metadata: z.looseObject({ labels }), spec: podSpec }),
    volumeClaimTemplates: z
      .array(z.looseObject({ metadata: z.looseObject({ name: z.string() }) }))
      .default([]),
  }),
});
export type Manifest = z.infer<typeof manifestSchema>;

const containersOf = ({ spec }: Manifest): z.infer<typeof container>[] => [
  ...spec.template.spec.containers,
  ...spec.template.spec.initContainers,
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

export const MANIFEST_FAULTS: readonly ManifestFault[] = [
  {
    says: 'The selector does not match the Pod labels',
    put: (code) => {
      const match = /(template:[\s\S]*?labels:\s*(?:\{\s*)?[\w./-]+: )([\w-]+)/.exec(code);
      return match ? code.replace(match[0], `${match[1]}${match[2]}-v2`) : null;
    },
    isIn: ({ spec }) =>
      Object.entries(spec.selector.matchLabels).some(
        ([key, value]) => spec.template.metadata.labels[key] !== value,
      ),
  },
  {
    says: 'The apiVersion does not exist for this kind',
    put: (code) =>
      code.includes('apiVersion: apps/v1\n')
        ? code.replace('apiVersion: apps/v1\n', 'apiVersion: v1\n')
        : null,
    isIn: ({ apiVersion }) => apiVersion !== 'apps/v1',
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
      const { template, volumeClaimTemplates } = manifest.spec;
      const known = new Set([
        ...template.spec.volumes.map(({ name }) => name),
        ...volumeClaimTemplates.map(({ metadata }) => metadata.name),
      ]);
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
