"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderShared = renderShared;
exports.renderShareDone = renderShareDone;
const escape_1 = require("./escape");
const limits_1 = require("./limits");
const render_answer_1 = require("./render-answer");
/** An answer posted to the channel by the one who had asked for it: question, asker, answer, sources. */
function renderShared(answer, question, user, level) {
    const message = (0, render_answer_1.renderAnswer)(answer, { level, share: false });
    const intro = `<@${user}> asked: ${(0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(question, 600))}`;
    return {
        text: (0, limits_1.shorten)(`${intro}\n${message.text}`, limits_1.LIMITS.fallbackText),
        ...(message.blocks && {
            blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text: intro }] }, ...message.blocks],
        }),
    };
}
/** What takes the private answer's place after it was shared. */
function renderShareDone() {
    return { text: 'Shared to the channel.' };
}
