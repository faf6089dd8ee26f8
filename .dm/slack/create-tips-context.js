"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createTipsContext = createTipsContext;
const schedule_book_1 = require("../schedule/schedule-book");
const tip_desk_1 = require("../tips/tip-desk");
const topic_names_1 = require("../tips/topic-names");
const digest_runner_1 = require("./digest-runner");
const tip_runner_1 = require("./tip-runner");
/** Puts tips and schedules together from their stores. */
function createTipsContext(ports) {
    const { topics, now, command, weeks, podium = async () => [] } = ports;
    const desk = new tip_desk_1.TipDesk(topics, ports.tips);
    return {
        desk,
        names: new topic_names_1.TopicNames(topics),
        book: new schedule_book_1.ScheduleBook(ports.schedules, now),
        runners: new Map([
            ['tip', new tip_runner_1.TipRunner(desk, now)],
            ['digest', new digest_runner_1.DigestRunner({ weeks, podium, topics, command })],
            ...(ports.runners ?? []),
        ]),
    };
}
