"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onExplainShortcut = onExplainShortcut;
const escape_1 = require("../blocks/escape");
const render_answer_1 = require("../blocks/render-answer");
const render_help_1 = require("../blocks/render-help");
const answer_once_1 = require("./answer-once");
const ask_1 = require("./ask");
const reply_1 = require("./reply");
/** "Explain with Cumulus" on a message: its text is the question, the answer goes to the asker alone. Works in threads too. */
async function onExplainShortcut(context, { ack, shortcut, respond }) {
    await ack();
    const send = (message) => respond({ ...message, response_type: 'ephemeral', replace_original: false });
    const id = `shortcut:${shortcut.trigger_id}`;
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'shortcut', team: shortcut.team?.id }, send, async () => {
        const question = (0, escape_1.readSlackText)(shortcut.message.text ?? '');
        if (question === '') {
            await send((0, render_help_1.renderHelp)(context.command, 'That message has no text I could explain.'));
            return;
        }
        const who = { team: shortcut.team?.id ?? '', user: shortcut.user.id, channel: shortcut.channel?.id };
        const answer = await (0, ask_1.ask)(context, question, who, 'shortcut');
        await (0, reply_1.sendWithFallback)((level) => (0, render_answer_1.renderAnswer)(answer, { level, share: true }), send, context.logger);
    });
}
