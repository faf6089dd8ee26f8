"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.CHOICE_CHARACTERS = void 0;
exports.isTelling = isTelling;
exports.fitsChoice = fitsChoice;
exports.describeDifferently = describeDifferently;
exports.valuesDiffer = valuesDiffer;
exports.sharesSubject = sharesSubject;
const cell_words_1 = require("../cell-words");
const quantities_1 = require("./quantities");
/** Longest choice that a button shows whole, with its letter before it. */
exports.CHOICE_CHARACTERS = 70;
/** Longest cell that a question quotes. */
const QUOTED_CHARACTERS = 150;
/**
 * Cells that fit more rows than their own, compare with their neighbours, or say nothing: no question can be built on
 * them. Found by reading what the rules made of the shipped tables.
 */
const VAGUE = [
    /^(?:–|-|—|)$/,
    /^(?:yes|no|none|any|all|both|free|same|everything|nothing|always|never|often|usual|normal|simple|special|ordinary|depends|default|various|other|the rest|almost|most|as the|as a|like|also|mostly|automatic|manual|medium|low|high|lowest|highest|fast|slow|hard|soft|easy|legacy|old|new|existing|anything|safe default|general|varies|every|each|unchanged|medium-)\b/i,
    /\b(?:above|below|both|others?|the rest|same|see|default choice|the default|start here|quick start|first steps|where to start|successor|nothing new|almost all|instead|of its own|move to|default|configured|itself|themselves|them|they|it|its|their|anyway)\b/i,
];
/** Whether a cell says enough of its own row, and only of it, to be asked about. */
function isTelling(cell) {
    return ([...cell].length <= QUOTED_CHARACTERS &&
        (0, cell_words_1.textKey)(cell).length >= 3 &&
        // A cell that asks something itself reads oddly as an answer, and within a question.
        !/\?$/.test(cell.trim()) &&
        !VAGUE.some((pattern) => pattern.test(cell.trim())));
}
/** Whether a text fits a button as a choice. */
function fitsChoice(text) {
    return [...text].length <= exports.CHOICE_CHARACTERS && text.trim() !== '';
}
/** Whether two descriptions say different things. */
function describeDifferently(a, b) {
    return !(0, cell_words_1.impliesEachOther)(a, b);
}
/** Whether two values exclude each other: other words, or numbers that do not meet in any unit. */
function valuesDiffer(a, b) {
    if ((0, cell_words_1.textKey)(a) === (0, cell_words_1.textKey)(b))
        return false;
    const [x, y] = [(0, quantities_1.quantities)(a), (0, quantities_1.quantities)(b)];
    if (x.size === 0 && y.size === 0)
        return describeDifferently(a, b);
    return [...x].every((quantity) => !y.has(quantity));
}
/** Whether a text gives its counterpart away, or would fit a whole row besides its own. */
function sharesSubject(a, b) {
    return (0, cell_words_1.overlap)((0, cell_words_1.contentWords)(oneName(a)), (0, cell_words_1.contentWords)(oneName(b))) > 0;
}
/** "Amazon ECR" for "workloads on AWS" gives itself away as much as the same word would. */
function oneName(text) {
    return text
        .replace(/\bAmazon\b/g, 'AWS')
        .replace(/\b(?:GCP|gcp\w*)\b/g, 'Google Cloud')
        .replace(/\bmacOS\b/g, 'Mac');
}
