import { Script } from 'node:vm';
import type { Finding, PlacedSnippet, SnippetCheck } from './snippet';
import { parseYaml } from './yaml-tree';

/** K026 and K027: JSON and YAML parse. K079: JavaScript parses. */
export const checkSyntax: SnippetCheck = async (snippets) => ({
  findings: snippets.flatMap((snippet) => {
    switch (snippet.language) {
      case 'json':
        return jsonFindings(snippet);
      case 'yaml':
      case 'yml':
        return yamlFindings(snippet);
      case 'javascript':
      case 'js':
        return scriptFindings(snippet);
      default:
        return [];
    }
  }),
  unchecked: [],
});

function jsonFindings(snippet: PlacedSnippet): Finding[] {
  try {
    JSON.parse(snippet.code);
    return [];
  } catch (error) {
    const { message } = error as Error;
    // JSON.parse tells an offset or nothing; JSON is YAML as well, whose parser tells the line.
    const offset = /position (\d+)/.exec(message)?.[1];
    const line =
      offset === undefined
        ? (parseYaml(snippet.code).errors[0]?.line ?? 1)
        : snippet.code.slice(0, Number(offset)).split('\n').length;
    return [
      {
        rule: 'K026',
        severity: 'error',
        snippet,
        line,
        message: `The JSON does not parse: ${message.replace(/ \(line .*\)$/, '')}.`,
        mend: 'JSON takes double quotes, no comments and no trailing commas.',
      },
    ];
  }
}

function yamlFindings(snippet: PlacedSnippet): Finding[] {
  return parseYaml(snippet.code).errors.map(({ line, message }) => ({
    rule: 'K027',
    severity: 'error',
    snippet,
    line,
    message: `The YAML does not parse: ${message}.`,
    mend: 'Check indentation and quoting.',
  }));
}

function scriptFindings(snippet: PlacedSnippet): Finding[] {
  try {
    // Compiled, never run. Imports and exports are a module's, which only differ in these words at the line's start.
    const script = snippet.code
      .replace(/^import\s[^;'"]*['"][^'"]*['"]\s*;?/gm, '')
      .replace(/^export\s+(?:default\s+)?/gm, '');
    new Script(`async () => {${script}\n}`, { filename: 'snippet.js' });
    return [];
  } catch (error) {
    const { message, stack } = error as Error;
    return [
      {
        rule: 'K079',
        severity: 'error',
        snippet,
        line: Number(/snippet\.js:(\d+)/.exec(stack ?? '')?.[1] ?? 1),
        message: `The JavaScript does not parse: ${message}.`,
        mend: 'Run it with node once before you paste it.',
      },
    ];
  }
}
