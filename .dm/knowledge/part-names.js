"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.partName = partName;
exports.partNames = partNames;
const topic_1 = require("./topic");
/** What the parts of a topic are called, by which a question of its front matter points at one. */
/** Case, punctuation and spacing are the writer's business: "Max. size" is "max size". */
function partName(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim();
}
/** What the sections, facts and table rows of a topic are called. */
function partNames(sections) {
    const names = sections.flatMap((section) => [section.heading, ...section.parts.flatMap(namesOf)]);
    return new Set(names.map(partName));
}
function namesOf(part) {
    if (part.kind === 'fact')
        return part.label === null ? [] : [part.label];
    return part.kind === 'table' ? part.rows.map((row) => (0, topic_1.plain)(row[0] ?? [])) : [];
}
