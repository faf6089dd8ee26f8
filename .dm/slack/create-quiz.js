"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createQuiz = createQuiz;
const node_crypto_1 = require("node:crypto");
const clock_1 = require("../quiz/clock");
const quiz_master_1 = require("../quiz/quiz-master");
const sqlite_question_log_1 = require("../store/sqlite-question-log");
const sqlite_round_store_1 = require("../store/sqlite-round-store");
const sqlite_score_book_1 = require("../store/sqlite-score-book");
const people_1 = require("./people");
const slack_round_board_1 = require("./slack-round-board");
/** The parts of the context that the quiz brings. The caller resumes `quiz` once Slack is connected, and halts it at the end. */
function createQuiz({ database, answerer, client, logger, clock = clock_1.systemClock, pool, admins = [], }) {
    const people = new people_1.People(client, clock.now, logger);
    const scores = new sqlite_score_book_1.SqliteScoreBook(database);
    const quiz = new quiz_master_1.QuizMaster({
        rounds: new sqlite_round_store_1.SqliteRoundStore(database),
        scores,
        board: new slack_round_board_1.SlackRoundBoard(client, people, logger),
        clock,
        topics: () => answerer.topics,
        pool,
        admins,
        newId: () => (0, node_crypto_1.randomBytes)(6).toString('hex'),
        report: (what, detail) => logger.warn(detail, what),
    });
    return { quiz, scores, people, personal: [scores, new sqlite_question_log_1.SqliteQuestionLog(database)] };
}
