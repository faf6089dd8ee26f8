"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.itemsFromClaims = itemsFromClaims;
const cell_words_1 = require("../cell-words");
const build_item_1 = require("./build-item");
const choose_wrong_1 = require("./choose-wrong");
const claim_rules_1 = require("./claim-rules");
const quantities_1 = require("./quantities");
const truly_different_1 = require("./truly-different");
/** Choices beside each other where several are right; at most this many of them. */
const MOST_CHOICES = 4;
const MOST_RIGHT = 3;
/** Rows that an explanation tells. */
const MOST_TOLD = 4;
/** A cell that says yes, or no, and nothing that takes it back: "yes, if set at creation" is neither. */
const YES = /^(?:yes|supported|possible)(?=$|[\s,;(])/i;
const NO = /^(?:no|none|never|not supported|not possible)(?=$|[,;(])/i;
const BUT = /\b(?:except|unless|if|when|where|only|until|up to|beta|partly|some|not always)\b/i;
const BUT_YES = /\b(?:yes|except|unless|if|beta|up to|partly|some)\b/i;
/** One amount and its unit: "up to 10 GB", "29 seconds by default" and "7 and 8" hold for others too. */
const AMOUNT = /^~?[\d.,]+\s?(?:[a-zµ%]+(?:\/[a-z]+)?)?$/i;
/** Names that take their verb as several do; most that end in s are one thing, such as "Kinesis Data Streams". */
const PLURAL = /(?:Plans|Instances|Records|Objects)$/;
/**
 * Items from a column that says yes or no, or states one amount, of each row: which one does it, which several do it
 * (with boxes to tick), or whether a statement is true. One item a column; rows that are neither yes nor no stay out.
 */
function itemsFromClaims(view) {
    return view.columns.flatMap((header, column) => {
        const claim = (0, claim_rules_1.claimOf)(header);
        const item = claim ? fromClaim(view, column, claim) : fromAmounts(view, column);
        return item ? [item] : [];
    });
}
function fromClaim(view, column, claim) {
    const rows = apart(view.rows.filter((row) => isNamed(row) && !(0, truly_different_1.sharesSubject)(row.name, claim.one)));
    const yes = rows.filter((row) => YES.test(row.cells[column]) && !BUT.test(row.cells[column]));
    const no = rows.filter((row) => NO.test(row.cells[column]) && !BUT_YES.test(row.cells[column]));
    if (yes.length === 0 || no.length === 0)
        return null;
    if (yes.length === 1 && no.length >= choose_wrong_1.WRONG_CHOICES)
        return whichOnes(view, column, `which of these ${claim.one}?`, yes, no.slice(0, choose_wrong_1.WRONG_CHOICES));
    if (yes.length > 1 && yes.length + no.length > 2) {
        const seed = (0, choose_wrong_1.seedOf)(`${view.topic.id} ${claim.many} how many`);
        const right = Math.min(yes.length, MOST_RIGHT, 2 + (seed % 2));
        const wrong = Math.min(no.length, MOST_CHOICES - Math.min(right, MOST_CHOICES - 1));
        return whichOnes(view, column, `which of these ${claim.many}?`, yes.slice(0, right), no.slice(0, wrong));
    }
    const isTrue = (0, choose_wrong_1.seedOf)(`${view.topic.id} ${claim.one} truth`) % 2 === 0;
    const [row] = isTrue ? yes : no;
    const does = PLURAL.test(row.name) ? claim.many : claim.one;
    return statement(view, column, row, [{ text: row.name, bold: true }, { text: ` ${does}.` }], isTrue);
}
/** "The max duration of Express is 1 year." A false one states the amount of another row. */
function fromAmounts(view, column) {
    const header = view.columns[column];
    if (!(0, claim_rules_1.isAmountColumn)(header))
        return null;
    const rows = apart(view.rows.filter((row) => isNamed(row) && AMOUNT.test(row.cells[column])));
    const row = rows[0];
    const other = rows.find((one) => row && !share(one.cells[column], row.cells[column]));
    if (!row || !other)
        return null;
    const isTrue = (0, choose_wrong_1.seedOf)(`${view.topic.id} ${header} truth`) % 2 === 0;
    const spans = [
        { text: `The ${(0, claim_rules_1.lowerHeader)(header)} of ` },
        { text: row.name, bold: true },
        { text: ` is ${(isTrue ? row : other).cells[column]}.` },
    ];
    return statement(view, column, row, spans, isTrue);
}
function share(a, b) {
    const [x, y] = [(0, quantities_1.quantities)(a), (0, quantities_1.quantities)(b)];
    return x.size === 0 || y.size === 0 || [...x].some((quantity) => y.has(quantity));
}
/** A name that can be a choice and stand in a sentence. */
function isNamed({ name }) {
    return (0, truly_different_1.fitsChoice)(name) && /^[\p{L}\p{N}!$-]/u.test(name) && !/^\d+\.|…/.test(name);
}
/** Rows in a drawn order, without those whose name says another's too. */
function apart(rows) {
    const seed = rows.map(({ name }) => name).join(' ');
    const order = [...rows].sort((a, b) => (0, choose_wrong_1.seedOf)(`${seed} ${a.name}`) - (0, choose_wrong_1.seedOf)(`${seed} ${b.name}`));
    return order.filter((row) => rows.every((other) => other === row ||
        ((0, truly_different_1.describeDifferently)(row.name, other.name) &&
            (0, cell_words_1.overlap)((0, cell_words_1.contentWords)(row.name), (0, cell_words_1.contentWords)(other.name)) < 1)));
}
function whichOnes(view, column, asked, right, wrong) {
    return build(view, column, [...right, ...wrong], {
        kind: right.length > 1 ? 'multiple' : 'single',
        question: [{ text: `${view.topic.title}: ${asked}` }],
        line: right[0].lines[column],
        right: right.map(({ name }) => name),
        wrong: wrong.map(({ name }) => name),
    });
}
function statement(view, column, row, spans, isTrue) {
    const others = view.rows.filter((other) => other !== row && other.cells[column] !== '–');
    return build(view, column, [row, ...others].slice(0, MOST_TOLD), {
        kind: 'true-false',
        question: [{ text: `${view.topic.title}: true or false? ` }, ...spans],
        line: row.lines[column],
        right: [isTrue ? 'True' : 'False'],
        wrong: [isTrue ? 'False' : 'True'],
    });
}
/** Half of all guesses at a statement are right; of boxes, hardly one. */
const DIFFICULTY = { 'true-false': 'easy', multiple: 'hard' };
function build(view, column, told, draft) {
    const header = (0, claim_rules_1.lowerHeader)(view.columns[column]);
    return (0, build_item_1.buildItem)(view.topic, draft.line, {
        kind: draft.kind,
        difficulty: DIFFICULTY[draft.kind] ?? 'medium',
        question: draft.question,
        snippet: null,
        right: draft.right,
        wrong: draft.wrong,
        areCode: draft.kind !== 'true-false' && told.every(({ isCode }) => isCode),
        explanation: told.flatMap(({ name, cells }, index) => [
            ...(index > 0 ? [{ text: ' ' }] : [{ text: `${upperFirst(header)}: ` }]),
            { text: name, bold: true },
            {
                text: `: ${cells[column].replace(/^(?:Yes|No|None|Never)\b/, lowerFirst)}${index < told.length - 1 ? ';' : '.'}`,
            },
        ]),
    });
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
