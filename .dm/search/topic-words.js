"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DOCUMENT_FIELDS = void 0;
exports.topicWords = topicWords;
const units_1 = require("./units");
/** What MiniSearch indexes of a topic: one field a role. */
exports.DOCUMENT_FIELDS = ['name', 'questions', 'headings', 'facts', 'tables', 'snippets'];
/** Cuts a topic to words. */
function topicWords(topic, lexicon) {
    const cut = (text) => lexicon.cut(text);
    const title = cut(topic.title);
    const aliases = topic.aliases.map(cut);
    const names = [title, ...aliases, ...topic.abbreviations.map(cut)];
    const questions = topic.questions.map(({ text }) => cut(text));
    const tags = topic.tags.map(cut);
    const symptoms = topic.symptoms.map(cut);
    const prose = [title, ...aliases, ...questions, ...tags];
    const phrases = [title, ...aliases, ...questions].map(contentOf);
    const asked = phrases.slice(1 + aliases.length);
    const tagged = tags.map(contentOf);
    const document = {
        name: [...names, cut(topic.id)],
        questions: [...asked, ...tagged, ...symptoms.map(contentOf)],
        headings: [],
        facts: [],
        tables: [],
        snippets: [],
    };
    const note = (words, field) => {
        if (field !== 'snippets')
            prose.push(words);
        const content = contentOf(words);
        document[field].push(content);
        return content;
    };
    const units = (0, units_1.unitsOf)(topic, { cut, note }, asked);
    const heads = [];
    for (const { called, under, row } of units) {
        heads.push(called.all);
        // Rows of one table share what they stand under.
        if (row <= 0)
            heads.push(under.all);
    }
    const spoken = [
        // The stable part of an error message names its topic as well.
        ['name', [...names, ...symptoms]],
        ['heads', heads],
        ['body', [...units.map(({ said }) => said.all), ...tagged, ...asked]],
    ];
    return { topic, units, names, spoken, prose, phrases, document };
}
function contentOf(words) {
    const content = [];
    for (const word of words)
        if (!word.pads)
            content.push(word);
    return content;
}
