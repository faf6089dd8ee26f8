"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.openGameForm = openGameForm;
const render_quiz_replies_1 = require("../blocks/render-quiz-replies");
const on_round_form_1 = require("./on-round-form");
/**
 * Opens the form that a command asks for, where it asks for one.
 * @returns false where the command is to be answered with words
 */
async function openGameForm(context, client, triggerId, command, asker, send) {
    if (command.kind === 'forget') {
        await client.views.open({ trigger_id: triggerId, view: (0, render_quiz_replies_1.renderForgetForm)() });
        return true;
    }
    if (command.kind !== 'quiz' || command.words.kind === 'stop')
        return false;
    if (asker.channel.startsWith('D') && !saysHow(command.words)) {
        await context.practice({ ...asker, about: command.words.kind === 'start' ? command.words.wish.about : '' }, send);
        return true;
    }
    if (command.words.kind === 'start')
        return false;
    await (0, on_round_form_1.openRoundForm)(context, client, triggerId, asker);
    return true;
}
/** Whoever says how many questions or how many seconds wants a round, also alone; anything else is practice there. */
function saysHow(words) {
    return words.kind === 'start' && (words.wish.items !== null || words.wish.seconds !== null);
}
