"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.topicEntry = topicEntry;
const examples_1 = require("./examples");
/**
 * Prepares one topic for ranking.
 * @param weightOf what a stem tells in the whole base
 * @param cut cuts a question to words
 */
function topicEntry({ topic, units, names: nameWords, spoken }, weightOf, cut) {
    const names = nameWords.map(stemsOf);
    const speaks = new Map();
    for (const [place, texts] of spoken)
        for (const words of texts)
            for (const { stem } of words)
                if (!speaks.has(stem))
                    speaks.set(stem, place);
    return {
        topic,
        units,
        names,
        title: names[0],
        labels: new Set(units.flatMap((unit) => [...unit.label])),
        nameLabels: new Set(units.flatMap((unit) => (names.some((name) => isSame(name, unit.label)) ? [...unit.label] : []))),
        name: new Set([...speaks].flatMap(([stem, place]) => (place === 'name' ? [stem] : []))),
        speaks,
        examples: new examples_1.Examples(topic.questions, weightOf, cut),
    };
}
function stemsOf(words) {
    return new Set(words.map((word) => word.stem));
}
function isSame(one, other) {
    return one.size === other.size && [...one].every((stem) => other.has(stem));
}
