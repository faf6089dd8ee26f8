"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.loadKnowledge = loadKnowledge;
const node_fs_1 = require("node:fs");
const node_path_1 = require("node:path");
const lint_base_1 = require("./lint-base");
const parse_topic_1 = require("./parse-topic");
const UNREADABLE = 'K006';
/**
 * Reads every `<area>/<topic>.md` below the given folders. A file with an error is reported and left out, the rest is
 * served; of two files with one id the first is kept. `README.md`, names that begin with a dot or `_`, and what does not
 * end in `.md` are not topics. Snippets are not looked into: that is `cumulus check`'s business, and costs no start its time.
 * @param dirs folders such as `knowledge`, later ones add to earlier ones
 */
function loadKnowledge(dirs) {
    const problems = [];
    const parsed = [];
    const files = [];
    const ignored = [];
    for (const dir of dirs) {
        for (const file of topicFiles(dir, problems, ignored)) {
            const result = readTopic(file);
            if (!result.problems.some((problem) => problem.rule === UNREADABLE))
                files.push(file);
            problems.push(...result.problems);
            if (result.topic)
                parsed.push(result.topic);
        }
    }
    problems.push(...(0, lint_base_1.lintBase)(parsed));
    const byId = new Map();
    for (const topic of parsed)
        if (!byId.has(topic.id))
            byId.set(topic.id, topic);
    const topics = [...byId.values()].map((topic) => ({
        ...topic,
        related: topic.related.filter((id) => byId.has(id) && id !== topic.id),
    }));
    for (const topic of topics)
        byId.set(topic.id, topic);
    return { base: { topics, byId }, problems, files, ignored };
}
function readTopic(file) {
    try {
        return (0, parse_topic_1.parseTopic)((0, node_fs_1.readFileSync)(file, 'utf8'), file);
    }
    catch (error) {
        return { topic: null, problems: [unreadable(file, error)] };
    }
}
function topicFiles(dir, problems, ignored) {
    const names = (path) => {
        try {
            const entries = (0, node_fs_1.readdirSync)(path, { withFileTypes: true }).filter((entry) => !entry.name.startsWith('.'));
            const isIgnored = (name) => name.startsWith('_') || name === 'README.md';
            ignored.push(...entries.filter((entry) => isIgnored(entry.name)).map((entry) => (0, node_path_1.join)(path, entry.name)));
            return entries
                .filter((entry) => !isIgnored(entry.name))
                .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
                .sort((a, b) => (a.name < b.name ? -1 : 1));
        }
        catch (error) {
            problems.push(unreadable(path, error));
            return [];
        }
    };
    const files = [];
    for (const area of names(dir)) {
        if (!area.folder) {
            if (area.name.endsWith('.md')) {
                problems.push({
                    rule: 'K005',
                    severity: 'error',
                    file: (0, node_path_1.join)(dir, area.name),
                    line: 1,
                    message: 'The topic lies in no area.',
                    mend: 'Move it into a folder such as aws/ or docker/.',
                });
            }
            else
                ignored.push((0, node_path_1.join)(dir, area.name));
            continue;
        }
        for (const topic of names((0, node_path_1.join)(dir, area.name))) {
            const path = (0, node_path_1.join)(dir, area.name, topic.name);
            if (!topic.folder && topic.name.endsWith('.md'))
                files.push(path);
            else
                ignored.push(path);
        }
    }
    return files;
}
function unreadable(file, error) {
    return {
        rule: UNREADABLE,
        severity: 'error',
        file,
        line: 1,
        message: `Cannot be read: ${error.message}.`,
        mend: 'Check the path (KNOWLEDGE_DIRS) and its permissions.',
    };
}
