"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.SUGGEST_THRESHOLD = exports.ANSWER_THRESHOLD = void 0;
exports.certaintyOf = certaintyOf;
exports.evidenceFor = evidenceFor;
const belonging_1 = require("./belonging");
const english_1 = require("./english");
const match_1 = require("./match");
const names_1 = require("./names");
const query_words_1 = require("./query-words");
const rank_topics_1 = require("./rank-topics");
const stem_1 = require("./stem");
const terms_1 = require("./terms");
/**
 * Below this belonging the bot says that it does not know: chosen on the development questions, where 3 in 100 of the foreign
 * ones that strangers wrote slip through (4 in 100 of all, which were made to resemble ours), and 1 in 100 of ours is declined.
 */
exports.ANSWER_THRESHOLD = 0.55;
/** Below this not even a "did you mean" is offered: the likeness would be chance. */
exports.SUGGEST_THRESHOLD = 0.15;
/** Whether the best topic is the right one; `cumulus eval` prints how well its numbers hold. */
const CONFIDENCE = {
    bias: -8.23,
    weights: {
        named: 1.72,
        nameSpelled: -0.01,
        lead: 0.58,
        coverage: -0.77,
        unit: 2.28,
        example: 0.72,
        strength: 5.24,
        agreement: 0.72,
        words: 0.61,
        namedAny: -1.07,
        margin: 2.38,
        unknown: -1.44,
        matched: 3.1,
        heads: 1.17,
        trade: -0.14,
        jargon: 0.09,
        coined: -0.25,
        acronyms: 0.15,
        family: 0.2,
        technical: -0.3,
        strange: -0.07,
        domain: 1.28,
        leastDomain: 0.23,
        ours: 0.28,
        theirs: -0.74,
        idioms: 0.57,
        mended: 0.07,
        elsewhere: -3.92,
        aside: -1.51,
        unmistakable: 0,
        names: 0,
        weightOurs: 0,
        typed: 0,
        telling: 0,
        asksCode: 0,
        asksHow: 0,
        asksChoice: 0,
        asksTrouble: 0,
    },
};
/**
 * Weighs what speaks for answering with the best topic. Both models are fitted to the labelled questions. Two topics that are
 * nearly as good speak against confidence, but not against belonging: then one of them is shown, and the other mentioned.
 */
function certaintyOf(question, ranked, next) {
    const [best] = ranked;
    if (!best)
        return { confidence: 0, belonging: 0 };
    const evidence = evidenceFor(question, best, ranked.slice(1), next);
    const sure = namesAll(question) || isJargon(question, best.entry) || (0, rank_topics_1.isForeseen)(question, best.features);
    const belonging = sure ? 1 : probability((0, belonging_1.belongingOf)(evidence));
    return { confidence: probability(weighted(CONFIDENCE, evidence)), belonging };
}
/** Beside a word of the trade these say which of its facts is asked for: "default concurrencyPolicy". */
const OF_FACTS = new Set(['default', 'max', 'maximum', 'min', 'minimum', 'limit'].map(stem_1.stem));
/** "minReadySeconds", "oac vs oai": words that nobody else uses and the topic does, and nothing besides. */
function isJargon({ terms }, entry) {
    const own = terms.filter((term) => !OF_FACTS.has(term.stem));
    return (own.length > 0 &&
        own.every((term) => term.trade &&
            !term.mended &&
            term.domain > OURS &&
            !(0, query_words_1.isNeighbour)(term.stem) &&
            (0, match_1.matchTopic)(term, entry) > 0));
}
/** "lambda vs pod": two things of the base are to be compared, and the question says nothing else. */
function namesAll({ intent, entities, terms }) {
    const topics = new Set(entities.flatMap((entity) => (entity.weight === 1 ? entity.topics.slice(0, 1) : [])));
    return intent === 'compare' && topics.size >= 2 && terms.every((term) => term.named);
}
function weighted({ bias, weights }, evidence) {
    let sum = bias;
    for (const key of Object.keys(weights))
        sum += weights[key] * evidence[key];
    return sum;
}
function probability(logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
}
/** Counts and sums that have no upper bound count less and less: these are where they reach 63 %. */
const MATCHED_SCALE = 8;
const WORDS_SCALE = 1.5;
const COUNT_SCALE = 1;
const MOST_HEADS = 4;
const LONGEST_ACRONYM = 4;
const STRENGTH_SCALE = 10;
const MOST_WORDS = 8;
const MOST_NEAR = 4;
/** Gathers what speaks for and against answering with the best topic. */
function evidenceFor(question, best, others, next) {
    const { named, nameSpelled, lead, coverage, unit, example } = best.features;
    const near = others.slice(0, MOST_NEAR);
    const { entry } = best;
    let matched = 0;
    let heads = 0;
    let trade = 0;
    let technical = 0;
    let strange = 0;
    let coined = 0;
    let acronyms = 0;
    for (const term of question.terms) {
        const match = (0, match_1.matchTopic)(term, entry);
        matched += term.weight * match;
        if (isHead(term.stem, entry))
            heads += 1;
        const rarity = (0, english_1.commonness)(term.word);
        if (rarity === null) {
            trade += match;
            if (term.trade && !(0, names_1.isFamily)(term.word) && (term.named || isHead(term.stem, entry))) {
                if (term.word.length > LONGEST_ACRONYM)
                    coined += match;
                else
                    acronyms += match;
            }
        }
        else if (term.unknown && rarity >= 20)
            strange += 1;
        else if (rarity >= 35)
            technical += match;
    }
    return {
        named,
        nameSpelled,
        lead,
        coverage,
        unit,
        example,
        strength: saturating(best.score, STRENGTH_SCALE),
        agreement: mean(near, (other) => (other.entry.topic.area === entry.topic.area ? 1 : 0)),
        words: Math.min(MOST_WORDS, question.terms.length) / MOST_WORDS,
        namedAny: weightedShare(question.terms, (term) => term.named),
        margin: next ? Math.min(1, (best.score - next.score) / best.score) : 1,
        unknown: weightedShare(question.terms, (term) => term.unknown),
        matched: saturating(matched, MATCHED_SCALE),
        heads: Math.min(MOST_HEADS, heads) / MOST_HEADS,
        trade: saturating(trade, WORDS_SCALE),
        jargon: weightedShare(question.terms, (term) => term.trade && (0, match_1.matchTopic)(term, entry) > 0),
        coined: saturating(coined, COUNT_SCALE),
        acronyms: saturating(acronyms, COUNT_SCALE),
        family: question.terms.some((term) => (0, names_1.isFamily)(term.word) && term.word !== 'amazon') ? 1 : 0,
        technical: saturating(technical, WORDS_SCALE),
        strange: saturating(strange, WORDS_SCALE),
        ...domainEvidence(question),
        ...neighbourhood(question, best),
        ...wordingEvidence(question, entry),
    };
}
/** Logarithms of ratios are scaled to about -1 to 1. */
const DOMAIN_SCALE = 6;
/** A word counts as ours, or as theirs, from this logarithm on. */
const OURS = 2;
const THEIRS = -1;
const MOST_COUNTED = 3;
function domainEvidence({ terms, idioms, }) {
    const domains = terms.map((term) => term.domain);
    const upTo = (count) => Math.min(MOST_COUNTED, count) / MOST_COUNTED;
    return {
        domain: domains.reduce((sum, domain) => sum + domain, 0) / Math.max(1, domains.length) / DOMAIN_SCALE,
        leastDomain: Math.min(0, ...domains) / DOMAIN_SCALE,
        ours: upTo(domains.filter((domain) => domain > OURS).length),
        theirs: upTo(domains.filter((domain) => domain < THEIRS).length),
        idioms: upTo(idioms),
        mended: upTo(terms.filter((term) => term.mended).length),
    };
}
/** From this logarithm on a word is nobody else's. */
const NOBODY_ELSES = 5;
const NAMES_SCALE = 1.5;
const OURS_SCALE = 6;
const TYPED_SCALE = 15;
const TELLING_SCALE = 8;
function wordingEvidence({ text, terms, entities, intent }, entry) {
    const isUnmistakable = (term) => term.trade &&
        !term.mended &&
        term.domain >= NOBODY_ELSES &&
        !(0, names_1.isFamily)(term.word) &&
        (0, english_1.commonness)(term.word) === null &&
        isHead(term.stem, entry);
    const isName = ({ weight, stems }) => weight === 1 && stems.some((one) => (0, english_1.commonness)(one) === null);
    const asks = (kind) => (intent === kind ? 1 : 0);
    return {
        unmistakable: saturating(terms.filter(isUnmistakable).length, NAMES_SCALE),
        names: saturating(entities.filter(isName).length, NAMES_SCALE),
        weightOurs: saturating((0, terms_1.weightOf)(terms.filter(({ domain }) => domain > OURS)), OURS_SCALE),
        typed: saturating(text.split(/\s+/).length, TYPED_SCALE),
        telling: saturating(terms.length, TELLING_SCALE),
        asksCode: asks('code'),
        asksHow: asks('how-to'),
        asksChoice: asks('choose'),
        asksTrouble: asks('troubleshoot'),
    };
}
function saturating(value, scale) {
    return 1 - Math.exp(-value / scale);
}
function mean(items, of) {
    return items.reduce((sum, item) => sum + of(item), 0) / Math.max(1, items.length);
}
function isHead(stem, entry) {
    const place = entry.speaks.get(stem);
    return place === 'name' || place === 'heads';
}
/** "Azure functions timeout": a row that tells what is called Azure Functions says nothing of their timeout. */
const MOSTLY = 0.8;
/** "Google login" is what a fact is called. */
const CALLED_SO = 0.5;
/** The cloud map and a few facts do speak of other clouds; what only names one beside the question's subject does not. */
function neighbourhood(question, { entry, units }) {
    const said = units[0];
    const isOtherCloud = question.otherClouds.some((word) => {
        if (said?.unit.label.has(word))
            return said.coverage < CALLED_SO;
        return !said?.unit.own.has(word) || said.coverage < MOSTLY;
    });
    const neighbours = question.terms.filter((term) => (0, query_words_1.isNeighbour)(term.stem) && !isHead(term.stem, entry));
    const isElsewhere = isOtherCloud || neighbours.some((term) => (0, match_1.matchTopic)(term, entry) === 0);
    return { elsewhere: isElsewhere ? 1 : 0, aside: neighbours.length > 0 && !isElsewhere ? 1 : 0 };
}
/** The weighted share of the words that are such; 0 where there are no words. */
function weightedShare(terms, is) {
    return terms.length === 0 ? 0 : (0, match_1.share)(terms, (term) => (is(term) ? 1 : 0));
}
