"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.CHOICE_HEAD = void 0;
exports.isByNeed = isByNeed;
exports.isOfAttributes = isOfAttributes;
const topic_1 = require("../knowledge/topic");
/** Which tables choices are made from, by the heads that authors write. */
/** Column heads that say what an option is for. */
exports.CHOICE_HEAD = /\b(?:best for|use (?:case|when|it|for)|used for|when to|good for|fits|choose|better for|ideal|typical use|suits)\b/i;
/** First heads of tables that lead from a need to an option: "Data | Class", "Job | Service". */
const NEED_HEAD = /^(?:use case|job|task|situation|need|requirement|you (?:want|need)|data|workload|when|case|goal|question|load)\b/i;
/** What such tables lead to; a table of tasks and commands leads to no option. */
const OPTION_HEAD = /^(?:take|use|choose|pick|class|storage class|service|policy|volume type|better choice|option|tool|type|family|pattern)\b/i;
function isByNeed({ columns }) {
    return columns.length >= 2 && NEED_HEAD.test((0, topic_1.plain)(columns[0])) && OPTION_HEAD.test((0, topic_1.plain)(columns[1]));
}
/** Rows under "Attribute" are what things are compared by, not the things. */
function isOfAttributes({ columns }) {
    return /^(?:attribute|property|aspect|question|feature)$/i.test((0, topic_1.plain)(columns[0] ?? []));
}
