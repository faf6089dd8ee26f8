"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.itemsFromCommands = itemsFromCommands;
const topic_1 = require("../../knowledge/topic");
const cell_words_1 = require("../cell-words");
const build_item_1 = require("./build-item");
const choose_wrong_1 = require("./choose-wrong");
const truly_different_1 = require("./truly-different");
/** Columns that hold whole commands, and those that say what a command does. */
const TASK_TABLES = [
    [/^task$/i, /^command$/i],
    [/^what it does$/i, /^command$/i],
];
/** Items from a list of commands: what a command line does, or which one does a task. */
function itemsFromCommands(view) {
    const lines = linesOf(view);
    return lines.flatMap((line) => {
        if (!isTask(line.task) || !isCommand(line.command) || (0, truly_different_1.sharesSubject)(line.task, line.command))
            return [];
        const others = lines.filter((other) => other !== line && isOther(line, other));
        const asksTask = (0, choose_wrong_1.seedOf)(line.command) % 2 === 0;
        const item = asksTask ? whatItDoes(view, line, others) : whichDoes(view, line, others);
        return item ? [item] : [];
    });
}
function linesOf(view) {
    for (const [task, command] of TASK_TABLES) {
        const taskColumn = view.columns.findIndex((column) => task.test(column));
        const commandColumn = view.columns.findIndex((column) => command.test(column));
        if (task.test(view.subject) && commandColumn >= 0)
            return view.rows.map((row) => ({
                task: row.name,
                command: row.cells[commandColumn],
                line: row.lines[commandColumn],
            }));
        if (command.test(view.subject) && taskColumn >= 0)
            return view.rows.map((row) => ({
                task: row.cells[taskColumn],
                command: row.name,
                line: row.lines[taskColumn],
            }));
    }
    return [];
}
/** A command line that can be shown as it is, not two or a remark. */
function isCommand(text) {
    return (0, truly_different_1.fitsChoice)(text) && /^[a-z][\w.-]* \S/.test(text) && !/, |;|\bor\b|\bthen\b/.test(text);
}
/** A task in one word ("Publish") could be several commands. */
function isTask(text) {
    return (0, truly_different_1.isTelling)(text) && (0, cell_words_1.contentWords)(text).size > 1;
}
/** Another verb and another task: a command with one more option often does the same thing too. */
function isOther(line, other) {
    const verb = (command) => command.split(/\s+/).slice(0, 3).join(' ');
    return (isCommand(other.command) &&
        isTask(other.task) &&
        (0, truly_different_1.fitsChoice)(other.task) &&
        verb(line.command) !== verb(other.command) &&
        (0, truly_different_1.describeDifferently)(line.task, other.task) &&
        !(0, cell_words_1.textKey)(line.command).includes((0, cell_words_1.textKey)(other.command)) &&
        !(0, cell_words_1.textKey)(other.command).includes((0, cell_words_1.textKey)(line.command)) &&
        (0, cell_words_1.overlap)((0, cell_words_1.contentWords)(line.command), (0, cell_words_1.contentWords)(other.command)) < 0.67);
}
function whatItDoes(view, line, others) {
    if (!(0, truly_different_1.fitsChoice)(line.task))
        return null;
    const question = [{ text: `${view.topic.title}: what does this command do?` }];
    const tasks = others.map((other) => other.task).filter((task) => !(0, truly_different_1.sharesSubject)(task, line.command));
    const wrong = (0, choose_wrong_1.chooseWrong)(`${(0, topic_1.plain)(question)} ${line.command}`, line.task, tasks, truly_different_1.describeDifferently);
    const snippet = { kind: 'snippet', language: 'bash', code: line.command, line: line.line };
    return wrong && build(view, line, question, snippet, line.task, wrong);
}
function whichDoes(view, line, others) {
    const question = [
        { text: `${view.topic.title}: which command does this: “` },
        { text: line.task.replace(/[?.]$/, ''), bold: true },
        { text: '”?' },
    ];
    const commands = others
        .map((other) => other.command)
        .filter((command) => !(0, truly_different_1.sharesSubject)(line.task, command));
    const wrong = (0, choose_wrong_1.chooseWrong)((0, topic_1.plain)(question), line.command, commands, (a, b) => a !== b);
    return wrong && build(view, line, question, null, line.command, wrong);
}
function build(view, line, question, snippet, right, wrong) {
    return (0, build_item_1.buildItem)(view.topic, line.line, {
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
