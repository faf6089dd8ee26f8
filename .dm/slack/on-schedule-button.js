"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onScheduleButton = onScheduleButton;
const render_schedule_1 = require("../blocks/render-schedule");
const answer_once_1 = require("./answer-once");
const change_schedule_1 = require("./change-schedule");
const publish_home_1 = require("./publish-home");
const reply_1 = require("./reply");
const tell_people_1 = require("./tell-people");
const ACTIONS = ['pause', 'resume', 'skip', 'off'];
/** Pause, resume, skip, switch off: pressed in a channel's list, in a notice to the owner, or on the App Home. */
async function onScheduleButton(context, args) {
    const { ack, body, action, client, respond } = args;
    await ack();
    // On the App Home there is no message to answer to, hence no response URL.
    const send = (message) => body.channel
        ? respond({ ...message, response_type: 'ephemeral', replace_original: false })
        : client.chat.postMessage({ channel: body.user.id, ...message });
    const team = body.team?.id ?? '';
    const id = (0, answer_once_1.pressId)(body.trigger_id, action);
    await (0, answer_once_1.answerOnce)(context, { id, surface: 'schedule button', team }, send, async () => {
        const isHome = body.view?.type === 'home';
        const [word, scheduleId] = (action.value ?? '').split(':');
        const what = ACTIONS.find((known) => known === word);
        const schedule = scheduleId === undefined ? null : await context.tips.book.store.byId(scheduleId);
        // A list is seen by members of its channel; elsewhere only the owner is shown these buttons.
        const mayChange = schedule?.team === team && (schedule.channel === body.channel?.id || schedule.owner === body.user.id);
        if (!what || !schedule || !mayChange) {
            if (isHome)
                return (0, publish_home_1.publishHome)(context, client, { team, user: body.user.id });
            await send({ text: `That schedule is gone. \`${context.command} tips list\` shows what there is.` });
            return;
        }
        const actor = { team, user: body.user.id, channel: schedule.channel };
        const outcome = await (0, change_schedule_1.changeSchedule)(context, actor, schedule, what);
        if (isHome)
            return answerOnHome(context, client, actor, outcome);
        if (outcome.kind === 'refused') {
            await send({ text: outcome.text });
            return;
        }
        const problem = await (0, change_schedule_1.announceChange)(context, client, outcome);
        if (problem)
            await (0, reply_1.sendWithFallback)(() => problem, send, context.logger);
        else if (body.container.is_ephemeral === true) {
            const list = (0, render_schedule_1.renderScheduleList)(await (0, change_schedule_1.listSchedules)(context, actor), context.command);
            await respond({ ...list, response_type: 'ephemeral', replace_original: true });
        }
        else
            await send({ text: `Done: it is said in <#${schedule.channel}>.` });
    });
}
/** The tab is made anew and shows what is so now, also where somebody was faster. */
async function answerOnHome(context, client, actor, outcome) {
    const problem = outcome.kind === 'changed' ? await (0, change_schedule_1.announceChange)(context, client, outcome) : null;
    await (0, publish_home_1.publishHome)(context, client, actor);
    if (problem)
        await (0, tell_people_1.tellPerson)(context, client, actor.user, () => problem);
}
