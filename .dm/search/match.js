"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.matchTopic = matchTopic;
exports.countInLabels = countInLabels;
exports.countInUnits = countInUnits;
exports.matchUnits = matchUnits;
exports.unitShares = unitShares;
exports.matchLead = matchLead;
exports.share = share;
exports.asked = asked;
/** How well a word found in each place vouches for a topic, from the name down to the running text. */
const WORTH = { name: 1, heads: 0.95, body: 0.85 };
/** Where in a unit a word may stand, from what it is called down to the heading above it. */
const LABEL = 0;
const OWN = 1;
const ASKED = 2;
const HEADING = 3;
/** How well it vouches for the unit there. */
const UNIT_WORTH = [1, 0.9, 0.85, 0.65];
/** Bits that hold a place. */
const PLACE_BITS = 2;
/** 0 to 1: how well a topic speaks of a word, a synonym counting less. */
function matchTopic(term, entry) {
    const direct = placeInTopic(term.stem, entry);
    if (direct > 0)
        return direct;
    let best = 0;
    for (const { stem, weight } of term.alternatives)
        best = Math.max(best, placeInTopic(stem, entry) * weight);
    return best;
}
function placeInTopic(stem, entry) {
    const place = entry.speaks.get(stem);
    return place === undefined ? 0 : WORTH[place];
}
function unitOf(posting) {
    return posting >> PLACE_BITS;
}
function placeOf(posting) {
    return posting & ((1 << PLACE_BITS) - 1);
}
/** Made when a topic is first read closely. */
const POSTINGS = new WeakMap();
function postingsOf(entry) {
    const known = POSTINGS.get(entry);
    if (known)
        return known;
    const lists = new Map();
    const add = (stem, unit, place) => {
        const list = lists.get(stem);
        const posting = (unit << PLACE_BITS) + place;
        if (!list)
            lists.set(stem, [posting]);
        else if (unitOf(list.at(-1)) !== unit)
            list.push(posting);
    };
    entry.units.forEach((unit, index) => {
        // The best place first: the first one found counts.
        for (const stem of unit.label)
            add(stem, index, LABEL);
        for (const stem of unit.own)
            add(stem, index, OWN);
        for (const stem of unit.asked)
            add(stem, index, ASKED);
        for (const stem of unit.heading)
            add(stem, index, HEADING);
    });
    const made = new Map([...lists].map(([stem, list]) => [stem, Int32Array.from(list)]));
    POSTINGS.set(entry, made);
    return made;
}
/** For each unit of a topic: how many of the given stems it is called by. */
function countInLabels(stems, entry) {
    return countTo(LABEL, stems, entry);
}
/** For each unit of a topic: how many of the given stems it is called by or says. */
function countInUnits(stems, entry) {
    return countTo(OWN, stems, entry);
}
function countTo(worst, stems, entry) {
    const postings = postingsOf(entry);
    const found = new Uint8Array(entry.units.length);
    for (const stem of stems)
        for (const posting of postings.get(stem) ?? [])
            if (placeOf(posting) <= worst)
                found[unitOf(posting)] += 1;
    return found;
}
function matchUnits(term, entry) {
    const postings = postingsOf(entry);
    const matches = {
        whole: new Float64Array(entry.units.length),
        label: new Float64Array(entry.units.length),
    };
    addMatches(postings.get(term.stem), 1, matches);
    for (const { stem, weight } of term.alternatives)
        addMatches(postings.get(stem), weight, matches);
    return matches;
}
function addMatches(postings, weight, { whole, label }) {
    if (postings === undefined)
        return;
    for (let at = 0; at < postings.length; at += 1) {
        const posting = postings[at];
        const unit = unitOf(posting);
        const place = placeOf(posting);
        const worth = UNIT_WORTH[place] * weight;
        if (worth > whole[unit])
            whole[unit] = worth;
        if (place === LABEL && weight > label[unit])
            label[unit] = weight;
    }
}
/** For each unit of a topic: the weighted share of the words that it matches, as `share` has it. */
function unitShares(weighted, units) {
    const shares = new Float64Array(units);
    let total = 0;
    for (const { weight, matches } of weighted) {
        total += weight;
        for (let unit = 0; unit < units; unit += 1)
            shares[unit] += weight * matches[unit];
    }
    if (total === 0)
        return shares.fill(1);
    for (let unit = 0; unit < units; unit += 1)
        shares[unit] /= total;
    return shares;
}
/** 0 to 1: how well the lead of a topic speaks of a word. */
function matchLead(term, entry) {
    const { own } = entry.units[0];
    if (own.has(term.stem))
        return UNIT_WORTH[OWN];
    let best = 0;
    for (const { stem, weight } of term.alternatives)
        if (own.has(stem))
            best = Math.max(best, weight * UNIT_WORTH[OWN]);
    return best;
}
/** Weighted share, 0 to 1, of the given words that `match` finds; 1 where there are no words. */
function share(terms, match) {
    let total = 0;
    let found = 0;
    for (const term of terms) {
        total += term.weight;
        found += term.weight * match(term);
    }
    return total === 0 ? 1 : found / total;
}
/** A word of an alias that labels hold too ("snapshot" of EBS) asks for one of those units, or just names the topic. */
const ALSO_LABEL = 0.5;
/**
 * The words of a question that a topic's name does not already answer for: what is asked about it. An alias that is
 * also what one of its facts or rows is called ("trivy" of image scanning) asks for that fact, not for the topic.
 */
function asked(question, entry) {
    return question.terms.flatMap((term) => {
        if (entry.title.has(term.stem))
            return [];
        if (!entry.name.has(term.stem) || entry.nameLabels.has(term.stem))
            return [term];
        return entry.labels.has(term.stem) ? [{ ...term, weight: term.weight * ALSO_LABEL }] : [];
    });
}
