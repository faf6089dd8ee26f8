"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createAppContext = createAppContext;
const conversations_1 = require("../answer/conversations");
const question_log_1 = require("../answer/question-log");
const render_own_schedules_1 = require("../blocks/render-own-schedules");
const score_round_1 = require("../quiz/score-round");
const sqlite_channel_weeks_1 = require("../store/sqlite-channel-weeks");
const sqlite_delivery_log_1 = require("../store/sqlite-delivery-log");
const sqlite_question_log_1 = require("../store/sqlite-question-log");
const sqlite_schedule_store_1 = require("../store/sqlite-schedule-store");
const sqlite_tip_store_1 = require("../store/sqlite-tip-store");
const change_schedule_1 = require("./change-schedule");
const create_learning_1 = require("./create-learning");
const create_quiz_1 = require("./create-quiz");
const create_tips_context_1 = require("./create-tips-context");
const in_flight_1 = require("./in-flight");
const leaderboard_runner_1 = require("./leaderboard-runner");
const practice_reply_1 = require("./practice-reply");
const quiz_runner_1 = require("./quiz-runner");
const review_runner_1 = require("./review-runner");
const PODIUM_PLACES = 3;
/** No hidden player is shown after all. */
const NOBODY = '';
/** Puts together what the listeners work with, over one database. */
function createAppContext(options) {
    const { database, answerer, client, logger, clock, command, admins } = options;
    const { now } = clock;
    const { learning, home } = (0, create_learning_1.createLearning)({ database, answerer, logger, admins, command, now });
    const pool = () => learning.pool.items();
    const quiz = (0, create_quiz_1.createQuiz)({ database, answerer, client, logger, clock, pool, admins });
    const tips = new sqlite_tip_store_1.SqliteTipStore(database);
    const schedules = new sqlite_schedule_store_1.SqliteScheduleStore(database);
    const context = {
        answerer,
        conversations: new conversations_1.Conversations(now),
        questionLog: options.questionLog ? new sqlite_question_log_1.SqliteQuestionLog(database) : question_log_1.noQuestionLog,
        deliveries: new sqlite_delivery_log_1.SqliteDeliveryLog(database, now),
        inFlight: new in_flight_1.InFlight(),
        logger,
        command,
        now,
        ...quiz,
        learning,
        home: [
            home.practice,
            home.help,
            async ({ team, user }) => (0, render_own_schedules_1.homeSchedules)(await (0, change_schedule_1.ownSchedules)(context, team, user), command),
        ],
        practice: (0, practice_reply_1.startPractice)(() => context),
        tips: (0, create_tips_context_1.createTipsContext)({
            topics: () => answerer.topics,
            schedules,
            tips,
            weeks: new sqlite_channel_weeks_1.SqliteChannelWeeks(database),
            podium: async (team, channel, from, to) => {
                const best = (0, score_round_1.ranked)(await quiz.scores.board(team, channel, from, NOBODY, to)).slice(0, PODIUM_PLACES);
                const names = await quiz.people.names(best.map(({ user }) => user));
                return best.map(({ user, rank, points }) => ({ rank, points, name: names.get(user) ?? 'somebody' }));
            },
            runners: new Map([
                ['quiz', new quiz_runner_1.QuizRunner({ quiz: quiz.quiz, refresh: () => learning.pool.refresh(), command })],
                [
                    'leaderboard',
                    new leaderboard_runner_1.LeaderboardRunner({ ...quiz, zoneOf: (place) => quiz.quiz.zoneOf(place), command }),
                ],
                ['review', new review_runner_1.ReviewRunner(() => answerer.topics, command)],
            ]),
            now,
            command,
        }),
        // Schedules last: which conversations are a person's own follows from them.
        personal: [...quiz.personal, ...learning.personal, tips, schedules],
    };
    return context;
}
