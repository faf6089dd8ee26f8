"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.gameReply = gameReply;
exports.startRound = startRound;
exports.stopRound = stopRound;
exports.similarTopic = similarTopic;
const render_leaderboard_1 = require("../blocks/render-leaderboard");
const render_quiz_replies_1 = require("../blocks/render-quiz-replies");
const calendar_1 = require("../quiz/calendar");
const streak_1 = require("../quiz/streak");
const leaderboard_reply_1 = require("./leaderboard-reply");
/** Topics offered for practice. */
const WEAKEST_SHOWN = 3;
/** Below this many answers a topic tells nothing about somebody. */
const LEAST_ANSWERS = 2;
/** A streak looks back this far. */
const YEAR_MS = 366 * 24 * 60 * 60 * 1_000;
/**
 * Carries out what is asked about the quiz by words, and tells what to reply.
 * @returns null where the words are about something else
 */
async function gameReply(context, command, asker) {
    if (asker.isPublic &&
        (command.kind === 'leaderboard' || command.kind === 'stats' || command.kind === 'hide'))
        return () => (0, render_quiz_replies_1.say)(`That is for you alone: type ${context.command} ${command.kind === 'stats' ? 'stats' : 'leaderboard'}.`);
    switch (command.kind) {
        case 'quiz':
            if (command.words.kind === 'form')
                return render_quiz_replies_1.renderQuizOffer;
            if (command.words.kind === 'stop')
                return stopRound(context, asker);
            return (await startRound(context, asker, command.words.wish)).reply;
        case 'leaderboard':
            // A direct message has no leaderboard of its own.
            return (0, leaderboard_reply_1.leaderboard)(context, asker, asker.channel.startsWith('D') ? { ...command.wish, where: 'workspace' } : command.wish);
        case 'hide':
            await context.scores.setHidden(asker.team, asker.user, command.isHidden);
            return () => (0, render_quiz_replies_1.say)(command.isHidden
                ? `You are hidden from leaderboards. ${context.command} leaderboard show brings you back.`
                : 'You are shown on leaderboards.');
        case 'stats':
            return stats(context, asker);
        case 'forget':
            return () => (0, render_quiz_replies_1.say)(`Type ${context.command} forget me: a form asks before everything about you is deleted.`);
        default:
            return null;
    }
}
/** Starts a round, private in a direct message. */
async function startRound(context, { team, user, channel }, wish, mayStop = []) {
    const person = await context.people.find(user);
    const isPrivate = channel.startsWith('D');
    const started = await context.quiz.start({
        team,
        channel,
        user,
        isPrivate,
        zone: person?.zone ?? null,
        wish,
        mayStop,
    });
    const similar = started.kind === 'unknown' ? similarTopic(context, wish.about) : null;
    return {
        isStarted: started.kind === 'started',
        reply: () => (0, render_quiz_replies_1.renderStarted)(started, context.command, wish, similar),
    };
}
async function stopRound(context, { team, user, channel }) {
    const stopped = await context.quiz.stop({ team, channel }, user);
    return () => (0, render_quiz_replies_1.renderStopped)(stopped, context.command);
}
/** The title of the topic that the search thinks of. */
function similarTopic(context, about) {
    const answer = context.answerer.ask(about);
    const [found] = answer.kind === 'card'
        ? answer.topics
        : answer.kind === 'ambiguous'
            ? answer.meanings
            : answer.suggestions;
    return found?.title ?? null;
}
async function stats(context, { team, user }) {
    const { scores, answerer, now } = context;
    const [areas, topics, history, person] = await Promise.all([
        scores.areas(team, user),
        scores.topics(team, user),
        scores.history(team, user, now() - YEAR_MS),
        context.people.find(user),
    ]);
    const days = history.map(({ postedAt, zone, isAnswered }) => ({ day: (0, calendar_1.dayOf)(postedAt, zone), isAnswered }));
    const played = new Set(days.filter((one) => one.isAnswered).map((one) => one.day));
    const zone = history.at(-1)?.zone ?? person?.zone ?? 'Etc/UTC';
    const streak = (0, streak_1.streakOf)(days.map((one) => one.day), played, (0, calendar_1.dayOf)(now(), zone));
    const titles = new Map(answerer.topics.map((topic) => [topic.id, topic.title]));
    const weakest = topics
        .filter(({ topicId, answered, right }) => titles.has(topicId) && answered >= LEAST_ANSWERS && right < answered)
        // One is added to both sides, so that one wrong of two does not weigh like five of ten.
        .sort((a, b) => (a.right + 1) / (a.answered + 2) - (b.right + 1) / (b.answered + 2))
        .slice(0, WEAKEST_SHOWN)
        .map((topic) => ({ ...topic, title: titles.get(topic.topicId) }));
    return () => (0, render_leaderboard_1.renderStats)({ areas, streak, weakest }, context.command);
}
