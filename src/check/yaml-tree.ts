import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseAllDocuments } from 'yaml';

export type Scalar = string | number | boolean | null;

/** A value with its place: YAML's own tree, reduced to what the checks look at. */
export interface YamlNode {
  /** From 1. */
  line: number;
  /** A tag of the document's own, such as CloudFormation's `!Ref`; null for the usual types. */
  tag: string | null;
  value: Scalar | YamlNode[] | Map<string, YamlEntry>;
}

export interface YamlEntry {
  /** Line of the key. */
  line: number;
  node: YamlNode;
}

export interface ParsedYaml {
  documents: YamlNode[];
  errors: { line: number; message: string }[];
}

/** Parses YAML (and JSON, which is YAML) to trees with lines. Never throws. */
export function parseYaml(code: string): ParsedYaml {
  const lines = new LineCounter();
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const documents: YamlNode[] = [];
  const errors: ParsedYaml['errors'] = [];
  const parsed = parseAllDocuments(code, { lineCounter: lines, logLevel: 'silent' });
  for (const document of Array.isArray(parsed) ? parsed : []) {
    for (const error of document.errors)
      errors.push({ line: lineAt(error.pos[0]), message: error.message.split('\n')[0]!.replace(/:$/, '') });
    if (document.errors.length === 0 && document.contents)
      documents.push(
        toNode(document.contents, lineAt, (alias) => (isAlias(alias) ? alias.resolve(document) : undefined)),
      );
  }
  return { documents, errors };
}

function toNode(
  source: Node,
  lineAt: (offset: number) => number,
  resolve: (alias: Node) => Node | undefined,
): YamlNode {
  const node = isAlias(source) ? (resolve(source) ?? source) : source;
  const line = node.range ? lineAt(node.range[0]) : 1;
  const tag = node.tag?.startsWith('!') ? node.tag : null;
  if (isMap(node)) {
    const entries = new Map<string, YamlEntry>();
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : String(key);
      const at = isScalar(key) && key.range ? lineAt(key.range[0]) : line;
      entries.set(name, {
        line: at,
        node: value ? toNode(value as Node, lineAt, resolve) : { line: at, tag: null, value: null },
      });
    }
    return { line, tag, value: entries };
  }
  if (isSeq(node))
    return { line, tag, value: node.items.map((item) => toNode(item as Node, lineAt, resolve)) };
  return { line, tag, value: isScalar(node) ? (node.value as Scalar) : null };
}

/** The value without its places. */
export function plainValue(node: YamlNode): unknown {
  if (Array.isArray(node.value)) return node.value.map(plainValue);
  if (node.value instanceof Map)
    return Object.fromEntries([...node.value].map(([key, entry]) => [key, plainValue(entry.node)]));
  return node.value;
}

/** The child under a key; undefined where the node is no mapping or has no such key. */
export function child(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return node?.value instanceof Map ? node.value.get(key)?.node : undefined;
}

/** The line of what a path leads to, or of the last thing on the way that is there. */
export function lineOf(node: YamlNode, path: readonly (string | number)[]): number {
  let at = node;
  let line = node.line;
  for (const step of path) {
    const entry: YamlEntry | undefined =
      at.value instanceof Map
        ? at.value.get(String(step))
        : Array.isArray(at.value) && at.value[Number(step)]
          ? { line: at.value[Number(step)]!.line, node: at.value[Number(step)]! }
          : undefined;
    if (!entry) break;
    line = entry.line;
    at = entry.node;
  }
  return line;
}
