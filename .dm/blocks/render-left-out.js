"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderLeftOut = renderLeftOut;
const quiz_settings_1 = require("../quiz/quiz-settings");
const escape_1 = require("./escape");
const limits_1 = require("./limits");
/** Why the round of a date does not start, said in its channel: people may be waiting for it. */
function renderLeftOut({ settings }, reason, command) {
    const wish = (0, quiz_settings_1.readQuizSettings)(settings);
    const what = (0, escape_1.escapeMrkdwn)((0, limits_1.shorten)((0, quiz_settings_1.describeWish)(wish), 200));
    const about = (0, escape_1.escapeMrkdwn)((0, limits_1.shorten)(wish.about, 80));
    const text = {
        round_running: `A round is being played here, so I leave the scheduled quiz out this time (${what}). Have fun!`,
        unknown_topic: `The scheduled quiz does not start: I know nothing called “${about}” any more. \`${command} quiz schedule\` changes it.`,
        no_items: `The scheduled quiz does not start: there are no questions for it (${what}). \`${command} quiz schedule\` changes it.`,
    }[reason];
    return { text, blocks: [{ type: 'context', elements: [{ type: 'mrkdwn', text }] }] };
}
