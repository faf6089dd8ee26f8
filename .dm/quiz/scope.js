"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EVERYTHING = void 0;
exports.findScope = findScope;
exports.itemsOf = itemsOf;
exports.EVERYTHING = 'everything';
const NONE = new Set();
/**
 * Finds the area, group or topics that a few words name: `aws`, `networking`, `vpc`, `security groups`.
 * A topic's name brings along the topics that carry it in their title (`vpc`: VPC peering, VPC endpoints).
 * @returns null where nothing is called that; everything where nothing was said
 */
function findScope(words, topics) {
    const wanted = normal(words);
    if (wanted === '')
        return { label: exports.EVERYTHING, topicIds: idsOf(topics), relatedIds: NONE };
    const area = topics.find((topic) => normal(topic.area) === wanted || AREA_NAMES[wanted] === topic.area)?.area;
    if (area !== undefined)
        return { label: area, topicIds: idsOf(topics.filter((topic) => topic.area === area)), relatedIds: NONE };
    const named = topics.filter((topic) => namesOf(topic).includes(wanted));
    const carry = (text) => ` ${normal(text)} `.includes(` ${wanted} `);
    const carrying = topics.filter((topic) => carry(topic.title) ||
        topic.tags.some((tag) => normal(tag) === wanted) ||
        // "Amazon VPC CNI" is no question about VPCs: another name counts only where nothing is called that itself.
        (named.length === 0 && topic.aliases.some(carry)));
    const group = topics.filter((topic) => normal(topic.group) === wanted);
    const found = [...named, ...carrying, ...group];
    if (found.length === 0)
        return null;
    return {
        label: named.length === 1 ? named[0].title : words.trim(),
        topicIds: idsOf(found),
        relatedIds: new Set(found.flatMap((topic) => topic.related)),
    };
}
/** The items of a scope; of related topics too where there are fewer than wanted. */
function itemsOf(scope, pool, wanted) {
    const own = pool.filter((item) => scope.topicIds.has(item.topicId));
    if (own.length >= wanted || scope.relatedIds.size === 0)
        return own;
    return pool.filter((item) => scope.topicIds.has(item.topicId) || scope.relatedIds.has(item.topicId));
}
/** What people call areas besides their names. */
const AREA_NAMES = {
    k8s: 'kubernetes',
    amazon: 'aws',
    containers: 'docker',
};
function namesOf(topic) {
    return [topic.id, topic.title, ...topic.aliases, ...topic.abbreviations].map(normal);
}
function idsOf(topics) {
    return new Set(topics.map((topic) => topic.id));
}
/** Lower case, words parted by single spaces, plural dropped. */
function normal(text) {
    return text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, ' ')
        .trim()
        .replace(/([a-z]{3,}[^su])s\b/g, '$1');
}
