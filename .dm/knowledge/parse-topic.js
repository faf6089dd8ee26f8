"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TIPS_MINIMUM = exports.QUIZ_MINIMUM = exports.LEAD_LIMIT = void 0;
exports.parseTopic = parseTopic;
const node_path_1 = require("node:path");
const block_tree_1 = require("./block-tree");
const front_matter_1 = require("./front-matter");
const inline_1 = require("./inline");
const parse_part_1 = require("./parse-part");
const parse_quiz_1 = require("./parse-quiz");
const parse_tips_1 = require("./parse-tips");
const part_names_1 = require("./part-names");
const problem_1 = require("./problem");
const topic_1 = require("./topic");
/** A lead is read on a phone and stands alone as the answer; Slack shows about this much without "see more". */
exports.LEAD_LIMIT = 400;
exports.QUIZ_MINIMUM = 3;
exports.TIPS_MINIMUM = 2;
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/**
 * Reads one topic file.
 * @param text the whole file
 * @param file its path, whose folder is the area and whose name is the id
 * @returns the topic and everything wrong with it, all mistakes at once; a topic with an error is not returned
 */
function parseTopic(text, file) {
    const problems = [];
    const report = (rule, line, message, mend) => {
        problems.push({ rule, severity: 'error', file, line, message, mend });
    };
    const id = (0, node_path_1.basename)(file, '.md');
    if (!ID.test(id)) {
        report('K004', 1, `The file name ${(0, problem_1.quote)(id)} is not a topic id.`, 'Use lower-case words joined by hyphens: nat-gateway.md.');
    }
    const split = (0, front_matter_1.splitFrontMatter)(text);
    if (!split) {
        report('K001', 1, 'The file has no front matter.', 'Begin it with --- on a line, the fields, and --- again.');
        return { topic: null, problems };
    }
    const front = (0, front_matter_1.readFrontMatter)(split.yaml, file);
    problems.push(...front.problems);
    let lead = [];
    const sections = [];
    let quiz = null;
    let tips = null;
    const lines = split.body.split(/\r?\n/);
    const [opening, ...others] = chapters((0, block_tree_1.parseBlocks)(split.body));
    for (const chapter of [opening, ...others]) {
        if (chapter.heading === null) {
            const [first, ...rest] = chapter.blocks;
            if (first?.type === 'paragraph') {
                lead = (0, inline_1.inlineToSpans)(first.inline);
                const length = [...(0, topic_1.plain)(lead)].length;
                if (length > exports.LEAD_LIMIT) {
                    report('K011', first.line, `The lead has ${length} characters, ${exports.LEAD_LIMIT} are allowed.`, 'Keep the direct answer, move the rest into a section.');
                }
            }
            else {
                report('K010', first?.line ?? others[0]?.line ?? 1, 'The topic has no lead.', 'Open the body with one paragraph that answers "what is it" on its own.');
            }
            const parts = rest.flatMap((block) => (0, parse_part_1.parsePart)(block, lines, report));
            if (parts.length > 0)
                sections.push({ heading: front.value?.title ?? id, parts, line: rest[0].line });
        }
        else if (/^quiz$/i.test(chapter.heading)) {
            quiz = (0, parse_quiz_1.parseQuiz)(chapter.blocks, report);
        }
        else if (/^tips$/i.test(chapter.heading)) {
            tips = (0, parse_tips_1.parseTips)(chapter.blocks, report);
        }
        else {
            for (const section of splitSection(chapter)) {
                const parts = section.blocks.flatMap((block) => (0, parse_part_1.parsePart)(block, lines, report));
                sections.push({ heading: section.heading, parts, line: section.line });
            }
        }
    }
    if (quiz === null || quiz.length < exports.QUIZ_MINIMUM) {
        report('K040', lines.length, `The topic has ${quiz?.length ?? 0} quiz items, at least ${exports.QUIZ_MINIMUM} are expected.`, 'Add a "## Quiz" section with "### [easy] Question?" headings.');
    }
    if (tips === null || tips.length < exports.TIPS_MINIMUM) {
        report('K050', lines.length, `The topic has ${tips?.length ?? 0} tips, at least ${exports.TIPS_MINIMUM} are expected.`, 'Add a "## Tips" section with one bullet a tip.');
    }
    const names = (0, part_names_1.partNames)(sections);
    for (const { text: asked, about } of front.value?.questions ?? []) {
        if (about === null || names.has((0, part_names_1.partName)(about)))
            continue;
        report('K064', text.slice(0, text.indexOf(`-> ${about}`)).split('\n').length, `The question ${(0, problem_1.quote)(asked)} points at ${(0, problem_1.quote)(about)}, which nothing in the topic is called.`, 'Write the label of a fact, the first cell of a table row or a heading after the arrow, word for word.');
    }
    if (front.value === null || problems.some((problem) => problem.severity === 'error'))
        return { topic: null, problems };
    const topic = {
        id,
        area: (0, node_path_1.basename)((0, node_path_1.dirname)(file)),
        ...front.value,
        lead,
        sections,
        quiz: quiz ?? [],
        tips: tips ?? [],
        file,
    };
    return { topic, problems };
}
/** Cuts the blocks at every heading of level 1 or 2; the first chapter is what stands before any. */
function chapters(blocks) {
    const result = [{ heading: null, line: 1, blocks: [] }];
    for (const block of blocks) {
        if (block.type === 'heading' && (block.tag === 'h1' || block.tag === 'h2')) {
            result.push({ heading: (0, topic_1.plain)((0, inline_1.inlineToSpans)(block.inline)), line: block.line, blocks: [] });
        }
        else {
            result.at(-1).blocks.push(block);
        }
    }
    return result;
}
/** A level-3 heading opens a section of its own, so that its parts carry the words they stand under. */
function splitSection(chapter) {
    const result = [{ heading: chapter.heading, line: chapter.line, blocks: [] }];
    for (const block of chapter.blocks) {
        if (block.type === 'heading') {
            result.push({ heading: (0, topic_1.plain)((0, inline_1.inlineToSpans)(block.inline)), line: block.line, blocks: [] });
        }
        else {
            result.at(-1).blocks.push(block);
        }
    }
    return result.filter((section) => section.blocks.length > 0);
}
