"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readScheduleCommand = readScheduleCommand;
exports.replyAboutSchedules = replyAboutSchedules;
exports.setQuiz = setQuiz;
const escape_1 = require("../blocks/escape");
const limits_1 = require("../blocks/limits");
const render_schedule_1 = require("../blocks/render-schedule");
const render_topic_reviews_1 = require("../blocks/render-topic-reviews");
const quiz_settings_1 = require("../quiz/quiz-settings");
const scope_1 = require("../quiz/scope");
const change_reply_1 = require("./change-reply");
const change_schedule_1 = require("./change-schedule");
const game_reply_1 = require("./game-reply");
const parse_schedule_command_1 = require("./parse-schedule-command");
/** Reads words about the quiz, the board or the reviews of a channel's weeks; null where they are about something else. */
function readScheduleCommand(context, text) {
    return (0, parse_schedule_command_1.parseScheduleCommand)(text, (about) => (0, scope_1.findScope)(about, context.answerer.topics) !== null);
}
/** Does what such words say. */
async function replyAboutSchedules(context, said, actor) {
    const { command } = context;
    switch (said.kind) {
        case 'wrong':
            return (0, change_reply_1.tell)({ text: (0, escape_1.escapeMrkdwn)(said.problem) });
        case 'usage':
            return (0, change_reply_1.tell)({ text: (0, render_schedule_1.scheduleUsage)('leaderboard', command) });
        case 'unknown-topic': {
            const similar = (0, game_reply_1.similarTopic)(context, said.about);
            const meant = similar === null ? '' : ` Did you mean ${similar}?`;
            const problem = `I know no topic or area called “${(0, limits_1.shorten)(said.about, 80)}”.${meant} ${command} list shows them all.`;
            return (0, change_reply_1.tell)({ text: (0, escape_1.escapeMrkdwn)(problem) });
        }
        case 'reviews':
            return {
                kind: 'tell',
                render: () => (0, render_topic_reviews_1.renderTopicReviews)(context.answerer.topics, context.now(), command),
            };
        case 'set-quiz':
            return (0, change_reply_1.fromOutcome)(await setQuiz(context, actor, said.plan, said.wish));
        case 'set':
            return (0, change_reply_1.fromOutcome)(await (0, change_schedule_1.setSchedule)(context, actor, { kind: said.job, spoken: said.plan, settings: {} }));
        case 'change':
            return (0, change_reply_1.replyToAction)(context, actor, said);
    }
}
/** Sets the quiz of a channel; `wish` is null where the round stays as it is. */
async function setQuiz(context, actor, spoken, wish) {
    const before = await context.tips.book.store.find(actor.team, actor.channel, 'quiz');
    const wanted = wish ?? (0, quiz_settings_1.readQuizSettings)(before?.settings);
    // Kept by its title, so that the plan is read back in words that everybody knows.
    const label = (0, scope_1.findScope)(wanted.about, context.answerer.topics)?.label ?? wanted.about;
    const settings = { ...wanted, about: label === scope_1.EVERYTHING ? '' : label };
    return (0, change_schedule_1.setSchedule)(context, actor, { kind: 'quiz', spoken, settings });
}
