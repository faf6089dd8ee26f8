"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stepsAround = stepsAround;
exports.causesOf = causesOf;
exports.wholeLists = wholeLists;
const part_names_1 = require("../knowledge/part-names");
/** What a troubleshooting topic calls its numbered list of causes (see knowledge/README.md). */
const CAUSES = /^likely causes$/i;
/** A cause that leads the other ones by this much is the one that was asked about. */
const CLEARLY_AHEAD = 1.6;
/** So like an example question that what an author pointed at by its own name is meant. */
const MUCH_ALIKE = 0.5;
/** The list that a step belongs to; null for a bullet. */
function stepsAround(topic, fact) {
    const section = fact.step === null ? undefined : topic.sections.find(({ parts }) => parts.includes(fact));
    if (section === undefined)
        return null;
    const steps = section.parts.filter((part) => part.kind === 'fact' && part.step !== null);
    const at = steps.indexOf(fact);
    // Each list of a section begins at one.
    const next = steps.findIndex((other, index) => index > at && other.step === 1);
    const first = steps.slice(0, at + 1).findLastIndex((other) => other.step === 1);
    return { heading: section.heading, facts: steps.slice(first, next === -1 ? undefined : next) };
}
/** The likely causes that a troubleshooting topic lists; null where it lists none. */
function causesOf(topic) {
    const section = topic.sections.find(({ heading }) => CAUSES.test(heading));
    const first = section?.parts.find((part) => part.kind === 'fact' && part.step !== null);
    return first ? stepsAround(topic, first) : null;
}
/**
 * The lists that are shown whole in place of those of their steps that would be shown: a step of a procedure says nothing
 * without the ones before it. A cause is complete in itself, and one that is clearly meant is shown alone; where the best
 * answer is a cause hardly better than another one they are a list again, likeliest first.
 * @param shown what would be shown, best first
 * @param units all of the topic, best first
 */
function wholeLists(shown, units) {
    const lists = [];
    for (const { unit } of shown) {
        const fact = unit.part;
        if (fact?.kind !== 'fact' || lists.some(({ facts }) => facts.includes(fact)))
            continue;
        const steps = stepsAround(unit.topic, fact);
        if (!steps)
            continue;
        const areCauses = CAUSES.test(steps.heading);
        if (!areCauses || (unit === shown[0].unit && !isOneMeant(steps, units)))
            lists.push(steps);
    }
    return lists;
}
function isOneMeant({ heading, facts }, units) {
    const [first, second] = units.filter(({ unit }) => facts.some((fact) => fact === unit.part));
    if (first === undefined || second === undefined || first.score - second.score > CLEARLY_AHEAD)
        return true;
    const isNamed = first.unit.name !== (0, part_names_1.partName)(heading);
    return isNamed && first.pointed >= MUCH_ALIKE && first.pointed > second.pointed;
}
