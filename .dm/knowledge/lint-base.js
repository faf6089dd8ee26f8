"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.lintBase = lintBase;
exports.nameKey = nameKey;
const problem_1 = require("./problem");
/**
 * Rules that hold between files: ids, names that collide, links that lead nowhere.
 * @param topics every topic that parsed
 * @returns problems, errors first come first
 */
function lintBase(topics) {
    return [...duplicateIds(topics), ...collidingNames(topics), ...deadLinks(topics)];
}
function duplicateIds(topics) {
    const seen = new Map();
    const problems = [];
    for (const topic of topics) {
        const other = seen.get(topic.id);
        if (other) {
            problems.push(problem('K060', topic, `The id ${(0, problem_1.quote)(topic.id)} is already taken by ${other.file}.`, 'Rename one of the two files.'));
        }
        else {
            seen.set(topic.id, topic);
        }
    }
    return problems;
}
/** Compares names as a question would: case, hyphens and spaces do not count. */
function nameKey(name) {
    return name.toLowerCase().replace(/[\s\-_/.]+/g, '');
}
/** Two topics may share an abbreviation (the bot asks back), never a title, and never a title with an alias. */
function collidingNames(topics) {
    const titles = new Map();
    const problems = [];
    for (const topic of topics) {
        const key = nameKey(topic.title);
        const other = titles.get(key);
        if (other && other.id !== topic.id) {
            problems.push(problem('K061', topic, `The title ${(0, problem_1.quote)(topic.title)} is also the title of ${other.file}.`, 'Give each topic its own title.'));
        }
        titles.set(key, topic);
    }
    const aliases = new Map();
    for (const topic of topics) {
        for (const alias of topic.aliases) {
            const key = nameKey(alias);
            const other = titles.get(key) ?? aliases.get(key);
            if (other && other.id !== topic.id) {
                problems.push(problem('K062', topic, `The alias ${(0, problem_1.quote)(alias)} already names ${(0, problem_1.quote)(other.title)} (${other.file}).`, 'Take it out of one of the two.'));
            }
            aliases.set(key, topic);
        }
    }
    return problems;
}
function deadLinks(topics) {
    const ids = new Set(topics.map((topic) => topic.id));
    return topics.flatMap((topic) => topic.related
        .filter((id) => !ids.has(id) || id === topic.id)
        .map((id) => problem('K063', topic, `Related topic ${(0, problem_1.quote)(id)} ${id === topic.id ? 'is the topic itself' : 'does not exist'}.`, 'Name the file of another topic, without .md.')));
}
function problem(rule, topic, message, mend) {
    return { rule, severity: 'error', file: topic.file, line: 1, message, mend };
}
