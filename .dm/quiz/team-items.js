"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DRAFT_LIMITS = exports.TEAM_ITEM_STATES = void 0;
exports.draftProblems = draftProblems;
exports.questionKey = questionKey;
exports.teamItemId = teamItemId;
exports.itemOfTeam = itemOfTeam;
exports.duplicateOf = duplicateOf;
const node_crypto_1 = require("node:crypto");
const topic_1 = require("../knowledge/topic");
const cell_words_1 = require("./cell-words");
exports.TEAM_ITEM_STATES = ['pending', 'approved', 'rejected'];
/** A button of Slack shows 75 characters; five go to the letter. */
exports.DRAFT_LIMITS = { question: 300, choice: 70, choices: 5, explanation: 1_000 };
/** Shorter than this nothing can be asked. */
const SHORTEST_QUESTION = 8;
/**
 * Everything wrong with a draft at once; empty where it can be asked.
 * @param topics ids of the topics that there are
 */
function draftProblems(draft, topics) {
    const problems = [];
    const add = (field, message) => void problems.push({ field, message });
    const length = (text) => [...text.trim()].length;
    if (!topics.has(draft.topicId))
        add('topic', `There is no topic "${draft.topicId}"; give the id of a topic, such as nat-gateway.`);
    if (!topic_1.DIFFICULTIES.includes(draft.difficulty))
        add('difficulty', `Write ${topic_1.DIFFICULTIES.join(', ')}.`);
    if (length(draft.question) < SHORTEST_QUESTION)
        add('question', `Write a question of at least ${SHORTEST_QUESTION} characters.`);
    if (length(draft.question) > exports.DRAFT_LIMITS.question)
        add('question', `The question has ${length(draft.question)} characters; ${exports.DRAFT_LIMITS.question} fit.`);
    const texts = draft.choices.map(({ text }) => text.trim());
    if (texts.length < 2 || texts.length > exports.DRAFT_LIMITS.choices)
        add('choices', `Give 2 to ${exports.DRAFT_LIMITS.choices} choices, four at best; there are ${texts.length}.`);
    const long = texts.find((text) => length(text) > exports.DRAFT_LIMITS.choice);
    if (long !== undefined)
        add('choices', `"${[...long].slice(0, 30).join('')}…" has ${length(long)} characters; ${exports.DRAFT_LIMITS.choice} fit a button.`);
    if (texts.some((text) => text === ''))
        add('choices', 'A choice is empty.');
    if (new Set(texts.map((text) => text.toLowerCase())).size < texts.length)
        add('choices', 'Two choices read the same.');
    const right = draft.choices.filter((choice) => choice.right).length;
    if (right === 0)
        add('right', 'Say which choice is right.');
    if (right > 0 && right === draft.choices.length)
        add('right', 'At least one choice has to be wrong.');
    if (length(draft.explanation) === 0)
        add('explanation', 'Say in a sentence why the right choice is right.');
    if (length(draft.explanation) > exports.DRAFT_LIMITS.explanation)
        add('explanation', `The explanation has ${length(draft.explanation)} characters; ${exports.DRAFT_LIMITS.explanation} fit.`);
    return problems;
}
/** What two ways of typing the same question have in common: case, punctuation and spacing do not count. */
function questionKey(question) {
    return (0, cell_words_1.textKey)(question);
}
/** The id of a team's item: like that of any other, it follows from what is asked, not from who wrote it. */
function teamItemId({ topicId, question, choices }) {
    const identity = JSON.stringify([topicId, question, choices.map(({ text, right }) => [text, right])]);
    return (0, node_crypto_1.createHash)('sha256').update(identity).digest('hex').slice(0, 12);
}
/** An item of the pool; null where its topic is gone. */
function itemOfTeam(written, topics) {
    const topic = topics.get(written.topicId);
    if (!topic)
        return null;
    const right = written.choices.filter((choice) => choice.right).length;
    const isTrueFalse = written.choices.length === 2 && written.choices.every(({ text }) => /^(?:true|false)$/i.test(text));
    return {
        id: written.id,
        kind: right > 1 ? 'multiple' : isTrueFalse ? 'true-false' : 'single',
        origin: 'team',
        topicId: topic.id,
        topicTitle: topic.title,
        area: topic.area,
        difficulty: written.difficulty,
        question: [{ text: written.question }],
        snippet: null,
        choices: written.choices.map(({ text, right: isRight }) => ({ spans: [{ text }], right: isRight })),
        explanation: [{ text: written.explanation }],
        source: `team item ${written.id}`,
    };
}
/** The item of the pool that asks the same, if there is one. */
function duplicateOf(question, pool) {
    const key = questionKey(question);
    return pool.find((item) => questionKey((0, topic_1.plain)(item.question)) === key) ?? null;
}
