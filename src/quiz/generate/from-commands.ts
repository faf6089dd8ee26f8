import { plain, type Snippet, type Span } from '../../knowledge/topic';
import { contentWords, overlap, textKey } from '../cell-words';
import type { Item } from '../item';
import { buildItem } from './build-item';
import { chooseWrong, seedOf } from './choose-wrong';
import type { TableView } from './table-view';
import { describeDifferently, fitsChoice, isTelling, sharesSubject } from './truly-different';

/** Columns that hold whole commands, and those that say what a command does. */
const TASK_TABLES: readonly (readonly [task: RegExp, command: RegExp])[] = [
  [/^task$/i, /^command$/i],
  [/^what it does$/i, /^command$/i],
];

interface Line {
  task: string;
  command: string;
  line: number;
}

/** Items from a list of commands: what a command line does, or which one does a task. */
export function itemsFromCommands(view: TableView): Item[] {
  const lines = linesOf(view);
  return lines.flatMap((line) => {
    if (!isTask(line.task) || !isCommand(line.command) || sharesSubject(line.task, line.command)) return [];
    const others = lines.filter((other) => other !== line && isOther(line, other));
    const asksTask = seedOf(line.command) % 2 === 0;
    const item = asksTask ? whatItDoes(view, line, others) : whichDoes(view, line, others);
    return item ? [item] : [];
  });
}

function linesOf(view: TableView): Line[] {
  for (const [task, command] of TASK_TABLES) {
    const taskColumn = view.columns.findIndex((column) => task.test(column));
    const commandColumn = view.columns.findIndex((column) => command.test(column));
    if (task.test(view.subject) && commandColumn >= 0)
      return view.rows.map((row) => ({
        task: row.name,
        command: row.cells[commandColumn]!,
        line: row.lines[commandColumn]!,
      }));
    if (command.test(view.subject) && taskColumn >= 0)
      return view.rows.map((row) => ({
        task: row.cells[taskColumn]!,
        command: row.name,
        line: row.lines[taskColumn]!,
      }));
  }
  return [];
}

/** A command line that can be shown as it is, not two or a remark. */
function isCommand(text: string): boolean {
  return fitsChoice(text) && /^[a-z][\w.-]* \S/.test(text) && !/, |;|\bor\b|\bthen\b/.test(text);
}

/** A task in one word ("Publish") could be several commands. */
function isTask(text: string): boolean {
  return isTelling(text) && contentWords(text).size > 1;
}

/** Another verb and another task: a command with one more option often does the same thing too. */
function isOther(line: Line, other: Line): boolean {
  const verb = (command: string): string => command.split(/\s+/).slice(0, 3).join(' ');
  return (
    isCommand(other.command) &&
    isTask(other.task) &&
    fitsChoice(other.task) &&
    verb(line.command) !== verb(other.command) &&
    describeDifferently(line.task, other.task) &&
    !textKey(line.command).includes(textKey(other.command)) &&
    !textKey(other.command).includes(textKey(line.command)) &&
    overlap(contentWords(line.command), contentWords(other.command)) < 0.67
  );
}

function whatItDoes(view: TableView, line: Line, others: readonly Line[]): Item | null {
  if (!fitsChoice(line.task)) return null;
  const question = [{ text: `${view.topic.title}: what does this command do?` }];
  const tasks = others.map((other) => other.task).filter((task) => !sharesSubject(task, line.command));
  const wrong = chooseWrong(`${plain(question)} ${line.command}`, line.task, tasks, describeDifferently);
  const snippet: Snippet = { kind: 'snippet', language: 'bash', code: line.command, line: line.line };
  return wrong && build(view, line, question, snippet, line.task, wrong);
}

function whichDoes(view: TableView, line: Line, others: readonly Line[]): Item | null {
  const question = [
    { text: `${view.topic.title}: which command does this: “` },
    { text: line.task.replace(/[?.]$/, ''), bold: true as const },
    { text: '”?' },
  ];
  const commands = others
    .map((other) => other.command)
    .filter((command) => !sharesSubject(line.task, command));
  const wrong = chooseWrong(plain(question), line.command, commands, (a, b) => a !== b);
  return wrong && build(view, line, question, null, line.command, wrong);
}

function build(
  view: TableView,
  line: Line,
  question: Span[],
  snippet: Snippet | null,
  right: string,
  wrong: readonly string[],
): Item {
  return buildItem(view.topic, line.line, {
    kind: snippet ? 'snippet' : 'single',
    difficulty: 'medium',
    question,
    snippet,
    right: [right],
    wrong,
    areCode: snippet === null,
    explanation: [{ text: line.command, code: true }, { text: `: ${line.task}.` }],
  });
}
