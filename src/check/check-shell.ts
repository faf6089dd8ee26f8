import { ParseError, parse } from 'sh-syntax';
import { shellcheck } from './shellcheck';
import type { Finding, SnippetCheck } from './snippet';
import { SHELL_LANGUAGES } from './snippets-of-file';

/** K071: shell parses as bash does. K072: what shellcheck says of it, where shellcheck is installed. */
export const checkShell: SnippetCheck = async (snippets) => {
  const findings: Finding[] = [];
  const sound = [];
  for (const snippet of snippets) {
    if (!SHELL_LANGUAGES.includes(snippet.language)) continue;
    try {
      await parse(snippet.code);
      sound.push(snippet);
    } catch (error) {
      const position = error instanceof ParseError ? error.Pos : undefined;
      findings.push({
        rule: 'K071',
        severity: 'error',
        snippet,
        line: position?.Line ?? 1,
        message: `The shell script does not parse: ${(error as Error).message}.`,
        mend: 'Close every quote, bracket and block; try it with bash -n.',
      });
    }
  }
  const checked = await shellcheck(sound);
  if (checked === null)
    return { findings, unchecked: ['shell beyond its syntax: shellcheck is not on the PATH'] };
  return { findings: [...findings, ...checked], unchecked: [] };
};
