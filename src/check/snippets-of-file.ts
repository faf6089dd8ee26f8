import { type Block, parseBlocks } from '../knowledge/block-tree';
import { splitFrontMatter } from '../knowledge/front-matter';
import type { PlacedSnippet } from './snippet';

export const SHELL_LANGUAGES: readonly string[] = ['bash', 'sh', 'shell'];

/** `<<'JSON'`, `<<-EOF`: a document within a shell script, with its mark and whether the shell leaves it as it is. */
const HEREDOC = /<<-?[ \t]*(['"]?)(\w+)\1[^\n]*\n([\s\S]*?)\n[ \t]*\2[ \t]*(?=\n|$)/g;
/** Stands for what the shell would put into a document, whose type nobody knows; nobody writes this number. */
export const FILLED_IN = 190417;

/** An argument in single quotes that begins like a JSON object or list of objects. */
const QUOTED_JSON = /'((?:\{\s*"|\[\s*\{\s*")[^']*)'/g;

/**
 * Every snippet of a topic file, wherever it stands (sections, quiz items, tips), and the JSON and YAML documents inside
 * shell snippets. Reads the file and not the topic, so that a file with other mistakes is checked all the same.
 */
export function snippetsOfFile(file: string, text: string): PlacedSnippet[] {
  const body = splitFrontMatter(text)?.body ?? text;
  const snippets: PlacedSnippet[] = [];
  const walk = (block: Block): void => {
    if (block.type === 'fence') {
      const language = block.info.split(/\s+/)[0]!.toLowerCase();
      const snippet = { file, line: block.line, language, code: block.content.replace(/\n$/, '') };
      snippets.push(snippet);
      if (SHELL_LANGUAGES.includes(language)) snippets.push(...embedded(snippet));
    }
    for (const child of block.children) walk(child);
  };
  for (const block of parseBlocks(body)) walk(block);
  return snippets;
}

function embedded(script: PlacedSnippet): PlacedSnippet[] {
  const found: PlacedSnippet[] = [];
  const add = (code: string, at: number): void => {
    const language = /^\s*[{[]/.test(code) ? 'json' : /^apiVersion:/m.test(code) ? 'yaml' : null;
    if (language === null) return;
    const before = script.code.slice(0, at).split('\n').length - 1;
    found.push({ file: script.file, line: script.line + before, language, code });
  };
  for (const match of script.code.matchAll(HEREDOC)) {
    const code = match[1] === '' ? withoutVariables(match[3]!) : match[3]!;
    add(code, match.index + match[0].indexOf('\n') + 1);
  }
  for (const match of script.code.matchAll(QUOTED_JSON)) add(match[1]!, match.index);
  return found;
}

/** The shell fills variables in; a number is sound wherever a value is, in a string or by itself. */
function withoutVariables(code: string): string {
  return code.replace(/\$\{\w+\}|\$\w+|\$\([^)]*\)/g, String(FILLED_IN));
}
