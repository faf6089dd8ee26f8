import { ParseError, parse } from 'sh-syntax';
import { goRuntime } from './go-runtime';
import { shellcheck } from './shellcheck';
import type { Finding, PlacedSnippet, SnippetCheck } from './snippet';
import { SHELL_LANGUAGES } from './snippets-of-file';

const useOwnRuntime = goRuntime();

/** K071: shell parses as bash does. K072: what shellcheck says of it, where shellcheck is installed. */
export const checkShell: SnippetCheck = async (snippets) => {
  const concerned = snippets.filter((snippet) => SHELL_LANGUAGES.includes(snippet.language));
  useOwnRuntime();
  const broken = await brokenAmong(concerned);
  const findings = await Promise.all(broken.map(explain));
  const checked = await shellcheck(concerned.filter((snippet) => !broken.includes(snippet)));
  if (checked === null)
    return { findings, unchecked: ['shell beyond its syntax: shellcheck is not on the PATH'] };
  return { findings: [...findings, ...checked], unchecked: [] };
};

/** Starting the parser takes longer than its work, so that scripts are tried together, and halved where one is broken. */
async function brokenAmong(snippets: readonly PlacedSnippet[]): Promise<PlacedSnippet[]> {
  if (snippets.length === 0 || (await soundTogether(snippets))) return [];
  if (snippets.length === 1) return [...snippets];
  const half = Math.ceil(snippets.length / 2);
  return [...(await brokenAmong(snippets.slice(0, half))), ...(await brokenAmong(snippets.slice(half)))];
}

/**
 * Parses scripts as one, with a command of our own on a line after each. Where each of these is a statement by itself
 * at the start of its line, no quote, block or document of a script reached beyond its end, so each is sound alone.
 */
async function soundTogether(snippets: readonly PlacedSnippet[]): Promise<boolean> {
  let text = '';
  const ends: number[] = [];
  let line = 0;
  for (const { code } of snippets) {
    text += `${code}\n: end\n`;
    line += code.split('\n').length + 1;
    ends.push(line);
  }
  try {
    const { Stmts } = await parse(text);
    const alone = new Set(
      Stmts.filter(({ Pos, End }) => Pos.Col === 1 && End.Line === Pos.Line).map(({ Pos }) => Pos.Line),
    );
    return ends.every((end) => alone.has(end));
  } catch (error) {
    if (error instanceof ParseError) return false;
    throw error;
  }
}

async function explain(snippet: PlacedSnippet): Promise<Finding> {
  const error = await parse(snippet.code).then(
    () => null,
    (reason: unknown) => reason,
  );
  return {
    rule: 'K071',
    severity: 'error',
    snippet,
    line: (error instanceof ParseError && error.Pos?.Line) || snippet.code.split('\n').length,
    // What parses alone and not before another line ends in the middle: in a backslash.
    message: `The shell script does not parse: ${error ? (error as Error).message : 'its last line goes on'}.`,
    mend: 'Close every quote, bracket and block; try it with bash -n.',
  };
}
