"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parsePart = parsePart;
exports.factBody = factBody;
exports.parseSnippet = parseSnippet;
const inline_1 = require("./inline");
const problem_1 = require("./problem");
const topic_1 = require("./topic");
/** Reads one block of a section into parts; a list gives one fact for each item. */
function parsePart(block, lines, report) {
    switch (block.type) {
        case 'paragraph':
            return [{ kind: 'paragraph', spans: (0, inline_1.inlineToSpans)(block.inline), line: block.line }];
        case 'bullet_list':
            return parseFacts(block, false, lines, report);
        case 'ordered_list':
            return parseFacts(block, true, lines, report);
        case 'table':
            return [parseTable(block, lines, report)];
        case 'fence':
            return [parseFence(block, report)];
        case 'blockquote':
            return [parseCallout(block, report)];
        case 'code_block':
            report('K020', block.line, 'A snippet is made by indenting.', 'Put it between ``` fences with a language.');
            return [];
        default:
            report('K021', block.line, `A block of type ${(0, problem_1.quote)(block.type)} has no place in a topic.`, 'Use paragraphs, lists, tables, fences and callouts.');
            return [];
    }
}
function parseFacts(list, ordered, lines, report) {
    const parts = [];
    list.children.forEach((item, index) => {
        const [first, ...rest] = item.children;
        if (first?.type !== 'paragraph') {
            report('K022', item.line, 'A list item does not begin with text.', 'Write the fact first, then what belongs to it.');
            return;
        }
        const spans = (0, inline_1.inlineToSpans)(first.inline);
        parts.push({
            kind: 'fact',
            label: labelOf(spans),
            spans,
            step: ordered ? index + 1 : null,
            line: item.line,
        });
        // What is nested under a fact stands after it as a part of its own.
        for (const child of rest)
            parts.push(...parsePart(child, lines, report));
    });
    return parts;
}
/** `**Idle timeout**: 350 s` is about "Idle timeout"; the colon may stand in or behind the bold words. */
function labelOf(spans) {
    const [first, second] = spans;
    if (!first?.bold)
        return null;
    const inside = first.text.trim();
    if (inside.endsWith(':'))
        return inside.slice(0, -1).trim();
    return second?.text.startsWith(':') ? inside : null;
}
/** The words of a fact without its label. */
function factBody(fact) {
    if (fact.label === null)
        return fact.spans;
    const text = (0, topic_1.plain)(fact.spans);
    const colon = text.indexOf(':', fact.label.length);
    return (0, inline_1.dropLeading)(fact.spans, colon + 1 + (text[colon + 1] === ' ' ? 1 : 0));
}
function parseTable(block, lines, report) {
    const [head, body] = block.children;
    const cells = (row) => (row?.children ?? []).map((cell) => (0, inline_1.inlineToSpans)(cell.inline));
    const columns = cells(head?.children[0]);
    const rows = (body?.children ?? []).map(cells);
    const rowLines = rows.map((_, index) => block.line + 2 + index);
    for (const line of [block.line + 1, ...rowLines]) {
        // markdown-it pads and cuts rows to the header's width, so the source line itself is counted.
        const found = countCells(lines[line - 1] ?? '');
        if (found !== columns.length) {
            report('K023', line, `The table row has ${found} cells, its header has ${columns.length}.`, 'Give each row as many cells as the header; write \\| for a bar inside a cell.');
        }
    }
    if (rows.length === 0)
        report('K024', block.line, 'The table has no rows.', 'Add rows or take the table out.');
    return { kind: 'table', columns, rows, line: block.line, rowLines };
}
function countCells(line) {
    const inner = line
        .trim()
        .replace(/^\|/, '')
        .replace(/(?<!\\)\|$/, '');
    return inner.split(/(?<!\\)\|/).length;
}
function parseFence(block, report) {
    const language = block.info.split(/\s+/)[0].toLowerCase();
    const code = block.content.replace(/\n$/, '');
    if (language === '')
        report('K025', block.line, 'The fence has no language.', 'Write one behind the backticks: yaml, bash, json, dockerfile, text.');
    if (language === 'text')
        return { kind: 'diagram', code, line: block.line };
    return { kind: 'snippet', language, code, line: block.line };
}
/** Reads a fence into a snippet, for quiz items and tips. */
function parseSnippet(block, report) {
    const part = parseFence(block, report);
    if (part.kind === 'snippet')
        return part;
    return part.kind === 'diagram'
        ? { kind: 'snippet', language: 'text', code: part.code, line: part.line }
        : null;
}
function parseCallout(block, report) {
    const paragraphs = [];
    let tone;
    const collect = (children, bullet) => {
        for (const child of children) {
            if (child.type === 'paragraph') {
                const spans = (0, inline_1.inlineToSpans)(child.inline);
                paragraphs.push(bullet === '' ? spans : [{ text: bullet }, ...spans]);
            }
            else if (child.type === 'bullet_list' || child.type === 'ordered_list') {
                for (const item of child.children)
                    collect(item.children, '• ');
            }
            else {
                report('K029', child.line, `A callout holds a ${(0, problem_1.quote)(child.type)}.`, 'Keep callouts to text and lists.');
            }
        }
    };
    collect(block.children, '');
    const first = paragraphs[0];
    const mark = first ? /^\[!(\w+)\]\s*/.exec((0, topic_1.plain)(first)) : null;
    if (first && mark) {
        tone = topic_1.CALLOUT_TONES.find((known) => known === mark[1].toLowerCase());
        const rest = (0, inline_1.dropLeading)(first, mark[0].length);
        if (rest.length > 0)
            paragraphs[0] = rest;
        else
            paragraphs.shift();
    }
    if (!tone) {
        report('K028', block.line, 'A quotation without a known callout mark.', 'Begin it with [!NOTE], [!TIP], [!IMPORTANT], [!WARNING] or [!CAUTION].');
    }
    return { kind: 'callout', tone: tone ?? 'note', paragraphs, line: block.line };
}
