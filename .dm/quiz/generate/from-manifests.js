"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.itemsFromManifests = itemsFromManifests;
const yaml_1 = require("yaml");
const build_item_1 = require("./build-item");
const choose_wrong_1 = require("./choose-wrong");
const manifest_faults_1 = require("./manifest-faults");
/** A message on a phone should show a whole snippet and its choices. */
const MOST_LINES = 52;
/** "What is wrong with this manifest?": a sound manifest of a topic, with one fault put in. */
function itemsFromManifests(topic) {
    const snippets = topic.sections.flatMap((section) => section.parts.filter((part) => part.kind === 'snippet' && /^ya?ml$/.test(part.language)));
    const manifests = snippets.flatMap((snippet) => snippet.code.split(/^---\n/m).map((code) => ({ ...snippet, code: code.trim() })));
    return manifests.flatMap((snippet) => {
        const sound = read(snippet.code);
        if (sound === null || snippet.code.split('\n').length > MOST_LINES)
            return [];
        if (manifest_faults_1.MANIFEST_FAULTS.some((fault) => fault.isIn(sound)))
            return [];
        const item = withFault(topic, snippet);
        return item ? [item] : [];
    });
}
function withFault(topic, snippet) {
    const seed = (text) => (0, choose_wrong_1.seedOf)(`${topic.id} ${snippet.code} ${text}`);
    const faults = [...manifest_faults_1.MANIFEST_FAULTS].sort((a, b) => seed(a.says) - seed(b.says));
    for (const fault of faults) {
        const code = fault.put(snippet.code);
        const broken = code === null ? null : read(code);
        if (code === null || broken === null || !fault.isIn(broken))
            continue;
        const wrong = faults.filter((other) => other !== fault && !other.isIn(broken));
        if (wrong.length < choose_wrong_1.WRONG_CHOICES)
            continue;
        const question = [{ text: `${topic.title}: what is wrong with this manifest?` }];
        return (0, build_item_1.buildItem)(topic, snippet.line, {
            kind: 'snippet',
            difficulty: 'hard',
            question,
            snippet: { ...snippet, code },
            right: fault.says,
            wrong: wrong.slice(0, choose_wrong_1.WRONG_CHOICES).map(({ says }) => says),
            areCode: false,
            explanation: [{ text: `${fault.says}. The topic “${topic.title}” shows it as it should be.` }],
        });
    }
    return null;
}
/** The manifest, where the text is exactly one workload. */
function read(code) {
    const documents = (0, yaml_1.parseAllDocuments)(code);
    if (!Array.isArray(documents) || documents.length !== 1 || documents[0].errors.length > 0)
        return null;
    const parsed = manifest_faults_1.manifestSchema.safeParse(documents[0].toJS());
    return parsed.success ? parsed.data : null;
}
