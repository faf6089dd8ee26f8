import { execFile } from 'node:child_process';
import { parser } from '@lezer/python';
import type { Finding, PlacedSnippet, SnippetCheck } from './snippet';

/** Reads a JSON list of sources, writes a JSON list of [line, message] or null; older versions know less of the language. */
const COMPILE = `
import ast, json, sys
def check(source):
    try:
        ast.parse(source)
    except SyntaxError as error:
        return [error.lineno or 1, error.msg]
if sys.version_info < (3, 10):
    sys.exit(3)
print(json.dumps([check(source) for source in json.load(sys.stdin)]))
`;

/** K078: Python parses: by Python's own parser where Python 3.10 or later is installed, else by a grammar of it. */
export const checkPython: SnippetCheck = async (snippets) => {
  const concerned = snippets.filter((snippet) => ['python', 'py'].includes(snippet.language));
  if (concerned.length === 0) return { findings: [], unchecked: [] };
  const mistakes = (await byPython(concerned)) ?? concerned.map(byGrammar);
  const findings = concerned.flatMap((snippet, index): Finding[] => {
    const mistake = mistakes[index];
    if (!mistake) return [];
    return [
      {
        rule: 'K078',
        severity: 'error',
        snippet,
        line: mistake[0],
        message: `The Python does not parse: ${mistake[1]}.`,
        mend: 'Try it with python3 -m py_compile.',
      },
    ];
  });
  return { findings, unchecked: [] };
};

type Mistake = [line: number, message: string] | null;

function byPython(snippets: readonly PlacedSnippet[]): Promise<Mistake[] | null> {
  return new Promise((resolve) => {
    const python = execFile('python3', ['-I', '-c', COMPILE], (error, stdout) => {
      resolve(error ? null : (JSON.parse(stdout) as Mistake[]));
    });
    // Where there is no Python, or an old one, the pipe breaks; the callback above says so.
    python.stdin?.on('error', () => {});
    python.stdin?.end(JSON.stringify(snippets.map((snippet) => snippet.code)));
  });
}

/** Finds what no rule of the grammar fits; wrong indentation it forgives. */
export function byGrammar(snippet: PlacedSnippet): Mistake {
  let mistake: Mistake = null;
  parser.parse(snippet.code).iterate({
    enter: (node) => {
      if (!node.type.isError || mistake) return;
      const line = snippet.code.slice(0, node.from).split('\n').length;
      mistake = [line, 'invalid syntax'];
    },
  });
  return mistake;
}
