"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseCommand = parseCommand;
const parse_quiz_words_1 = require("../quiz/parse-quiz-words");
/** A round is about a thing with a name; longer words after `quiz` are a question. */
const LONGEST_ABOUT = 4;
/** Words that are also the start of questions count as commands only in their exact form. */
const FORMS = [
    [/^(?:help|\?|hi|hello|what can (?:you|i) (?:do|ask)(?: you)?\??|)$/i, () => ({ kind: 'help' })],
    // In a thread it would be taken for a follow-up, and the whole answer would come again.
    [/^(?:(?:many )?thanks(?: a lot)?|thank you(?: very much)?|thx|ty)[\s!.]*$/i, () => ({ kind: 'thanks' })],
    [/^(?:list|topics)(?:\s+([a-z0-9-]+))?$/i, (match) => ({ kind: 'list', area: match[1] })],
    [/^topic\s+([a-z0-9-]+)$/i, (match) => ({ kind: 'topic', id: match[1].toLowerCase() })],
    [/^quiz(?:\s+([^?]*))?$/i, (match) => readQuiz(match[1] ?? '')],
    [
        /^leaderboards?((?:\s+(?:channel|workspace|week|month|all))*)$/i,
        (match) => ({ kind: 'leaderboard', wish: readBoard(match[1].toLowerCase()) }),
    ],
    [
        /^leaderboards?\s+(hide|show)(?:\s+me)?$/i,
        (match) => ({ kind: 'hide', isHidden: /hide/i.test(match[1]) }),
    ],
    [/^(?:my\s+)?stats$/i, () => ({ kind: 'stats' })],
    [/^forget\s+me$/i, () => ({ kind: 'forget' })],
];
/** Reads command text, already freed from Slack's escaping: `list aws`, `topic nat-gateway`, or a question. */
function parseCommand(text) {
    const trimmed = text.trim();
    for (const [form, read] of FORMS) {
        const match = form.exec(trimmed);
        const command = match && read(match);
        if (command)
            return command;
    }
    return { kind: 'question', text: trimmed };
}
function readQuiz(rest) {
    const words = (0, parse_quiz_words_1.parseQuizWords)(rest);
    const isQuestion = words.kind === 'start' && words.wish.about.split(' ').length > LONGEST_ABOUT;
    return isQuestion ? null : { kind: 'quiz', words };
}
function readBoard(words) {
    return {
        where: words.includes('workspace') ? 'workspace' : 'channel',
        period: words.includes('all') ? 'all' : words.includes('month') ? 'month' : 'week',
    };
}
