"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TOPIC_FEATURES = exports.RankedTopic = void 0;
exports.rankTopics = rankTopics;
exports.isForeseen = isForeseen;
const match_1 = require("./match");
const rank_units_1 = require("./rank-units");
const stem_1 = require("./stem");
const terms_1 = require("./terms");
class RankedTopic {
    question;
    entry;
    features;
    score;
    #units = null;
    constructor(question, entry, features) {
        this.question = question;
        this.entry = entry;
        this.features = features;
        this.score = this.#score();
    }
    /** Its units, best first; ordered when first looked at, since those of most topics never are. */
    get units() {
        this.#units ??= (0, rank_units_1.rankUnits)(this.question, this.entry);
        return this.#units;
    }
    /** Takes its best unit into account: the costly part. */
    readClosely() {
        this.features.unit = (0, rank_units_1.bestCoverage)(this.question, this.entry);
        this.score = this.#score();
    }
    #score() {
        const { question, entry, features } = this;
        const foreseen = isForeseen(question, features) ? FORESEEN_BONUS : 0;
        return weighted(features) + foreseen + symptomBonus(question, entry) - refusedPenalty(question, entry);
    }
}
exports.RankedTopic = RankedTopic;
/** Fitted to labelled questions (softmax over the candidates of each); the sum is not a probability, see confidence.ts. */
const WEIGHTS = {
    named: 2.17,
    nameSpelled: 0.94,
    titleSpelled: 0.87,
    lead: 0.26,
    coverage: 1.98,
    unit: 4.19,
    example: 5.68,
    area: 1.0,
    text: 3.61,
};
exports.TOPIC_FEATURES = Object.keys(WEIGHTS);
/** Units are looked at only for the candidates that lead without them. */
const CLOSELY_READ = 10;
/** So many are looked at to tell how sure the first is (see confidence.ts); the order of others is of no account. */
const MATTER = 5;
/** Scores candidate topics for a question, best first; ties go to the earlier id, so that the order is stable. */
function rankTopics(question, candidates, vocabulary) {
    const stems = new Set(question.terms.map((term) => term.stem));
    const skimmed = candidates.map(({ entry, text }) => {
        const features = {
            named: namedShare(question, entry),
            nameSpelled: nameSpelled(stems, entry),
            titleSpelled: titleSpelled(stems, entry),
            lead: (0, match_1.share)(question.terms, (term) => (0, match_1.matchLead)(term, entry)),
            coverage: (0, match_1.share)(question.terms, (term) => (0, match_1.matchTopic)(term, entry)),
            unit: 0,
            example: entry.examples.nearest(question.terms),
            area: (0, match_1.share)(question.terms, (term) => vocabulary.areaShare(term.stem, entry.topic.area)),
            text,
        };
        return new RankedTopic(question, entry, features);
    });
    const leading = skimmed.sort(byScore).slice(0, CLOSELY_READ);
    const read = [];
    for (const ranked of leading) {
        // Those that follow could not come among the first, even if a part of them said all that is asked for.
        if (read.length >= MATTER && ranked.score + WEIGHTS.unit < read[MATTER - 1].score)
            break;
        ranked.readClosely();
        read.push(ranked);
        read.sort(byScore);
    }
    return [...read, ...leading.slice(read.length)];
}
/** From here on a question is an author's own, give or take what only pads. */
const NEARLY_SAME_QUESTION = 0.95;
const FORESEEN_BONUS = 4;
/** "Is it free" is foreseen by several topics, and asked of anything under the sun; "drain a node" and "toil" are not. */
const FORESEEN_WORDS = 3;
const FORESEEN_LEAST = 2;
/** Whether an author foresaw this very question, and it says enough to be no other. */
function isForeseen({ terms }, { example }) {
    const isTelling = terms.length >= FORESEEN_WORDS || (0, terms_1.weightOf)(terms) >= FORESEEN_LEAST;
    return example >= NEARLY_SAME_QUESTION && isTelling;
}
/** Who does not want Kubernetes is not to be answered with a topic of that name or area. */
const REFUSED_PENALTY = 3;
function refusedPenalty({ refused }, { title, topic }) {
    const isCalled = ({ stem: word }) => title.has(word) || word === (0, stem_1.stem)(topic.area);
    return refused.some(isCalled) ? REFUSED_PENALTY : 0;
}
/** The stable part of an error message, pasted: who has met it means the topic that knows it. */
const SYMPTOM_BONUS = 3;
const SYMPTOM_WORDS = 3;
function symptomBonus({ entities }, entry) {
    const pasted = entities.some(({ kind, stems, topics, weight }) => kind === 'symptom' && weight === 1 && stems.length >= SYMPTOM_WORDS && topics.includes(entry.topic));
    return pasted ? SYMPTOM_BONUS : 0;
}
function byScore(a, b) {
    return b.score - a.score || (a.entry.topic.id < b.entry.topic.id ? -1 : 1);
}
function weighted(features) {
    let sum = 0;
    for (const key of exports.TOPIC_FEATURES)
        sum += WEIGHTS[key] * features[key];
    return sum;
}
function namedShare(question, entry) {
    const naming = question.entities.filter(({ topics }) => topics.includes(entry.topic));
    if (naming.length === 0)
        return 0;
    const stems = new Map();
    for (const entity of naming) {
        // A name that several topics share speaks for each of them a little less.
        const weight = entity.weight * (entity.topics.length > 1 ? 0.8 : 1);
        for (const stem of entity.stems)
            stems.set(stem, Math.max(stems.get(stem) ?? 0, weight));
    }
    return (0, match_1.share)(question.terms, (term) => stems.get(term.stem) ?? 0) * (question.terms.length > 0 ? 1 : 0);
}
function nameSpelled(asked, entry) {
    let best = 0;
    for (const name of entry.names) {
        const found = countIn(asked, name);
        // Two words of a three-word name tell more than the only word of a one-word name by chance.
        best = Math.max(best, (found / name.size) * (found / (found + 0.5)));
    }
    return best;
}
function titleSpelled(asked, entry) {
    return countIn(asked, entry.title) / entry.title.size;
}
function countIn(asked, stems) {
    let found = 0;
    for (const stem of stems)
        if (asked.has(stem))
            found += 1;
    return found;
}
