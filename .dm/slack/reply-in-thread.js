"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.replyInThread = replyInThread;
const escape_1 = require("../blocks/escape");
const render_answer_1 = require("../blocks/render-answer");
const render_help_1 = require("../blocks/render-help");
const render_quiz_replies_1 = require("../blocks/render-quiz-replies");
const answer_once_1 = require("./answer-once");
const ask_1 = require("./ask");
const game_reply_1 = require("./game-reply");
const on_schedule_command_1 = require("./on-schedule-command");
const on_tips_command_1 = require("./on-tips-command");
const parse_command_1 = require("./parse-command");
const practice_reply_1 = require("./practice-reply");
const reply_1 = require("./reply");
/** Answers a message once, however often it is delivered. */
async function replyInThread(context, client, message) {
    const send = (reply) => client.chat.postMessage({
        channel: message.channel,
        ...(message.thread !== undefined && { thread_ts: message.thread }),
        unfurl_links: false,
        unfurl_media: false,
        ...reply,
    });
    const { deliveryId: id, surface, team, channel } = message;
    await (0, answer_once_1.answerOnce)(context, { id, surface, team, channel }, send, async () => {
        const render = (await (0, on_tips_command_1.tipsReplyTo)(context, message)) ??
            (await (0, on_schedule_command_1.scheduleReplyTo)(context, message)) ??
            (await replyTo(context, message));
        await (0, reply_1.sendWithFallback)(render, send, context.logger);
    });
}
async function replyTo(context, message) {
    const practice = await (0, practice_reply_1.practiceReply)(context, (0, escape_1.readSlackText)(message.text), message, false);
    if (practice)
        return practice;
    const parsed = (0, parse_command_1.parseCommand)((0, escape_1.readSlackText)(message.text));
    const game = await (0, game_reply_1.gameReply)(context, parsed, { ...message, isPublic: message.surface === 'mention' });
    if (game)
        return game;
    switch (parsed.kind) {
        case 'help':
            return () => (0, render_help_1.renderHelp)(context.command);
        case 'thanks':
            return () => (0, render_quiz_replies_1.say)('You are welcome.');
        case 'list':
            return () => (0, render_help_1.renderTopicList)(context.answerer.topics, context.command, parsed.area);
        case 'topic': {
            const card = context.answerer.topic(parsed.id);
            if (card)
                return (level) => (0, render_answer_1.renderAnswer)(card, { level, share: false });
            break;
        }
    }
    const question = parsed.kind === 'topic' ? parsed.id.replaceAll('-', ' ') : (0, escape_1.readSlackText)(message.text);
    const conversation = `${message.team}:${message.channel}:${message.thread ?? ''}`;
    const answer = await (0, ask_1.ask)(context, question, message, message.surface, conversation);
    return (level) => (0, render_answer_1.renderAnswer)(answer, { level, share: false });
}
