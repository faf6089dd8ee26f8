"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.runnerUp = runnerUp;
const row_sentence_1 = require("./row-sentence");
const topic_card_1 = require("./topic-card");
/** The next topic must come this near, against the best one's score, to be mentioned. */
const CLOSE_CALL = 0.8;
/** Where two topics are nearly as likely, the other one's answer in a line: who meant that need not ask again. */
function runnerUp(found) {
    const [best, next] = found.ranked;
    if (!best || !next || next.score < best.score * CLOSE_CALL)
        return [];
    const unit = next.units.find((ranked) => runnerUpKinds(found).includes(ranked.unit.kind))?.unit;
    if (!unit)
        return [];
    const name = { text: `Or did you mean ${next.entry.topic.title}? `, bold: true };
    if (unit.part?.kind === 'snippet')
        return [{ kind: 'text', spans: [name] }, (0, topic_card_1.answerPart)(unit.topic, unit.part)];
    return [{ kind: 'text', spans: [name, ...unitSentence(unit)] }];
}
/** Who asks what something is wants to know the same of the other one. */
function runnerUpKinds({ question: { intent } }) {
    if (intent === 'code')
        return ['snippet'];
    return intent === 'define' ? ['lead'] : ['fact', 'row', 'lead'];
}
function unitSentence(unit) {
    if (unit.part?.kind === 'fact')
        return unit.part.spans;
    return unit.part?.kind === 'table' ? (0, row_sentence_1.rowSentence)(unit.part, unit.row) : unit.topic.lead;
}
