"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DEFAULT_PLANS = void 0;
exports.setSchedule = setSchedule;
exports.changeSchedule = changeSchedule;
exports.listSchedules = listSchedules;
exports.ownSchedules = ownSchedules;
exports.announceChange = announceChange;
const render_schedule_1 = require("../blocks/render-schedule");
const describe_1 = require("../schedule/describe");
const slack_poster_1 = require("./slack-poster");
/** What a kind is set to where nothing else is said. */
exports.DEFAULT_PLANS = {
    tip: { minuteOfDay: 9 * 60, days: [1, 2, 3, 4, 5] },
    digest: { minuteOfDay: 9 * 60, days: [1] },
    quiz: { minuteOfDay: 15 * 60, days: [5] },
    leaderboard: { minuteOfDay: 9 * 60, days: [1] },
    review: { minuteOfDay: 10 * 60, days: [1] },
};
const NAMES = {
    tip: 'daily tips',
    digest: 'the weekly digest',
    quiz: 'the scheduled quiz',
    leaderboard: 'the weekly leaderboard',
    review: 'the list of topics to review',
};
/**
 * Sets a channel's schedule of a kind up, or changes it. What was not said stays as it was; for a new one it is the
 * default of the kind, in the zone of whoever asks.
 */
async function setSchedule(context, actor, plan) {
    const { book } = context.tips;
    const before = await book.store.find(actor.team, actor.channel, plan.kind);
    const { spoken } = plan;
    // A time means the clock of the one who says it, unless a zone comes with it.
    const zone = spoken.zone ??
        (before && spoken.minuteOfDay === null
            ? before.recurrence.zone
            : await context.people.zoneOf(actor.user));
    const recurrence = {
        minuteOfDay: spoken.minuteOfDay ?? before?.recurrence.minuteOfDay ?? exports.DEFAULT_PLANS[plan.kind].minuteOfDay,
        days: spoken.days ?? before?.recurrence.days ?? exports.DEFAULT_PLANS[plan.kind].days,
        zone,
    };
    const schedule = await book.set({
        team: actor.team,
        channel: actor.channel,
        kind: plan.kind,
        owner: actor.user,
        recurrence,
        settings: plan.settings,
    });
    const verb = before && before.state !== 'off' ? 'changed' : 'switched on';
    return changed(context, actor, `${verb} ${NAMES[plan.kind]} here`, schedule);
}
/** Pauses, resumes, skips or ends a schedule. */
async function changeSchedule(context, actor, schedule, action) {
    const { book } = context.tips;
    const name = NAMES[schedule.kind];
    switch (action) {
        case 'pause': {
            if (schedule.state !== 'active')
                return refused(`${capital(name)} are paused already.`, schedule);
            return changed(context, actor, `paused ${name} here`, await book.pause(schedule));
        }
        case 'resume': {
            if (schedule.state === 'active')
                return refused(`${capital(name)} are on already.`, schedule);
            return changed(context, actor, `resumed ${name} here`, await book.resume(schedule));
        }
        case 'off':
            return changed(context, actor, `switched ${name} off here`, await book.turnOff(schedule));
        case 'skip': {
            const left = await book.skip(schedule);
            if (left === null)
                return refused('There is no coming date to leave out.', schedule);
            const date = (0, describe_1.describeDate)(left, schedule.recurrence.zone);
            return changed(context, actor, `left ${name} of ${date} out`, await book.store.byId(schedule.id));
        }
    }
}
/** The schedules of a channel with their dates. */
async function listSchedules(context, actor) {
    const { book } = context.tips;
    return withDates(context, await book.store.inChannel(actor.team, actor.channel));
}
/** The schedules a person owns with their dates, for the App Home. */
async function ownSchedules(context, team, user) {
    return withDates(context, await context.tips.book.store.ownedBy(team, user));
}
/**
 * Says a change in its channel. Where that is closed to us nothing could be posted later either: the schedule is
 * paused, and the one who changed it is told what to do.
 * @returns what to tell that person; null where the channel was told
 */
async function announceChange(context, client, { schedule, announcement }) {
    try {
        await client.chat.postMessage({ channel: schedule.channel, unfurl_links: false, ...announcement });
        return null;
    }
    catch (error) {
        const reason = (0, slack_poster_1.closedReason)(error);
        if (reason === null) {
            context.logger.warn({ schedule: schedule.id, err: error }, 'A change could not be said in its channel');
            return { ...announcement, text: `${announcement.text}\n(I could not say so in the channel.)` };
        }
        if (schedule.state !== 'active')
            return announcement;
        await context.tips.book.store.pauseFor(schedule.id, reason, context.now());
        return (0, render_schedule_1.renderPausedNotice)(schedule, reason);
    }
}
async function withDates(context, schedules) {
    const { book } = context.tips;
    return Promise.all(schedules.map(async (schedule) => ({
        schedule,
        dates: book.dates(schedule),
        last: await book.store.lastDate(schedule.id),
    })));
}
function changed(context, actor, change, schedule) {
    if (!schedule)
        return { kind: 'refused', text: 'That schedule is gone. Set it up again.' };
    const dates = context.tips.book.dates(schedule);
    const announcement = (0, render_schedule_1.renderScheduleChange)(actor.user, change, schedule, dates, context.command);
    return { kind: 'changed', schedule, announcement };
}
function refused(text, schedule) {
    // “The weekly digest are on already” would be no English.
    return { kind: 'refused', text: schedule.kind === 'tip' ? text : text.replace(' are ', ' is ') };
}
function capital(text) {
    return `${text[0].toUpperCase()}${text.slice(1)}`;
}
