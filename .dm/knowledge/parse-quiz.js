"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseQuiz = parseQuiz;
const inline_1 = require("./inline");
const parse_part_1 = require("./parse-part");
const problem_1 = require("./problem");
const topic_1 = require("./topic");
/** Slack's limit for the text of a button, with room for the letter before it. */
const CHOICE_LIMIT = 70;
/**
 * Reads the quiz section: `### [easy] Question?`, a list of `- [ ]` and `- [x]` choices, a paragraph that explains.
 * An item with a mistake is reported and left out.
 */
function parseQuiz(blocks, report) {
    const items = [];
    let current = null;
    const finish = () => {
        if (current && isSound(current, report))
            items.push(current);
        current = null;
    };
    for (const block of blocks) {
        if (block.type === 'heading') {
            finish();
            current = openItem(block, report);
        }
        else if (!current) {
            report('K041', block.line, 'The quiz section holds text before its first item.', 'Open each item with "### [easy] Question?".');
        }
        else if (block.type === 'bullet_list') {
            for (const item of block.children) {
                const choice = readChoice(item, report);
                if (choice)
                    current.choices.push(choice);
            }
        }
        else if (block.type === 'fence') {
            current.snippet = (0, parse_part_1.parseSnippet)(block, report);
        }
        else if (block.type === 'paragraph') {
            current.explanation = [
                ...current.explanation,
                ...(current.explanation.length > 0 ? [{ text: ' ' }] : []),
                ...(0, inline_1.inlineToSpans)(block.inline),
            ];
        }
        else {
            report('K041', block.line, `A quiz item holds a ${(0, problem_1.quote)(block.type)}.`, 'An item is a heading, a snippet if need be, a list of choices and an explanation.');
        }
    }
    finish();
    return items;
}
function openItem(heading, report) {
    const spans = (0, inline_1.inlineToSpans)(heading.inline);
    const mark = /^\[(\w+)\]\s*/.exec((0, topic_1.plain)(spans));
    const difficulty = topic_1.DIFFICULTIES.find((known) => known === mark?.[1]?.toLowerCase());
    if (!difficulty) {
        report('K042', heading.line, 'The quiz item states no difficulty.', 'Write ### [easy], [medium] or [hard] before the question.');
    }
    return {
        question: mark ? (0, inline_1.dropLeading)(spans, mark[0].length) : spans,
        difficulty: difficulty ?? 'medium',
        choices: [],
        explanation: [],
        snippet: null,
        line: heading.line,
    };
}
function readChoice(item, report) {
    const spans = (0, inline_1.inlineToSpans)(item.children[0]?.inline);
    const mark = /^\[([ xX])\]\s+/.exec((0, topic_1.plain)(spans));
    if (!mark) {
        report('K043', item.line, 'A choice has no box.', 'Write - [x] for the right choice and - [ ] for the others.');
        return null;
    }
    const text = (0, inline_1.dropLeading)(spans, mark[0].length);
    if ([...(0, topic_1.plain)(text)].length > CHOICE_LIMIT) {
        report('K044', item.line, `A choice has more than ${CHOICE_LIMIT} characters and would not fit a button.`, 'Shorten it; the explanation may be long.');
    }
    return { spans: text, right: mark[1] !== ' ' };
}
function isSound(item, report) {
    const right = item.choices.filter((choice) => choice.right).length;
    const texts = new Set(item.choices.map((choice) => (0, topic_1.plain)(choice.spans).toLowerCase()));
    if (item.choices.length < 2 || item.choices.length > 5) {
        report('K046', item.line, `The quiz item has ${item.choices.length} choices.`, 'Give two to five, four at best.');
    }
    else if (right === 0 || right === item.choices.length) {
        report('K045', item.line, `Of the quiz item's ${item.choices.length} choices ${right} are right.`, 'Mark what is right with [x]: one choice at best; with several, players tick boxes. One at least has to be wrong.');
    }
    else if (texts.size !== item.choices.length) {
        report('K047', item.line, 'Two choices of the quiz item read the same.', 'Make each choice different.');
    }
    else if (item.explanation.length === 0) {
        report('K048', item.line, 'The quiz item explains nothing.', 'Add a paragraph under the choices that says why the right one is right.');
    }
    else {
        return true;
    }
    return false;
}
