"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseScheduleCommand = parseScheduleCommand;
const parse_quiz_words_1 = require("../quiz/parse-quiz-words");
const parse_plan_words_1 = require("../schedule/parse-plan-words");
const schedule_words_1 = require("./schedule-words");
/** A round is about a thing with a name; longer words are a question. */
const LONGEST_ABOUT = 4;
/**
 * Reads `quiz schedule fridays 15:00 vpc 5`, `leaderboard schedule monday 09:00`, `list reviews monday 10:00`, each also
 * with `list`, `pause`, `resume`, `skip` and `off`.
 * @param isTopic whether something is called that
 * @returns null where the words do not fit such a form and so are something else, such as `quiz schedule of a course?`
 */
function parseScheduleCommand(text, isTopic) {
    const match = /^(quiz\s+schedule|leaderboards?\s+schedule|(?:list|topics)\s+reviews?)(?:\s+([^?]*))?$/i.exec(text.trim());
    if (!match)
        return null;
    const head = match[1].toLowerCase();
    const job = head.startsWith('quiz') ? 'quiz' : head.startsWith('leader') ? 'leaderboard' : 'review';
    // All of it repeats by the week.
    const words = (match[2] ?? '').replace(/\bweekly\b/gi, ' ').trim();
    const action = (0, schedule_words_1.readAction)(words);
    if (action)
        return { kind: 'change', job, action };
    return job === 'quiz' ? readQuiz(words, isTopic) : readPlain(words, job);
}
function readPlain(words, job) {
    if (words === '')
        return { kind: job === 'review' ? 'reviews' : 'usage' };
    const { rest, wrongTime, ...plan } = (0, parse_plan_words_1.parsePlanWords)(words);
    const isMeant = wrongTime !== null || (0, schedule_words_1.startsWithTime)(words) || plan.minuteOfDay !== null;
    if (rest.length > 0)
        return isMeant ? { kind: 'wrong', problem: (0, schedule_words_1.unknownWords)(rest, 'a day, a time and a time zone') } : null;
    if (wrongTime !== null)
        return { kind: 'wrong', problem: (0, schedule_words_1.wrongTimeWords)(wrongTime) };
    return plan.minuteOfDay !== null || plan.days !== null ? { kind: 'set', job, plan } : null;
}
function readQuiz(words, isTopic) {
    // The bonus is on by default, and "on" alone joins words of a plan.
    const { rest, wrongTime, ...plan } = (0, parse_plan_words_1.parsePlanWords)(words.replace(/\b(?:speed|bonus)\s+on\b/gi, ' '));
    const said = (0, parse_quiz_words_1.parseQuizWords)(rest.join(' '));
    // "Every day" is a plan here; a round of one question a day is called slow.
    const wish = said.kind === 'start' ? said.wish : parse_quiz_words_1.NO_WISH;
    const isPlan = plan.minuteOfDay !== null || plan.days !== null;
    const isMeant = wrongTime !== null || plan.minuteOfDay !== null;
    if (said.kind === 'stop' || wish.about.split(' ').length > LONGEST_ABOUT || !isTopic(wish.about))
        return isMeant ? { kind: 'unknown-topic', about: wish.about || rest.join(' ') } : null;
    if (wrongTime !== null)
        return { kind: 'wrong', problem: (0, schedule_words_1.wrongTimeWords)(wrongTime) };
    if (!isPlan)
        return { kind: 'form', wish };
    return { kind: 'set-quiz', plan, wish: said.kind === 'form' ? null : wish };
}
