"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.itemsFromFaults = itemsFromFaults;
const build_item_1 = require("./build-item");
const choose_wrong_1 = require("./choose-wrong");
const manifest_faults_1 = require("./manifest-faults");
const policy_faults_1 = require("./policy-faults");
/** A message on a phone should show a whole snippet and its choices. */
const MOST_LINES = 52;
/** "What is wrong with this manifest?" and "… this policy?": a sound one of a topic, with one fault put in. */
function itemsFromFaults(topic) {
    const snippets = topic.sections.flatMap((section) => section.parts.filter((part) => part.kind === 'snippet'));
    return [
        ...snippets
            .filter(({ language }) => /^ya?ml$/.test(language))
            .flatMap((snippet) => snippet.code.split(/^---\n/m).map((code) => ({ ...snippet, code: code.trim() })))
            .flatMap((snippet) => faulty(topic, snippet, 'manifest', manifest_faults_1.MANIFEST_FAULTS, manifest_faults_1.readManifest)),
        ...snippets
            .filter(({ language }) => language === 'json')
            .flatMap((snippet) => faulty(topic, snippet, 'policy', policy_faults_1.POLICY_FAULTS, policy_faults_1.readPolicy)),
    ];
}
/** At most one item of a snippet: which fault it gets is drawn. */
function faulty(topic, snippet, noun, known, read) {
    const sound = read(snippet.code);
    if (sound === null || snippet.code.split('\n').length > MOST_LINES)
        return [];
    const faults = known.filter((fault) => fault.couldBe?.(sound) !== false);
    if (known.some((fault) => fault.isIn(sound)))
        return [];
    const seed = (text) => (0, choose_wrong_1.seedOf)(`${topic.id} ${snippet.code} ${text}`);
    const drawn = [...faults].sort((a, b) => seed(a.says) - seed(b.says));
    for (const fault of drawn) {
        const code = fault.put(snippet.code);
        const broken = code === null ? null : read(code);
        if (code === null || broken === null || !fault.isIn(broken))
            continue;
        const wrong = drawn.filter((other) => other !== fault && !other.isIn(broken));
        if (wrong.length < choose_wrong_1.WRONG_CHOICES)
            continue;
        return [
            (0, build_item_1.buildItem)(topic, snippet.line, {
                kind: 'snippet',
                difficulty: 'hard',
                question: [{ text: `${topic.title}: what is wrong with this ${noun}?` }],
                snippet: { ...snippet, code },
                right: [fault.says],
                wrong: wrong.slice(0, choose_wrong_1.WRONG_CHOICES).map(({ says }) => says),
                areCode: false,
                explanation: [{ text: `${fault.says}. The topic “${topic.title}” shows it as it should be.` }],
            }),
        ];
    }
    return [];
}
