"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deniedIn = deniedIn;
exports.countedIn = countedIn;
exports.countsDiffer = countsDiffer;
exports.refusedIn = refusedIn;
exports.polarityOf = polarityOf;
const tokenize_1 = require("./tokenize");
/** "don't" comes as "don" from the tokenizer. */
const DENIES = /^(?:no|not|without|never|none|nobody|nothing|neither|cannot|cant|wont|(?:do|does|did|is|are|should|must|would)nt|don|doesn|didn|isn|aren|shouldn|mustn|wouldn|avoid|hate)$/;
/** "no idea", "not sure", "not only", "no more than": nothing is denied of what follows. */
const DENIES_NOTHING = /^(?:idea|clue|sure|only|more|less|later|longer|matter|just|yet|problem)$/;
/** Where what is denied ends. */
const ENDS = new Set('and or but for with which that so if when because while in on to then how what we i it is are need want instead'.split(' '));
/** These may stand between the denial and what is denied: "dont want to run kubernetes", "not in need of". */
const LEADS_ON = new Set(['want', 'need', 'to', 'in', 'on', 'is', 'are', 'we', 'i', 'it']);
const MOST_DENIED = 2;
/** Content stems that a run of words denies. */
function deniedIn(tokens) {
    const denied = new Set();
    tokens.forEach(({ word }, at) => {
        const next = tokens[at + 1]?.word ?? '';
        if (!DENIES.test(word) || DENIES_NOTHING.test(next))
            return;
        // "nobody knows kubernetes" denies it, "dont know how often" denies nothing.
        if (/^knows?$/.test(next) &&
            /^(?:how|what|which|where|when|if|whether|the)$/.test(tokens[at + 2]?.word ?? ''))
            return;
        let count = 0;
        for (const token of tokens.slice(at + 1)) {
            if (count === MOST_DENIED || (ENDS.has(token.word) && (count > 0 || !LEADS_ON.has(token.word))))
                return;
            if (token.pads)
                continue;
            denied.add(token.stem);
            count += 1;
        }
    });
    return denied;
}
const AMOUNTS = [
    [/^(?:one|single|1|same)$/, ['one']],
    [/^(?:few|couple|handful|two|three|four|[2-5])$/, ['few']],
    [/^(?:several|multiple|different|various|both|five|six|seven|[6-9])$/, ['few', 'many']],
    [
        /^(?:all|every|many|lots|dozens?|hundreds|thousands|ten|twenty|thirty|forty|fifty|hundred|thousand|\d{2,})$/,
        ['many'],
    ],
];
function amountOf(word) {
    return AMOUNTS.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}
/** Of what a run of words says how many there are: "one namespace", "thousands of VPCs". */
function countedIn(tokens) {
    const counted = new Map();
    tokens.forEach(({ word }, at) => {
        const amounts = amountOf(word);
        if (!amounts)
            return;
        const next = tokens.slice(at + 1, at + 4).find((token) => !token.pads);
        if (!next || amountOf(next.word))
            return;
        const known = counted.get(next.stem) ?? new Set();
        counted.set(next.stem, new Set([...known, ...amounts]));
    });
    return counted;
}
/** Whether two texts speak of different amounts of the same. */
function countsDiffer(stem, one, other) {
    const [mine, theirs] = [one.get(stem), other.get(stem)];
    return mine !== undefined && theirs !== undefined && [...mine].every((amount) => !theirs.has(amount));
}
const REFUSES = /^(?:want|like|need|wish)$/;
const LACKS = /^(?:skill|skills|knowledge|experience|expertise)$/;
/** Stems of what the asker will not have or does not know: "dont want kubernetes", "no docker skills". */
function refusedIn(tokens) {
    const refused = new Set();
    tokens.forEach(({ word }, at) => {
        if (!DENIES.test(word))
            return;
        const rest = tokens.slice(at, at + 5);
        const refuses = word === 'hate' || REFUSES.test(rest[1]?.word ?? '');
        if (refuses || rest.some((token) => LACKS.test(token.word)))
            for (const stem of deniedIn(rest))
                refused.add(stem);
    });
    return refused;
}
/** Texts of the base come again with each question about their topic; the bound keeps a replaced base from staying. */
const POLARITIES = new Map();
const MOST_POLARITIES = 20_000;
/** Takes a text of the base apart, clause by clause; remembered. */
function polarityOf(text) {
    const known = POLARITIES.get(text);
    if (known)
        return known;
    const polarity = takeApart(text);
    if (POLARITIES.size >= MOST_POLARITIES)
        POLARITIES.clear();
    POLARITIES.set(text, polarity);
    return polarity;
}
function takeApart(text) {
    const said = new Set();
    const denied = new Set();
    const counted = new Map();
    for (const clause of text.split(/[,;:.()]\s/)) {
        const tokens = (0, tokenize_1.tokenize)(clause);
        const not = deniedIn(tokens);
        for (const { stem } of tokens)
            (not.has(stem) ? denied : said).add(stem);
        for (const [stem, amounts] of countedIn(tokens))
            counted.set(stem, new Set([...(counted.get(stem) ?? []), ...amounts]));
    }
    return { said, denied, counted };
}
