"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onPracticeAnswer = onPracticeAnswer;
exports.onPracticeNext = onPracticeNext;
exports.onPracticeStop = onPracticeStop;
exports.onPracticeStart = onPracticeStart;
const practice_value_1 = require("../blocks/practice-value");
const render_practice_1 = require("../blocks/render-practice");
const answer_once_1 = require("./answer-once");
const practice_reply_1 = require("./practice-reply");
const reply_1 = require("./reply");
/** A choice, or several that were submitted. */
function onPracticeAnswer(context, args) {
    return onPracticeButton(context, args, async (learner) => {
        const value = (0, practice_value_1.readPracticeValue)(args.action.value);
        if (!value)
            return () => (0, render_practice_1.renderGone)(null);
        const chosen = value.c === undefined ? picked(args) : [value.c];
        if (chosen.length === 0)
            return null;
        const graded = await context.learning.practice.answer(learner, value.q, chosen);
        return graded.kind === 'graded'
            ? (level) => (0, render_practice_1.renderGraded)(graded, level)
            : () => (0, render_practice_1.renderGone)(graded.session?.id ?? null);
    });
}
function onPracticeNext(context, args) {
    return onPracticeButton(context, args, async (learner) => {
        const next = await context.learning.practice.next(learner, args.action.value ?? '');
        return next ? (0, practice_reply_1.renderNext)(next) : () => (0, render_practice_1.renderGone)(null);
    });
}
function onPracticeStop(context, args) {
    return onPracticeButton(context, args, async (learner) => {
        const record = await context.learning.practice.stop(learner, args.action.value ?? '');
        const { due } = await context.learning.practice.overview(learner);
        return () => (0, render_practice_1.renderPracticeEnd)(record ?? { answered: 0, right: 0 }, due);
    });
}
/** "Practise" on the Home tab or below a summary: goes on in the direct message. */
function onPracticeStart(context, args) {
    const { body, client } = args;
    const isHome = body.channel === undefined;
    const toPerson = (message) => 
    // A person's id opens the direct message with the app.
    client.chat.postMessage({ channel: body.user.id, unfurl_links: false, ...message });
    return onPracticeButton(context, args, async (learner) => (0, practice_reply_1.practise)(context, { ...learner, channel: body.channel?.id ?? '' }, args.action.value ?? ''), isHome ? toPerson : undefined);
}
/** Acknowledges, does it once, and shows the result in the place of the message whose button was pressed. */
async function onPracticeButton(context, { ack, action, body, respond }, work, sendElsewhere) {
    await ack();
    const send = sendElsewhere ??
        ((message) => respond({ ...message, response_type: 'ephemeral', replace_original: true }));
    // Where something fails the item stays where it is, so that the answer can be pressed again.
    const aside = sendElsewhere ??
        ((message) => respond({ ...message, response_type: 'ephemeral', replace_original: false }));
    const id = (0, answer_once_1.pressId)(body.trigger_id, action);
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'practice', team: body.team?.id }, aside, async () => {
        const reply = await work({ team: body.team?.id ?? '', user: body.user.id });
        if (reply)
            await (0, reply_1.sendWithFallback)(reply, send, context.logger);
    });
}
/** The boxes that are ticked in the message. */
function picked({ body }) {
    const values = (body.state?.values ?? {});
    return Object.values(values)
        .flatMap((block) => Object.values(block))
        .flatMap((entered) => entered.selected_options ?? [])
        .map((option) => Number(option.value));
}
