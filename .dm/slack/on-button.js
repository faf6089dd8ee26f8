"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onTopicButton = onTopicButton;
exports.onTableButton = onTableButton;
exports.onListButton = onListButton;
exports.onAskButton = onAskButton;
exports.onShareButton = onShareButton;
const button_value_1 = require("../blocks/button-value");
const render_answer_1 = require("../blocks/render-answer");
const render_help_1 = require("../blocks/render-help");
const render_shared_1 = require("../blocks/render-shared");
const answer_once_1 = require("./answer-once");
const ask_1 = require("./ask");
const reply_1 = require("./reply");
/** A related topic, "Full topic", "Continue" or "did you mean". */
async function onTopicButton(context, args) {
    await onButton(context, args, async () => {
        const [id = '', from] = (args.action.value ?? '').split(' ');
        const card = context.answerer.topic(id, Number(from ?? 0));
        if (!card)
            return () => (0, render_help_1.renderHelp)(context.command, 'That topic is no longer in the knowledge base.');
        return (level) => (0, render_answer_1.renderAnswer)(card, { level, share: isPrivate(args) });
    });
}
/** "Full table" under a table that was cut to what was asked. */
async function onTableButton(context, args) {
    await onButton(context, args, async () => {
        const [, line, topic] = /^(\d+) (.+)$/.exec(args.action.value ?? '') ?? [];
        const card = topic === undefined ? null : context.answerer.table({ topic, line: Number(line) });
        if (!card)
            return () => (0, render_help_1.renderHelp)(context.command, 'That table is no longer in the knowledge base.');
        return (level) => (0, render_answer_1.renderAnswer)(card, { level, share: isPrivate(args), tableLine: Number(line) });
    });
}
/** "All topics" where the bot does not know, or one area of them. */
async function onListButton(context, args) {
    const { value } = args.action;
    const area = value === undefined || value === 'all' ? undefined : value;
    await onButton(context, args, async () => () => (0, render_help_1.renderTopicList)(context.answerer.topics, context.command, area));
}
/** An example question in the help, or a meaning that was asked back. */
async function onAskButton(context, args) {
    await onButton(context, args, async () => {
        const who = { team: args.body.team?.id ?? '', user: args.body.user.id, channel: args.body.channel?.id };
        const answer = await (0, ask_1.ask)(context, args.action.value ?? '', who, 'button');
        return (level) => (0, render_answer_1.renderAnswer)(answer, { level, share: isPrivate(args) });
    });
}
/** Posts a private answer to its channel: question, answer, source and who asked. The private one then says so. */
async function onShareButton(context, args) {
    const { ack, action, body, respond } = args;
    await ack();
    const privately = (message) => respond({ ...message, response_type: 'ephemeral', replace_original: false });
    const id = (0, answer_once_1.pressId)(body.trigger_id, action);
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'share', team: body.team?.id }, privately, async () => {
        const shared = (0, button_value_1.readButtonValue)(render_answer_1.shareValue, action.value);
        const answer = shared && answerAgain(context, shared);
        if (!answer) {
            await privately({ text: 'That answer can no longer be shared: its topic is gone. Please ask again.' });
            return;
        }
        // Over the response URL, since the app need not be a member of the channel to answer there.
        await (0, reply_1.sendWithFallback)((level) => (0, render_shared_1.renderShared)(answer, shared.q, body.user.id, level), (message) => respond({ ...message, response_type: 'in_channel', replace_original: false }), context.logger);
        await respond({ ...(0, render_shared_1.renderShareDone)(), response_type: 'ephemeral', replace_original: true });
    });
}
/** What was read, made anew: a table or a topic whole, or the answer to the question. */
function answerAgain(context, shared) {
    const { q, topic, line, from } = shared;
    if (from !== undefined)
        return context.answerer.topic(topic, from);
    const table = line === undefined ? null : context.answerer.table({ topic, line });
    if (table)
        return table;
    const answer = context.answerer.ask(q);
    // The base may have changed since: what was read must be what is shared, or its topic whole.
    return answer.kind === 'card' && answer.topics[0]?.id === topic ? answer : context.answerer.topic(topic);
}
/** Acknowledges, answers once, and keeps the answer where the button stands: in the thread of a direct message, else to the presser alone. */
async function onButton(context, args, answer) {
    const { ack, action, body, client, respond } = args;
    await ack();
    // The Home tab has no place for an answer; a person's id opens the direct message.
    const isHome = body.channel === undefined;
    const send = isPrivate(args) && !isHome
        ? (message) => respond({ ...message, response_type: 'ephemeral', replace_original: false })
        : (message) => client.chat.postMessage({
            channel: body.channel?.id ?? body.user.id,
            ...(body.message?.thread_ts !== undefined && { thread_ts: body.message.thread_ts }),
            unfurl_links: false,
            ...message,
        });
    const id = (0, answer_once_1.pressId)(body.trigger_id, action);
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'button', team: body.team?.id }, send, async () => (0, reply_1.sendWithFallback)(await answer(), send, context.logger));
}
/** In a direct message everything is private already; elsewhere a press is answered to the presser alone. */
function isPrivate({ body }) {
    return !(body.channel?.id.startsWith('D') && body.container.is_ephemeral !== true);
}
