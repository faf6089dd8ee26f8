"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onCommand = onCommand;
const escape_1 = require("../blocks/escape");
const render_answer_1 = require("../blocks/render-answer");
const render_help_1 = require("../blocks/render-help");
const render_quiz_replies_1 = require("../blocks/render-quiz-replies");
const answer_once_1 = require("./answer-once");
const ask_1 = require("./ask");
const game_reply_1 = require("./game-reply");
const learning_reply_1 = require("./learning-reply");
const on_schedule_command_1 = require("./on-schedule-command");
const on_tips_command_1 = require("./on-tips-command");
const open_game_form_1 = require("./open-game-form");
const parse_command_1 = require("./parse-command");
const reply_1 = require("./reply");
const schedules_reply_1 = require("./schedules-reply");
const tips_reply_1 = require("./tips-reply");
/** `/cloud …`: acknowledged at once, answered to the asker alone over the response URL. */
async function onCommand(context, { ack, client, command, respond }) {
    await ack();
    const { team_id: team, user_id: user, channel_id: channel } = command;
    const send = (message) => respond({ ...message, response_type: 'ephemeral' });
    // A click on Send that Slack delivers twice carries the same trigger.
    const id = `command:${command.trigger_id}`;
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'command', team }, send, async () => {
        const text = (0, escape_1.readSlackText)(command.text ?? '');
        const tips = (0, tips_reply_1.readTipsCommand)(context, text);
        if (tips) {
            await (0, on_tips_command_1.answerTipsCommand)(context, tips, { id, command, client, send });
            return;
        }
        const scheduled = (0, schedules_reply_1.readScheduleCommand)(context, text);
        if (scheduled) {
            await (0, on_schedule_command_1.answerScheduleCommand)(context, scheduled, { command, client, send });
            return;
        }
        // Words about practice and items come before the game's: "quiz add" is no round about "add".
        let reply = await (0, learning_reply_1.learningReply)(context, client, command);
        if (reply === null) {
            const asker = { team, user, channel };
            const parsed = (0, parse_command_1.parseCommand)(text);
            if (await (0, open_game_form_1.openGameForm)(context, client, command.trigger_id, parsed, asker, send))
                return;
            reply = (await (0, game_reply_1.gameReply)(context, parsed, asker)) ?? (await commandReply(context, parsed, command));
        }
        if (reply !== learning_reply_1.FORM_OPENED)
            await (0, reply_1.sendWithFallback)(reply, send, context.logger);
    });
}
async function commandReply(context, parsed, command) {
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
                return (level) => (0, render_answer_1.renderAnswer)(card, { level, share: true });
            // Not an id: it may be a title, and then it is a question.
            return answerTo(context, parsed.id.replaceAll('-', ' '), command);
        }
        case 'question':
            return answerTo(context, parsed.text, command);
        default:
            return () => (0, render_help_1.renderHelp)(context.command);
    }
}
async function answerTo(context, question, command) {
    const answer = await (0, ask_1.ask)(context, question, { team: command.team_id, user: command.user_id, channel: command.channel_id }, 'command');
    return (level) => (0, render_answer_1.renderAnswer)(answer, { level, share: true });
}
