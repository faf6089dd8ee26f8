import { danglingReferences } from './kubernetes-references';
import { validateManifest } from './kubernetes-schema';
import type { Path } from './read-fields';
import type { Finding, SnippetCheck } from './snippet';
import { FILLED_IN } from './snippets-of-file';
import { lineOf, parseYaml, plainValue } from './yaml-tree';

/** K073: Kubernetes manifests are valid against the schema of their kind, and what they name within themselves exists. */
export const checkKubernetes: SnippetCheck = async (snippets) => {
  const findings: Finding[] = [];
  const withoutSchema = new Set<string>();
  let notInstalled = 0;
  for (const snippet of snippets) {
    if (!['yaml', 'yml', 'json'].includes(snippet.language)) continue;
    for (const node of parseYaml(snippet.code).documents) {
      const manifest = plainValue(node);
      if (!isManifest(manifest)) continue;
      const name = `${manifest.apiVersion} ${manifest.kind}`;
      const report = (path: Path, message: string, severity: Finding['severity'] = 'error'): void => {
        findings.push({
          rule: 'K073',
          severity,
          snippet,
          line: lineOf(node, path),
          message,
          mend: `See kubectl explain ${manifest.kind.toLowerCase()}, or the reference at https://kubernetes.io/docs/reference/kubernetes-api/.`,
        });
      };
      const verdict = validateManifest(manifest);
      if (verdict.kind === 'not installed') notInstalled += 1;
      else if (verdict.kind === 'no schema') withoutSchema.add(name);
      else if (verdict.kind === 'no such kind')
        report(['apiVersion'], `Kubernetes has no ${name} (any more).`);
      else
        for (const { path, message, doubtful } of verdict.violations) {
          const unknown = message.startsWith('has no field');
          if (!unknown && valueAt(manifest, path) === FILLED_IN) continue;
          report(
            path,
            `${name}: ${(unknown ? path.slice(0, -1) : path).join('.') || 'the manifest'} ${message}.`,
            doubtful ? 'warning' : 'error',
          );
        }
      for (const { path, message } of danglingReferences(node))
        report(path, `${name}: ${path.join('.')} ${message}.`);
    }
  }
  const unchecked =
    withoutSchema.size > 0
      ? [`the schema of ${[...withoutSchema].sort().join(', ')}: no package ships it`]
      : [];
  if (notInstalled > 0)
    unchecked.push(`${notInstalled} Kubernetes manifests: kubernetes-models is not installed`);
  return { findings, unchecked };
};

function isManifest(value: unknown): value is { apiVersion: string; kind: string } {
  const { apiVersion, kind } = (value ?? {}) as { apiVersion?: unknown; kind?: unknown };
  return typeof apiVersion === 'string' && typeof kind === 'string';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | undefined)?.[String(step)],
    value,
  );
}
