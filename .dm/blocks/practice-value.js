"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readPracticeValue = readPracticeValue;
const zod_1 = require("zod");
const button_value_1 = require("./button-value");
const practiceValue = zod_1.z.object({
    /** Id of the question as it was asked. */
    q: zod_1.z.string(),
    /** Index of the choice in the author's order; left out where several are picked first. */
    c: zod_1.z.number().int().min(0).optional(),
});
/** @returns null where the value is not one of ours */
function readPracticeValue(value) {
    return (0, button_value_1.readButtonValue)(practiceValue, value);
}
