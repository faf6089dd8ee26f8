import { DIFFICULTIES, type Difficulty } from '../../knowledge/topic';
import type { ItemDraft } from '../team-items';
import type { ReadItems } from './exchange';

/**
 * Items in GIFT, the text format of Moodle (docs.moodle.org, "GIFT format"): multiple choice and true or false. The
 * category names the topic, a tag in a comment the difficulty, general feedback is the explanation:
 *
 *     $CATEGORY: nat-gateway
 *
 *     // [tag:easy]
 *     ::NAT:: Which connections does a NAT gateway allow? {
 *       =Those opened from inside
 *       ~Any, in both directions
 *       ####Nothing outside can open a connection through it.
 *     }
 */
export function readGiftItems(text: string): ReadItems {
  const read: ReadItems = { drafts: [], problems: [] };
  let topicId = '';
  for (const { line, lines } of blocksOf(text)) {
    let difficulty: Difficulty = 'medium';
    const body: string[] = [];
    let first = line;
    lines.forEach((one, index) => {
      const category = /^\s*\$CATEGORY:\s*(.+?)\s*$/i.exec(one);
      const tag = DIFFICULTIES.find((known) => one.includes(`[tag:${known}]`));
      if (category) topicId = category[1]!.split('/').at(-1)!.trim();
      else if (/^\s*\/\//.test(one)) difficulty = tag ?? difficulty;
      else {
        if (body.length === 0) first = line + index;
        body.push(one);
      }
    });
    if (body.length === 0) continue;
    const draft = draftOf(body.join('\n'), topicId, difficulty);
    if (typeof draft === 'string') read.problems.push({ line: first, message: draft });
    else read.drafts.push({ line: first, draft });
  }
  return read;
}

/** Questions are parted by blank lines; a blank line inside braces parts nothing. */
function blocksOf(text: string): { line: number; lines: string[] }[] {
  const blocks: { line: number; lines: string[] }[] = [];
  let open: { line: number; lines: string[] } | null = null;
  let depth = 0;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((one, index) => {
      if (one.trim() === '' && depth <= 0) {
        open = null;
        depth = 0;
        return;
      }
      if (!open) {
        open = { line: index + 1, lines: [] };
        blocks.push(open);
      }
      open.lines.push(one);
      if (/^\s*\/\//.test(one)) return;
      const bare = one.replace(/\\./g, '');
      depth += bare.split('{').length - bare.split('}').length;
    });
  return blocks;
}

/** @returns what is wrong, where the question cannot be read */
function draftOf(text: string, topicId: string, difficulty: Difficulty): ItemDraft | string {
  const parts = /^((?:\\[\s\S]|[^\\{])*)\{((?:\\[\s\S]|[^\\}])*)\}([\s\S]*)$/.exec(text);
  if (!parts)
    return 'The question has no answers in braces: write {=right ~wrong ~wrong}, with \\{ for a brace in the text.';
  const [, before = '', answers = '', after = ''] = parts;
  if (after.trim() !== '')
    return 'Text follows the answers; the missing-word form is not read. Put the answers last.';
  if (topicId === '')
    return 'No topic is named: put a line "$CATEGORY: nat-gateway" with the id of a topic before the question.';
  const question = readEscapes(
    before.replace(/^\s*::(?:\\[\s\S]|[^\\:]|:(?!:))*::/, '').replace(/^\s*\[\w+\]/, ''),
  );
  const [body = '', feedback = ''] = splitOnce(answers, '####');
  const base = { topicId, difficulty, question };
  const truth = /^\s*(T|TRUE|F|FALSE)\s*(?:#[\s\S]*)?$/i.exec(body);
  if (truth) {
    const isTrue = /^t/i.test(truth[1]!);
    const choices = [
      { text: 'True', right: isTrue },
      { text: 'False', right: !isTrue },
    ];
    return { ...base, choices, explanation: readEscapes(feedback) };
  }
  const choices = choicesOf(body);
  if (typeof choices === 'string') return choices;
  const told = choices.find((choice) => choice.right && choice.feedback !== '')?.feedback ?? '';
  return {
    ...base,
    choices: choices.map((choice) => ({ text: choice.text, right: choice.right })),
    // Without general feedback, what is said to the right answer explains as well.
    explanation: readEscapes(feedback) || told,
  };
}

interface Choice {
  text: string;
  right: boolean;
  feedback: string;
}

function choicesOf(body: string): Choice[] | string {
  if (body.trim() === '')
    return 'The braces are empty: an essay cannot be played. Write {=right ~wrong ~wrong}.';
  if (/^\s*#/.test(body)) return 'A numerical question cannot be played. Write {=right ~wrong ~wrong}.';
  const tokens = [...body.matchAll(/([=~])((?:\\[\s\S]|[^\\=~])*)/g)];
  if (tokens.length === 0) return 'No answer begins with = or ~. Write {=right ~wrong ~wrong}.';
  if (!tokens.some(([, mark]) => mark === '~')) {
    const isMatching = tokens.some(([, , text]) => text!.includes('->'));
    return isMatching
      ? 'A matching question cannot be played. Write one question for each pair.'
      : 'There are only right answers (a short-answer question). Give wrong ones with ~.';
  }
  return tokens.map(([, mark, text]) => {
    const weight = /^\s*%(-?\d+(?:\.\d+)?)%/.exec(text!);
    const [said = '', feedback = ''] = splitOnce(weight ? text!.replace(weight[0], '') : text!, '#');
    const right = weight ? Number(weight[1]) > 0 : mark === '=';
    return { text: readEscapes(said), right, feedback: readEscapes(feedback) };
  });
}

/** The text before and behind a mark that no backslash stands before. */
function splitOnce(text: string, mark: string): [string, string] {
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text.startsWith(mark, index)) return [text.slice(0, index), text.slice(index + mark.length)];
  }
  return [text, ''];
}

function readEscapes(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replace(/\\([\s\S])/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

/** Writes a file that `readGiftItems` and Moodle read. */
export function writeGiftItems(drafts: readonly ItemDraft[]): string {
  let topic = '';
  return drafts
    .map(({ topicId, difficulty, question, choices, explanation }) => {
      const category = topicId === topic ? '' : `$CATEGORY: ${topicId}\n\n`;
      topic = topicId;
      const right = choices.filter((choice) => choice.right).length;
      const lines = choices.map((choice) => `  ${markOf(choice, right)}${writeEscapes(choice.text)}`);
      return `${category}// [tag:${difficulty}]\n${writeEscapes(question)} {\n${lines.join('\n')}\n  ####${writeEscapes(explanation)}\n}\n`;
    })
    .join('\n');
}

/** Several right answers share the points, as Moodle wants it; a text that begins with a percent sign needs its weight. */
function markOf({ text, right }: ItemDraft['choices'][number], rights: number): string {
  if (!right) return text.startsWith('%') ? '~%0%' : '~';
  if (rights > 1) return `~%${Number((100 / rights).toFixed(5))}%`;
  return text.startsWith('%') ? '=%100%' : '=';
}

function writeEscapes(text: string): string {
  return text.replace(/[\\~=#{}:]/g, (character) => `\\${character}`).replaceAll('\n', '\\n');
}
