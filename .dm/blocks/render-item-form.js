"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderItemForm = renderItemForm;
exports.readItemForm = readItemForm;
exports.formErrors = formErrors;
const topic_1 = require("../knowledge/topic");
const team_items_1 = require("../quiz/team-items");
const action_ids_1 = require("./action-ids");
const limits_1 = require("./limits");
/** Choices that the form offers; the first two are wanted. */
const CHOICES = 4;
const INPUT = 'input';
/** The form for a question of one's own. */
function renderItemForm(topics) {
    const text = (label, id, most, more = {}) => ({
        type: 'input',
        block_id: id,
        optional: more.optional ?? false,
        label: { type: 'plain_text', text: label },
        element: {
            type: 'plain_text_input',
            action_id: INPUT,
            multiline: more.multiline ?? false,
            max_length: most,
        },
    });
    return {
        type: 'modal',
        callback_id: action_ids_1.ITEM_FORM,
        title: { type: 'plain_text', text: 'A question of yours' },
        submit: { type: 'plain_text', text: 'Send for review' },
        close: { type: 'plain_text', text: 'Cancel' },
        blocks: [
            {
                type: 'input',
                block_id: 'topic',
                label: { type: 'plain_text', text: 'Topic' },
                element: { type: 'static_select', action_id: INPUT, option_groups: topicGroups(topics) },
            },
            text('Question', 'question', team_items_1.DRAFT_LIMITS.question, { multiline: true }),
            ...Array.from({ length: CHOICES }, (_, index) => text(`Choice ${index + 1}`, `choice${index + 1}`, team_items_1.DRAFT_LIMITS.choice, { optional: index > 1 })),
            {
                type: 'input',
                block_id: 'right',
                label: { type: 'plain_text', text: 'Which is right?' },
                element: {
                    type: 'checkboxes',
                    action_id: INPUT,
                    options: Array.from({ length: CHOICES }, (_, index) => ({
                        text: { type: 'plain_text', text: `Choice ${index + 1}` },
                        value: String(index),
                    })),
                },
            },
            text('Why is it right?', 'explanation', team_items_1.DRAFT_LIMITS.explanation, { multiline: true }),
            {
                type: 'input',
                block_id: 'difficulty',
                label: { type: 'plain_text', text: 'Difficulty' },
                element: {
                    type: 'static_select',
                    action_id: INPUT,
                    initial_option: { text: { type: 'plain_text', text: 'medium' }, value: 'medium' },
                    options: topic_1.DIFFICULTIES.map((value) => ({ text: { type: 'plain_text', text: value }, value })),
                },
            },
        ],
    };
}
/** What was entered as a draft; a choice that was left empty does not count, unless it was marked as right. */
function readItemForm(values) {
    const entered = (id) => values[id]?.[INPUT]?.value?.trim() ?? '';
    const selected = (id) => values[id]?.[INPUT]?.selected_option?.value ?? '';
    const right = new Set((values.right?.[INPUT]?.selected_options ?? []).map((option) => Number(option.value)));
    const choices = Array.from({ length: CHOICES }, (_, index) => ({
        text: entered(`choice${index + 1}`),
        right: right.has(index),
    })).filter((choice) => choice.text !== '' || choice.right);
    const difficulty = topic_1.DIFFICULTIES.find((known) => known === selected('difficulty')) ?? 'medium';
    return {
        topicId: selected('topic'),
        difficulty,
        question: entered('question'),
        choices,
        explanation: entered('explanation'),
    };
}
const BLOCK_OF = {
    topic: 'topic',
    difficulty: 'difficulty',
    question: 'question',
    choices: 'choice1',
    right: 'right',
    explanation: 'explanation',
};
/** Problems where the form shows them: under the input that each is about, the first of each. */
function formErrors(problems) {
    return Object.fromEntries([...problems].reverse().map(({ field, message }) => [BLOCK_OF[field], message]));
}
/** Topics by area and group, so that no group passes Slack's limit of options. */
function topicGroups(topics) {
    const groups = new Map();
    for (const topic of topics) {
        const label = `${topic.area} · ${topic.group}`;
        groups.set(label, [...(groups.get(label) ?? []), topic]);
    }
    return [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, limits_1.LIMITS.optionGroups)
        .map(([label, members]) => ({
        label: { type: 'plain_text', text: (0, limits_1.shorten)(label, limits_1.LIMITS.optionText) },
        options: members
            .sort((a, b) => (a.title < b.title ? -1 : 1))
            .slice(0, limits_1.LIMITS.optionsPerGroup)
            .map((topic) => ({
            text: { type: 'plain_text', text: (0, limits_1.shorten)(topic.title, limits_1.LIMITS.optionText) },
            value: topic.id,
        })),
    }));
}
