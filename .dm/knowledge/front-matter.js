"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.splitFrontMatter = splitFrontMatter;
exports.readFrontMatter = readFrontMatter;
const yaml_1 = require("yaml");
const zod_1 = require("zod");
const plain_yaml_1 = require("./plain-yaml");
const problem_1 = require("./problem");
const phrase = zod_1.z.string().trim().min(1);
const phrases = zod_1.z.array(phrase);
const source = zod_1.z.union([
    zod_1.z.url({ protocol: /^https$/ }),
    zod_1.z.strictObject({ title: phrase, url: zod_1.z.url({ protocol: /^https$/ }) }),
]);
/** "how long is a message kept -> Retention": the question, and what of the topic answers it. */
const question = phrase.transform((text) => {
    const [asked, about] = text.split(/\s+->\s+/, 2);
    return { text: asked, about: about ?? null };
});
const frontMatter = zod_1.z.strictObject({
    title: phrase.max(100),
    group: phrase.max(40),
    aliases: phrases.default([]),
    abbreviations: zod_1.z.array(phrase.max(8)).default([]),
    tags: phrases.default([]),
    related: phrases.default([]),
    sources: zod_1.z.array(source).min(1),
    verified: zod_1.z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'expected a month such as 2026-11'),
    questions: zod_1.z.array(question).min(3),
    symptoms: phrases.default([]),
});
/** Splits `---` front matter off a file; null where the file does not begin with one. */
function splitFrontMatter(text) {
    const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
    if (!match)
        return null;
    const before = match[0].split('\n').length - 1;
    return { yaml: match[1], body: '\n'.repeat(before) + text.slice(match[0].length) };
}
/** Reads and validates the front matter. Every mistake becomes a problem with its own line; null where any is found. */
function readFrontMatter(yaml, file) {
    // Most files are read here; whatever is unusual or wrong is read again by the whole parser, which knows where it stands.
    const quick = frontMatter.safeParse((0, plain_yaml_1.readPlainYaml)(yaml));
    if (quick.success)
        return { value: withSources(quick.data), problems: [] };
    const problems = [];
    // The YAML starts on line 2 of the file, under the opening dashes.
    const lineAt = (offset) => yaml.slice(0, offset).split('\n').length + 1;
    const document = (0, yaml_1.parseDocument)(yaml);
    for (const error of document.errors) {
        problems.push({
            rule: 'K002',
            severity: 'error',
            file,
            line: lineAt(error.pos[0]),
            message: `The front matter is not valid YAML: ${error.message.split('\n')[0]}`,
            mend: 'Quote values that hold a colon, a hash or a bracket, and indent lists by two spaces.',
        });
    }
    if (problems.length > 0)
        return { value: null, problems };
    const result = frontMatter.safeParse(document.toJS() ?? {});
    if (!result.success) {
        for (const issue of result.error.issues) {
            const at = document.getIn(issue.path.slice(0, 1), true);
            const field = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : 'front matter');
            problems.push({
                rule: 'K003',
                severity: 'error',
                file,
                line: at?.range ? lineAt(at.range[0]) : 1,
                message: `Front matter field ${(0, problem_1.quote)(field)}: ${issue.message}.`,
                mend: 'The fields are title, group, aliases, abbreviations, tags, related, sources, verified, questions, symptoms.',
            });
        }
        return { value: null, problems };
    }
    return { value: withSources(result.data), problems };
}
function withSources(data) {
    return { ...data, sources: data.sources.map(toSource) };
}
function toSource(entry) {
    if (typeof entry !== 'string')
        return entry;
    const url = new URL(entry);
    const last = url.pathname
        .split('/')
        .filter(Boolean)
        .at(-1)
        ?.replace(/\.(html?|md)$/, '');
    return { url: entry, title: last ? `${url.hostname}: ${last}` : url.hostname };
}
