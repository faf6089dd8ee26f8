"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.topicCard = topicCard;
exports.tableCard = tableCard;
exports.relatedRefs = relatedRefs;
exports.groupFacts = groupFacts;
exports.answerPart = answerPart;
const answer_1 = require("./answer");
/**
 * A whole topic as a card, everything in reading order: for `/cloud topic <id>` and the "more" button.
 * @param from index of the first part wanted, for what did not fit the message before
 */
function topicCard(topic, base, from = 0) {
    const parts = [
        { kind: 'text', spans: topic.lead },
        ...topic.sections.flatMap((section) => sectionParts(topic, section)),
    ];
    // The topic may have become shorter since.
    const first = from < parts.length ? from : 0;
    return {
        kind: 'card',
        question: topic.title,
        heading: first === 0 ? topic.title : `${topic.title} (continued)`,
        topics: [(0, answer_1.topicRef)(topic)],
        parts: parts.slice(first),
        sources: topic.sources,
        verified: topic.verified,
        related: relatedRefs(topic, base),
        confidence: 1,
        more: first > 0,
        from: first,
    };
}
/** One table of a topic, whole; null where no table starts on that line. */
function tableCard(topic, line, base) {
    for (const section of topic.sections) {
        const table = section.parts.find((part) => part.kind === 'table' && part.line === line);
        if (!table)
            continue;
        const { from: _, ...whole } = topicCard(topic, base);
        return {
            ...whole,
            heading: `${topic.title}: ${section.heading}`,
            parts: [answerPart(topic, table)],
            more: true,
        };
    }
    return null;
}
/** The related topics of a topic, as many as buttons are shown. */
function relatedRefs(topic, base) {
    return topic.related
        .slice(0, answer_1.RELATED_LIMIT)
        .map((id) => base.byId.get(id))
        .filter((other) => other !== undefined)
        .map(answer_1.topicRef);
}
function sectionParts(topic, section) {
    return [{ kind: 'heading', text: section.heading }, ...groupFacts(topic, section.parts)];
}
/** Parts as they are shown: neighbouring facts become one list. */
function groupFacts(topic, parts) {
    const grouped = [];
    for (const part of parts) {
        const last = grouped.at(-1);
        if (part.kind === 'fact' &&
            last?.kind === 'facts' &&
            last.ordered === (part.step !== null) &&
            part.step !== 1) {
            last.facts.push(part.spans);
        }
        else {
            grouped.push(answerPart(topic, part));
        }
    }
    return grouped;
}
/** One part of a topic as it is shown alone, whole. */
function answerPart(topic, part) {
    switch (part.kind) {
        case 'fact':
            return { kind: 'facts', facts: [part.spans], ordered: part.step !== null };
        case 'table':
            return {
                kind: 'table',
                columns: part.columns,
                rows: part.rows,
                omitted: { rows: 0, columns: 0 },
                home: { topic: topic.id, line: part.line },
            };
        case 'snippet':
            return { kind: 'snippet', language: part.language, code: part.code };
        case 'diagram':
            return { kind: 'diagram', code: part.code };
        case 'callout':
            return { kind: 'callout', tone: part.tone, paragraphs: part.paragraphs };
        case 'paragraph':
            return { kind: 'text', spans: part.spans };
    }
}
