import type { Violation } from './kubernetes-schema';
import { child, plainValue, type YamlNode } from './yaml-tree';

/** What the API server refuses although each field fits the schema: names within a manifest that lead nowhere. */
export function danglingReferences(manifest: YamlNode): Violation[] {
  const kind = child(manifest, 'kind')?.value;
  const spec = child(manifest, 'spec');
  if (kind === 'Pod') return mountsWithoutVolume(spec, [], ['spec']);
  if (kind === 'CronJob') {
    const pod = child(child(child(child(spec, 'jobTemplate'), 'spec'), 'template'), 'spec');
    return mountsWithoutVolume(pod, [], ['spec', 'jobTemplate', 'spec', 'template', 'spec']);
  }
  const template = child(spec, 'template');
  if (!template) return [];
  const claims = names(child(spec, 'volumeClaimTemplates'), (claim) =>
    child(child(claim, 'metadata'), 'name'),
  );
  return [
    ...labelsNotSelected(spec!, template),
    ...mountsWithoutVolume(child(template, 'spec'), claims, ['spec', 'template', 'spec']),
  ];
}

function labelsNotSelected(spec: YamlNode, template: YamlNode): Violation[] {
  const wanted = child(child(spec, 'selector'), 'matchLabels');
  if (!wanted) return [];
  const labels = child(child(template, 'metadata'), 'labels');
  const given = (labels ? plainValue(labels) : {}) as Record<string, unknown>;
  return Object.entries(plainValue(wanted) as Record<string, unknown>)
    .filter(([key, value]) => given[key] !== value)
    .map(([key, value]) => ({
      path: ['spec', 'selector', 'matchLabels', key],
      message: `selects ${key}=${String(value)}, which the labels of the Pod template do not have`,
    }));
}

function mountsWithoutVolume(
  pod: YamlNode | undefined,
  others: readonly string[],
  path: readonly string[],
): Violation[] {
  const volumes = [...names(child(pod, 'volumes'), (volume) => child(volume, 'name')), ...others];
  return ['initContainers', 'containers'].flatMap((list) =>
    items(child(pod, list)).flatMap((container, at) =>
      items(child(container, 'volumeMounts')).flatMap((mount, index) => {
        const name = child(mount, 'name')?.value;
        return typeof name === 'string' && !volumes.includes(name)
          ? [
              {
                path: [...path, list, at, 'volumeMounts', index, 'name'],
                message: `names the volume "${name}", which the Pod does not have`,
              },
            ]
          : [];
      }),
    ),
  );
}

function items(node: YamlNode | undefined): YamlNode[] {
  return Array.isArray(node?.value) ? node.value : [];
}

function names(list: YamlNode | undefined, nameOf: (item: YamlNode) => YamlNode | undefined): string[] {
  return items(list).map((item) => String(nameOf(item)?.value));
}
