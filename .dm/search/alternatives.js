"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.PARTS_ALTERNATIVES = exports.MOST_SIDE_WORDS = exports.CIRCUMSTANCES = void 0;
exports.alternativesOf = alternativesOf;
/** After these the circumstances begin: "ebs or efs for shared files". */
exports.CIRCUMSTANCES = new Set([
    'for',
    'in',
    'on',
    'when',
    'if',
    'at',
    'by',
    'under',
    'during',
    'which',
    'what',
    'how',
]);
/** A side is named in few words; what stands further off belongs to the question around it. */
exports.MOST_SIDE_WORDS = 3;
exports.PARTS_ALTERNATIVES = new Set(['or', 'vs', 'versus', 'than']);
/** What asks for a choice beside naming what to choose from, or for a situation to choose in. */
const ASKS_TO_CHOOSE = /\b(?:which|should|better|best|use|pick|choose|take|prefer|need|needs|want|wants|for|if|when|while|where|without|but|because|enough|worth)\b/;
/** "Which keeps messages longer" asks for two measures. */
const MEASURES = /\b(?:longer|shorter|faster|slower|quicker|bigger|larger|smaller|higher|older|newer)\b/;
const ASKS_TO_EXPLAIN = /\b(?:what|how|why|diff\w*|explain)\b/;
/**
 * What stands on either side of each "or": a name, or the words next to it. "alb vs nlb cost" sets attributes side by
 * side and wants nothing decided.
 */
function alternativesOf(lower, tokens, entities) {
    const partings = tokens.flatMap((token, at) => (exports.PARTS_ALTERNATIVES.has(token.word) ? [at] : []));
    if (partings.length === 0 || MEASURES.test(lower))
        return [];
    const isVersus = partings.some((at) => tokens[at].word.startsWith('v'));
    if (ASKS_TO_EXPLAIN.test(lower)
        ? !/\b(?:which|should|better|best|use|pick|choose)\b/.test(lower)
        : isVersus && !ASKS_TO_CHOOSE.test(lower))
        return [];
    const runs = partings.length > 1 ? [partings, ...partings.map((at) => [at])] : [partings];
    return runs.flatMap((run) => {
        const found = run.flatMap((parting, index) => {
            const after = alternativeAfter(tokens, entities, parting, run[index + 1] ?? tokens.length);
            return index === 0 ? [alternativeBefore(tokens, entities, parting), after] : [after];
        });
        return found.every((one) => one !== null) ? [partsOfOne(found)] : [];
    });
}
/** "secrets manager or parameter store" may be two names of one topic: then they are parts of it. */
function partsOfOne(alternatives) {
    return alternatives.map((one, at) => alternatives.some((other, place) => place !== at && other.topic === one.topic)
        ? { ...one, topic: null }
        : one);
}
function alternativeBefore(tokens, entities, parting) {
    // "alb better than nlb", "sns rather than sqs".
    if (/^(?:better|rather|instead)$/.test(tokens[parting - 1]?.word ?? ''))
        return alternativeBefore(tokens, entities, parting - 1);
    const entity = entities.find(({ end }) => end === parting);
    if (entity)
        return { words: [...entity.stems], before: true, named: true, topic: entity.topics[0] ?? null };
    const content = tokens.slice(0, parting).filter((token) => !token.pads);
    const words = content.slice(-exports.MOST_SIDE_WORDS).map((token) => token.stem);
    return words.length === 0 ? null : { words, before: true, named: false, topic: null };
}
function alternativeAfter(tokens, entities, parting, end) {
    const start = tokens.findIndex((token, at) => at > parting && !token.pads);
    const entity = entities.find((candidate) => candidate.start === start && candidate.end <= end);
    if (entity)
        return { words: [...entity.stems], before: false, named: true, topic: entity.topics[0] ?? null };
    const rest = tokens.slice(parting + 1, end);
    const cut = rest.findIndex((token) => exports.CIRCUMSTANCES.has(token.word));
    const content = (cut === -1 ? rest : rest.slice(0, cut)).filter((token) => !token.pads);
    const words = content.slice(0, exports.MOST_SIDE_WORDS).map((token) => token.stem);
    return words.length === 0 ? null : { words, before: false, named: false, topic: null };
}
