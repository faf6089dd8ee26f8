import { composeFile } from './compose-file';
import { sayIssue, schemaIssues } from './schema-issues';
import type { Finding, PlacedSnippet, SnippetCheck } from './snippet';
import { child, lineOf, parseYaml, plainValue, type YamlNode } from './yaml-tree';

/** K074: Compose files have the fields of the Compose specification, and what services use is declared in the file. */
export const checkCompose: SnippetCheck = async (snippets) => ({
  findings: snippets
    .filter((snippet) => ['yaml', 'yml'].includes(snippet.language))
    .flatMap((snippet) =>
      parseYaml(snippet.code)
        .documents.filter(isCompose)
        .flatMap((node) => findings(snippet, node)),
    ),
  unchecked: [],
});

function isCompose(node: YamlNode): boolean {
  return child(node, 'services')?.value instanceof Map && !child(node, 'apiVersion');
}

function findings(snippet: PlacedSnippet, node: YamlNode): Finding[] {
  const report = (path: (string | number)[], message: string): Finding => ({
    rule: 'K074',
    severity: 'error',
    snippet,
    line: lineOf(node, path),
    message: `Compose: ${message}.`,
    mend: 'See the reference of Compose files, https://docs.docker.com/reference/compose-file/.',
  });
  const result = composeFile.safeParse(plainValue(node));
  if (!result.success)
    return schemaIssues(result.error).map((issue) => report(issue.path, sayIssue(issue, 'the file')));
  return undeclared(node).map(({ path, message }) => report(path, message));
}

/** Networks, secrets, configs and services that a service names and the file does not declare: Compose refuses them. */
function undeclared(node: YamlNode): { path: (string | number)[]; message: string }[] {
  const services = child(node, 'services')!.value as Map<string, { node: YamlNode }>;
  const declared = (section: string): string[] => {
    const value = child(node, section)?.value;
    return value instanceof Map ? [...value.keys()] : [];
  };
  const missing: { path: (string | number)[]; message: string }[] = [];
  for (const [name, { node: service }] of services) {
    for (const [field, section] of REFERENCES) {
      for (const used of namesIn(child(service, field))) {
        const known = declared(section);
        if (section === 'networks') known.push('default');
        if (!known.includes(used))
          missing.push({
            path: ['services', name, field],
            message: `services.${name}.${field} names "${used}", which the file does not declare under ${section}`,
          });
      }
    }
    for (const used of namedVolumes(child(service, 'volumes')))
      if (!declared('volumes').includes(used))
        missing.push({
          path: ['services', name, 'volumes'],
          message: `services.${name}.volumes names "${used}", which the file does not declare under volumes`,
        });
  }
  return missing;
}

const REFERENCES: readonly [field: string, section: string][] = [
  ['depends_on', 'services'],
  ['networks', 'networks'],
  ['secrets', 'secrets'],
  ['configs', 'configs'],
];

function namesIn(node: YamlNode | undefined): string[] {
  if (node?.value instanceof Map) return [...node.value.keys()];
  if (!Array.isArray(node?.value)) return [];
  return node.value.flatMap((item) => {
    const name = item.value instanceof Map ? child(item, 'source')?.value : item.value;
    return typeof name === 'string' ? [name] : [];
  });
}

/** `data:/var/lib/app` and long mounts of type volume; a source with a slash, a dot, `~` or `$` is a path. */
function namedVolumes(node: YamlNode | undefined): string[] {
  if (!Array.isArray(node?.value)) return [];
  return node.value.flatMap((item) => {
    if (item.value instanceof Map) {
      const source = child(item, 'source')?.value;
      return child(item, 'type')?.value === 'volume' && typeof source === 'string' ? [source] : [];
    }
    const source = /^([^:]+):/.exec(String(item.value))?.[1];
    return source !== undefined && /^[A-Za-z0-9][\w.-]*$/.test(source) ? [source] : [];
  });
}
