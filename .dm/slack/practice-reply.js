"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.practiceReply = practiceReply;
exports.practise = practise;
exports.renderNext = renderNext;
exports.startPractice = startPractice;
const render_practice_1 = require("../blocks/render-practice");
const render_review_1 = require("../blocks/render-review");
const parse_practice_1 = require("./parse-practice");
const reply_1 = require("./reply");
/**
 * Carries out words about practice.
 * @param isPrivate whether only the asker sees the reply
 * @returns null where the words are about something else
 */
async function practiceReply(context, text, asker, isPrivate) {
    const isDirect = asker.channel.startsWith('D');
    const words = (0, parse_practice_1.parsePractice)(text, isDirect);
    if (words === null)
        return null;
    if (words.kind === 'add-item')
        return () => (0, render_review_1.plainNotice)(`A form takes your question: type ${context.command} quiz add.`);
    if (!isPrivate && !isDirect)
        return () => (0, render_review_1.plainNotice)(`Practice is private: type ${context.command} practice, or write "practice" to me directly.`);
    // What follows may be no thing of ours ("practice exams for aws"), and then it is a question.
    return practise(context, asker, words.about);
}
/** Starts practice. @returns null where nothing is called that */
async function practise(context, { team, user }, about) {
    await context.learning.pool.refresh();
    const next = await context.learning.practice.start({ team, user }, about);
    return next && renderNext(next);
}
/** The next item, or that there is none. */
function renderNext(next) {
    return (level) => (next.kind === 'asked' ? (0, render_practice_1.renderPracticeItem)(next, level) : (0, render_practice_1.renderNothingLeft)(next));
}
/** Practice for parts of the app that only have a way to send: a weak topic's button, a direct message. */
function startPractice(context) {
    return async (asker, send) => {
        const reply = (await practise(context(), asker, asker.about)) ??
            (() => (0, render_review_1.plainNotice)(`I know nothing called "${asker.about}". ${context().command} list shows the topics.`));
        await (0, reply_1.sendWithFallback)(reply, send, context().logger);
    };
}
