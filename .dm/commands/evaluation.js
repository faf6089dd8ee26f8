"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.EARLY = exports.labelledQuestion = void 0;
exports.judge = judge;
exports.replyText = replyText;
const zod_1 = require("zod");
const flatten_1 = require("../answer/flatten");
const fit_card_1 = require("../blocks/fit-card");
const pattern = zod_1.z.string().transform((source, context) => {
    try {
        return new RegExp(source, 'is');
    }
    catch (error) {
        context.addIssue({ code: 'custom', message: `is not a regular expression: ${error.message}` });
        return zod_1.z.NEVER;
    }
});
/** One labelled question. Foreign ones have neither topics nor patterns to meet: they must not be answered. */
exports.labelledQuestion = zod_1.z.strictObject({
    q: zod_1.z.string().min(1),
    kind: zod_1.z.string().default('question'),
    area: zod_1.z.string().default('all'),
    topics: zod_1.z.array(zod_1.z.string()).default([]),
    must: zod_1.z.array(pattern).default([]),
    mustNot: zod_1.z.array(pattern).default([]),
});
/** A reader on a phone sees about this much of a reply without scrolling. */
exports.EARLY = 600;
/** Asks one labelled question and judges the reply by its labels. */
function judge(question, answerer) {
    const started = performance.now();
    const answer = answerer.ask(question.q);
    const ms = performance.now() - started;
    const ranking = answerer.explain(question.q).ranked.map((ranked) => ranked.id);
    const foreign = question.topics.length === 0 && question.must.length === 0;
    const answered = answer.kind === 'card';
    const text = replyText(answered ? answer : answerer.answerAnyhow(question.q));
    const missing = question.must.filter((expected) => !expected.test(text)).map((expected) => expected.source);
    const unwanted = question.mustNot
        .filter((refused) => refused.test(text))
        .map((refused) => `not ${refused.source}`);
    const rank = ranking.findIndex((id) => question.topics.includes(id)) + 1;
    const holds = missing.length + unwanted.length === 0;
    return {
        question,
        foreign,
        answered,
        confidence: answer.confidence,
        right: foreign ? !answered : answered && holds,
        holds,
        rank,
        early: answered && question.must.every((expected) => expected.test(text.slice(0, exports.EARLY))),
        ms,
        won: answer.kind === 'card' ? answer.topics[0].id : (ranking[0] ?? null),
        missing: [...missing, ...unwanted],
    };
}
/** The reply as Slack shows it, as plain text. */
function replyText(answer) {
    return (0, flatten_1.flattenAnswer)(answer.kind === 'card' ? (0, fit_card_1.fitCard)(answer) : answer);
}
