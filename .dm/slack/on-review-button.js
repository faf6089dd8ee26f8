"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onReviewButton = onReviewButton;
exports.onFlagDecision = onFlagDecision;
exports.onFlagButton = onFlagButton;
exports.onItemFormButton = onItemFormButton;
const render_review_1 = require("../blocks/render-review");
const item_flags_1 = require("../quiz/item-flags");
const team_items_1 = require("../quiz/team-items");
const answer_once_1 = require("./answer-once");
const on_item_form_1 = require("./on-item-form");
const reply_1 = require("./reply");
const tell_people_1 = require("./tell-people");
/** Approve or Reject below an item that somebody wrote. */
function onReviewButton(context, args, state) {
    return onAdminButton(context, args, async (admin) => {
        const { teamItems, pool } = context.learning;
        const id = args.action.value ?? '';
        const isFirst = await teamItems.decide(id, state, admin, context.now());
        const written = await teamItems.find(id);
        const topics = new Map(context.answerer.topics.map((topic) => [topic.id, topic]));
        const item = written && (0, team_items_1.itemOfTeam)(written, topics);
        if (!written || !item)
            return () => (0, render_review_1.plainNotice)('That question is gone, or its topic is.');
        if (isFirst) {
            await pool.refresh();
            if (written.author !== null) {
                const words = state === 'approved' ? 'was approved and is played from now on' : 'was not taken';
                const text = `Your question ${words}: ${written.question}`;
                await (0, tell_people_1.tellPerson)(context, args.client, written.author, () => (0, render_review_1.plainNotice)(text));
            }
        }
        const decided = written.state === 'rejected' ? 'rejected' : 'approved';
        return (level) => (0, render_review_1.renderReviewed)(item, decided, written.decidedBy ?? admin, level);
    });
}
/** "Take it out" or "It is fine" below a flagged item. */
function onFlagDecision(context, args, verdict) {
    return onAdminButton(context, args, async (admin) => {
        const { flags, pool } = context.learning;
        const item = pool.find(args.action.value ?? '');
        if (!item)
            return () => (0, render_review_1.plainNotice)('That item is gone: it was changed or deleted meanwhile.');
        await flags.decide(item.id, verdict, admin, context.now());
        await pool.refresh();
        // Rounds that played a wrong item are scored without it, and their channels are told.
        if (verdict === 'rest')
            await context.quiz.voidItem(args.body.team?.id ?? '', item.id);
        return (level) => (0, render_review_1.renderFlagDecided)(item, verdict, admin, level);
    });
}
/** "Wrong or unclear?": counted once a person; the admins are told of the first flag and of the one that rests the item. */
async function onFlagButton(context, args) {
    const { ack, body, client, respond } = args;
    await ack();
    const privately = (message) => respond({ ...message, response_type: 'ephemeral', replace_original: false });
    await once(context, args, privately, async () => {
        const { flags, pool } = context.learning;
        const item = pool.find(args.action.value ?? '');
        if (!item)
            return () => (0, render_review_1.plainNotice)('That item is gone already.');
        const who = { team: body.team?.id ?? '', user: body.user.id };
        const flagged = await flags.flag(item.id, who, context.now());
        if (!flagged.isNew)
            return () => (0, render_review_1.plainNotice)('You have flagged this one before; it is counted.');
        if (flagged.isResting)
            await pool.refresh();
        if (flagged.flags === 1 || flagged.flags === item_flags_1.FLAGS_TO_REST)
            await (0, tell_people_1.tellAdmins)(context, client, (level) => (0, render_review_1.renderFlagged)(item, flagged.flags, flagged.isResting, level));
        const rest = flagged.isResting ? ' Nobody is asked it until an admin has looked.' : '';
        return () => (0, render_review_1.plainNotice)(`Thank you, that is noted.${rest}`);
    });
}
/** "Write a question" on the Home tab. */
async function onItemFormButton(context, { ack, body, client }) {
    await ack();
    const instead = await (0, on_item_form_1.openItemForm)(context, client, body.trigger_id);
    if (instead !== null)
        await (0, tell_people_1.tellPerson)(context, client, body.user.id, () => (0, render_review_1.plainNotice)(instead));
}
/** For admins alone; what they decided takes the message's place. */
async function onAdminButton(context, args, work) {
    const { ack, body, respond } = args;
    await ack();
    const admin = body.user.id;
    if (!context.learning.admins.includes(admin)) {
        const text = 'Only those in ADMIN_USERS decide about questions.';
        await respond({ text, response_type: 'ephemeral', replace_original: false });
        return;
    }
    const replace = (message) => respond({ ...message, response_type: 'ephemeral', replace_original: true });
    await once(context, args, replace, () => work(admin));
}
async function once(context, { action, body, respond }, send, work) {
    const aside = (message) => respond({ ...message, response_type: 'ephemeral', replace_original: false });
    const id = (0, answer_once_1.pressId)(body.trigger_id, action);
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'items', team: body.team?.id }, aside, async () => (0, reply_1.sendWithFallback)(await work(), send, context.logger));
}
