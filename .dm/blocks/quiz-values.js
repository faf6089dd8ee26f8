"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPressValue = readPressValue;
exports.readWishValue = readWishValue;
exports.readBoardValue = readBoardValue;
const zod_1 = require("zod");
const quiz_settings_1 = require("../quiz/quiz-settings");
const button_value_1 = require("./button-value");
/** What the buttons of the quiz carry, written and read in one place. */
const pressValue = zod_1.z.object({
    /** Round. */
    r: zod_1.z.string(),
    /** Position. */
    p: zod_1.z.number().int().min(0),
    /** Choice, by its index in the author's order; left out where several are picked first. */
    c: zod_1.z.number().int().min(0).optional(),
});
/** @returns null where the value is not one of ours */
function readPressValue(value) {
    return (0, button_value_1.readButtonValue)(pressValue, value);
}
function readWishValue(value) {
    return (0, button_value_1.readButtonValue)(quiz_settings_1.wishSchema, value);
}
const boardValue = zod_1.z.object({
    where: zod_1.z.enum(['channel', 'workspace']),
    period: zod_1.z.enum(['week', 'month', 'all']),
});
function readBoardValue(value) {
    return (0, button_value_1.readButtonValue)(boardValue, value);
}
