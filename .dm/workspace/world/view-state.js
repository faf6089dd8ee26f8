"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stateValuesOf = stateValuesOf;
exports.viewStateValues = viewStateValues;
exports.enterValues = enterValues;
exports.inputProblems = inputProblems;
exports.optionsKey = optionsKey;
const block_ids_1 = require("./block-ids");
const choices_1 = require("./choices");
/** By block_id and action_id, every stateful element with what stands in it. */
function stateValuesOf(core, blocks, entered) {
    const values = {};
    for (const placed of (0, block_ids_1.placedElements)(blocks).filter(({ element }) => (0, choices_1.isStateful)(element))) {
        const { blockId, actionId, element } = placed;
        const known = core.externalOptions.get(optionsKey(blockId, actionId)) ?? [];
        const described = (0, choices_1.describeChoice)(element, choiceIn(placed, entered), known) ??
            (0, choices_1.describeChoice)(element, (0, choices_1.initialChoice)(element), known);
        values[blockId] = { ...values[blockId], [actionId]: { type: element.type, ...described } };
    }
    return values;
}
function viewStateValues(core, view) {
    return stateValuesOf(core, view.body.blocks, view.entered);
}
/** Remembers what a person entered, for elements that are there. */
function enterValues(view, state) {
    for (const { blockId, actionId } of (0, block_ids_1.placedElements)(view.body.blocks)) {
        const choice = state?.[blockId]?.[actionId];
        if (choice === undefined)
            continue;
        view.entered[blockId] = { ...view.entered[blockId], [actionId]: choice };
    }
}
/** By block_id, what is missing or too long or short: such a modal is not submitted at all. */
function inputProblems(view) {
    const problems = {};
    for (const placed of (0, block_ids_1.placedElements)(view.body.blocks)) {
        if (placed.block.type !== 'input')
            continue;
        const problem = inputProblem(placed, choiceIn(placed, view.entered));
        if (problem)
            problems[placed.blockId] = problem;
    }
    return problems;
}
function inputProblem({ block, element }, choice) {
    const isEmpty = choice === null || choice.length === 0;
    if (isEmpty)
        return block.optional === true ? null : 'Please complete this required field.';
    if (typeof choice !== 'string')
        return null;
    if (typeof element.min_length === 'number' && choice.length < element.min_length) {
        return `This field needs at least ${element.min_length} characters.`;
    }
    if (typeof element.max_length === 'number' && choice.length > element.max_length) {
        return `This field takes at most ${element.max_length} characters.`;
    }
    return null;
}
function choiceIn({ blockId, actionId, element }, entered) {
    const choice = entered[blockId]?.[actionId];
    return choice === undefined ? (0, choices_1.initialChoice)(element) : choice;
}
/** The name under which options of an external select are remembered. */
function optionsKey(blockId, actionId) {
    return `${blockId}\n${actionId}`;
}
