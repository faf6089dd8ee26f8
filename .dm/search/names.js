"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.NameIndex = void 0;
exports.isFamily = isFamily;
const edit_distance_1 = require("./edit-distance");
const english_1 = require("./english");
const shorthand_1 = require("./shorthand");
const spellings_1 = require("./spellings");
const stem_1 = require("./stem");
/** Longest name in words that is looked for. */
const LONGEST = 12;
const MOST_SLIPS = 2;
const MOST_MENDED_WORDS = 3;
/** A longer title names several things, none of which stands for the whole. */
const SHORT_TITLE = 2;
/** Vendors and family names that people leave out or add: "Amazon S3", "Docker volume", "Kubernetes Service". */
const FAMILY = new Set(['amazon', 'aws', 'docker', 'kubernetes', 'k8s', 'kube']);
/** Finds topics by what they are called, however it is spaced, hyphenated or (for unknown words) misspelt. */
class NameIndex {
    #names = new Map();
    /** Names as one word. */
    #joined = new spellings_1.Spellings();
    /** Stems of the single-word names and the short title of each topic. */
    #namesOf = new Map();
    /** @param cut cuts a name to words */
    addTopic(topic, cut) {
        const short = [];
        this.#namesOf.set(topic, short);
        const add = (text, kind) => {
            const tokens = cut(text);
            if (tokens.length === 0)
                return;
            if (tokens.length === 1 ? kind !== 'symptom' : kind === 'title' && tokens.length <= SHORT_TITLE)
                short.push(tokens.map((token) => token.stem));
            this.#addWords(tokens, topic, kind);
            // The words of a question are spelt out before names are looked for in it.
            if (tokens.length > 1 && tokens.some((token) => (0, shorthand_1.longForm)(token.word) !== null))
                this.#addWords(tokens.flatMap((token) => cut((0, shorthand_1.longForm)(token.word) ?? token.word)), topic, kind);
        };
        for (const variant of titleVariants(topic.title))
            add(variant, 'title');
        add(topic.id, 'alias');
        for (const alias of topic.aliases)
            add(alias, 'alias');
        for (const abbreviation of topic.abbreviations)
            add(abbreviation, 'abbreviation');
        for (const symptom of topic.symptoms)
            add(symptom, 'symptom');
    }
    /**
     * What else the topics of a name are called: single words, and the words of a short title. Where a text says "cfn" or
     * "natgw", another may say "CloudFormation" or "NAT gateway".
     */
    otherNames(entity) {
        const others = new Set();
        if (entity.kind === 'symptom' || entity.topics.length !== 1)
            return others;
        for (const name of this.#namesOf.get(entity.topics[0]) ?? [])
            for (const stem of name)
                others.add(stem);
        for (const stem of entity.stems)
            others.delete(stem);
        return others;
    }
    /** Whether one word alone is a name. */
    has(token) {
        const { spaced, joined } = keysOf([token]);
        return this.#names.has(spaced) || this.#names.has(joined);
    }
    /** Names in a question, left to right, longest first, none overlapping. */
    find(tokens, originOf) {
        const found = [];
        const origins = tokens.map(originOf);
        let start = 0;
        while (start < tokens.length) {
            const entity = this.#longestAt(tokens, start, origins);
            if (entity) {
                found.push(entity);
                start = entity.end;
            }
            else {
                start += 1;
            }
        }
        return found;
    }
    #longestAt(tokens, start, origins) {
        const exact = this.#exactAt(tokens, start);
        // "secrets manger" is more than "secrets".
        const beyond = exact?.end ?? start;
        for (let end = Math.min(tokens.length, start + MOST_MENDED_WORDS); end > beyond; end -= 1) {
            const most = slipsIn(origins.slice(start, end));
            if (most === 0)
                continue;
            const mended = this.#mend(keysOf(tokens.slice(start, end)).joined, most);
            if (mended && (most > 1 || mended.kind !== 'symptom'))
                return { ...mended, start, end };
        }
        return exact;
    }
    #exactAt(tokens, start) {
        const keys = keysFrom(tokens.slice(start, start + LONGEST));
        for (let length = keys.length; length > 0; length -= 1) {
            const { spaced, joined } = keys[length - 1];
            const end = start + length;
            const name = this.#names.get(spaced) ?? this.#joinedName(tokens, start, end, joined);
            if (name)
                return { topics: [...name.topics], kind: name.kind, start, end, weight: 1, stems: name.stems };
        }
        return null;
    }
    /** "a sg" is no "asg"; "slow down", plain English, is not the error SlowDown. */
    #joinedName(tokens, start, end, joined) {
        const name = this.#names.get(joined);
        if (name === undefined)
            return undefined;
        const span = tokens.slice(start, end);
        const isPlain = span.length > 1 && span.every((token) => (0, english_1.isEnglish)(token.word));
        return isArticle(span) || (name.kind === 'symptom' && isPlain) ? undefined : name;
    }
    #mend(key, mostSlips) {
        const most = Math.min(mostSlips, (0, edit_distance_1.allowedSlips)(key.length));
        if (most === 0 || key.length < 5 || /\d/.test(key))
            return null;
        const found = this.#joined.closest(key, most);
        if (!found)
            return null;
        const { topics, kind, stems } = this.#names.get(found.value);
        return { topics: [...topics], kind, weight: 0.9 ** found.distance, stems };
    }
    #addWords(tokens, topic, kind) {
        const { spaced, joined } = keysOf(tokens);
        const stems = tokens.map((token) => token.stem);
        this.#add(spaced, topic, kind, stems);
        if (joined !== spaced)
            this.#add(joined, topic, kind, stems);
        this.#joined.add(joined, joined);
    }
    #add(key, topic, kind, stems) {
        const name = this.#names.get(key);
        // A title outranks what others call themselves.
        if (!name || (kind === 'title' && name.kind !== 'title')) {
            this.#names.set(key, { topics: [topic], kind, stems });
        }
        else if (kind === name.kind || (kind !== 'symptom' && name.kind === 'symptom')) {
            if (!name.topics.includes(topic))
                name.topics.push(topic);
        }
    }
}
exports.NameIndex = NameIndex;
/**
 * By what a name is known: its words stemmed one by one ("load balancing" meets "load balancers"), and all of them as one
 * word, of which only the plural is taken off ("natgateway" meets "NAT gateways", "http routing" not "HTTPRoute").
 */
function keysOf(tokens) {
    const words = tokens.map((token) => token.word);
    // The last word alone: "amazon es" is no plural of "amazon".
    const last = (0, stem_1.singular)(words.pop() ?? '');
    return { spaced: tokens.map((token) => token.stem).join(' '), joined: words.join('') + last };
}
/**
 * How many slips a misspelt name may have. "movie" must not become a name one letter away; beside a word of ours ("secrets
 * manger") a word of the dictionary may be one all the same.
 */
function slipsIn(origins) {
    if (origins.includes('nowhere'))
        return MOST_SLIPS;
    return origins.includes('english') && origins.includes('base') ? 1 : 0;
}
/** The keys of the first word, of the first two, and so on, see `keysOf`. */
function keysFrom(tokens) {
    let spaced = '';
    let words = '';
    return tokens.map(({ word, stem }, at) => {
        spaced = at === 0 ? stem : `${spaced} ${stem}`;
        const joined = words + (0, stem_1.singular)(word);
        words += word;
        return { spaced, joined };
    });
}
function isArticle([first, ...others]) {
    return others.length > 0 && /^(?:an?|the)$/.test(first.word);
}
/** "Amazon S3 (Simple Storage Service)" is also "S3" and "Simple Storage Service". */
function titleVariants(title) {
    const variants = new Set([title]);
    const parenthesis = /^(.*?)\s*\(([^)]+)\)\s*$/.exec(title);
    if (parenthesis) {
        variants.add(parenthesis[1]);
        variants.add(parenthesis[2]);
    }
    for (const variant of [...variants]) {
        const words = variant.split(/\s+/);
        if (words.length > 1 && FAMILY.has(words[0].toLowerCase()))
            variants.add(words.slice(1).join(' '));
    }
    return [...variants];
}
/** Whether a word is a vendor or family name, which alone names no topic. */
function isFamily(word) {
    return FAMILY.has(word);
}
