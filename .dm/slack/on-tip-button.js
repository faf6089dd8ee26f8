"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onTipQuizButton = onTipQuizButton;
exports.onTipAnswerButton = onTipAnswerButton;
exports.onTipShareButton = onTipShareButton;
exports.onTipVoteButton = onTipVoteButton;
const button_value_1 = require("../blocks/button-value");
const render_shared_1 = require("../blocks/render-shared");
const render_tip_1 = require("../blocks/render-tip");
const render_tip_question_1 = require("../blocks/render-tip-question");
const answer_once_1 = require("./answer-once");
const reply_1 = require("./reply");
const GONE = 'This tip is no longer in the knowledge base. The next one will be.';
/** "Quiz me on this": one question of the tip's topic in its thread, once; under a private tip to the asker alone. */
async function onTipQuizButton(context, args) {
    await onPress(context, args, 'tip quiz', async ({ privately, channel, post }) => {
        const value = (0, button_value_1.readButtonValue)(render_tip_1.tipQuizValue, args.action.value);
        const question = context.tips.desk.question(value?.topic ?? '', value?.difficulty ?? null, post);
        if (!question) {
            await privately({ text: 'There is no question about this topic any more. Try the next tip.' });
            return;
        }
        const { body, client } = args;
        const isPrivate = body.container.is_ephemeral === true;
        const thread = body.message?.thread_ts ?? body.message?.ts;
        if (isPrivate || thread === undefined) {
            await (0, reply_1.sendWithFallback)((level) => (0, render_tip_question_1.renderTipQuestion)(question, level), privately, context.logger);
            return;
        }
        const once = `tip-question:${post}`;
        if (!(await context.deliveries.claim(once))) {
            await privately({ text: 'The question stands in the thread of this tip already.' });
            return;
        }
        await (0, reply_1.sendWithFallback)((level) => (0, render_tip_question_1.renderTipQuestion)(question, level), (message) => client.chat.postMessage({ channel, thread_ts: thread, unfurl_links: false, ...message }), context.logger);
        await context.deliveries.finish(once);
    });
}
/** A choice was pressed: right or wrong, and why, to the presser alone. Nothing is kept. */
async function onTipAnswerButton(context, args) {
    await onPress(context, args, 'tip answer', async ({ privately }) => {
        const value = (0, button_value_1.readButtonValue)(render_tip_question_1.tipAnswerValue, args.action.value);
        const found = context.tips.desk.questionById(value?.t ?? '', value?.q ?? '');
        if (!found) {
            await privately({
                text: 'This question has changed since it was asked. Ask for a new one under the next tip.',
            });
            return;
        }
        const chosen = value?.c ?? -1;
        await (0, reply_1.sendWithFallback)((level) => (0, render_tip_question_1.renderTipVerdict)(found.topic, found.item, chosen, level), privately, context.logger);
    });
}
/** Posts a private tip to its channel, where it then counts as given; the private one says so. */
async function onTipShareButton(context, args) {
    await onPress(context, args, 'tip share', async ({ privately, team, user, channel, post }) => {
        const { desk } = context.tips;
        const tip = desk.tip(args.action.value ?? '');
        if (!tip) {
            await privately({ text: GONE });
            return;
        }
        // Over the response URL, since the app need not be a member of the channel to answer there.
        await (0, reply_1.sendWithFallback)((level) => (0, render_tip_1.renderTip)(tip, { level, heading: `Tip shared by <@${user}>`, difficulty: null }), (message) => args.respond({ ...message, response_type: 'in_channel', replace_original: false }), context.logger);
        const given = { team, place: channel, cause: `share:${post}`, tip: tip.id, at: context.now() };
        await desk.store.recordGiven(given);
        await args.respond({ ...(0, render_shared_1.renderShareDone)(), response_type: 'ephemeral', replace_original: true });
    });
}
/** Thumbs up or down: one vote a person, the last one counts. */
async function onTipVoteButton(context, args) {
    await onPress(context, args, 'tip vote', async ({ privately, team, user, channel }) => {
        const match = /^([+-])([0-9a-f]{12})$/.exec(args.action.value ?? '');
        const vote = match?.[1] === '+' ? 1 : -1;
        const { desk } = context.tips;
        if (!match || !desk.tip(match[2])) {
            await privately({ text: GONE });
            return;
        }
        const before = await desk.store.vote({
            team,
            tip: match[2],
            person: user,
            channel,
            vote,
            at: context.now(),
        });
        const said = vote === 1 ? '👍 noted.' : '👎 noted: tips that more people dislike than like rest.';
        const text = before === vote
            ? `Your ${vote === 1 ? '👍' : '👎'} is counted already.`
            : before === null
                ? `${said} Press the other one to change your mind.`
                : `Changed: ${said}`;
        await privately({ text });
    });
}
/** Acknowledges, answers once, reports failures to the presser. */
async function onPress(context, args, surface, answer) {
    const { ack, body, action, respond } = args;
    await ack();
    // A message that has replies names itself as its thread; it stands in the channel all the same.
    const thread = body.message?.thread_ts;
    const inThread = thread === body.message?.ts ? undefined : thread;
    const privately = (message) => respond({
        ...message,
        response_type: 'ephemeral',
        replace_original: false,
        ...(inThread !== undefined && { thread_ts: inThread }),
    });
    const channel = body.channel?.id ?? body.user.id;
    const ts = body.message?.ts ?? body.container.message_ts ?? '';
    const press = {
        privately,
        team: body.team?.id ?? '',
        user: body.user.id,
        channel,
        post: `${channel}:${ts}`,
    };
    const id = (0, answer_once_1.pressId)(body.trigger_id, action);
    await (0, answer_once_1.answerOnce)(context, { id, surface, team: press.team }, privately, () => answer(press));
}
