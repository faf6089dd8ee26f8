"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.DigestRunner = void 0;
const render_digest_1 = require("../blocks/render-digest");
const WEEK_MS = 7 * 24 * 60 * 60_000;
/** The weekly digest of a channel: the seven days before its due time. A week in which nothing happened has none. */
class DigestRunner {
    ports;
    constructor(ports) {
        this.ports = ports;
    }
    async prepare({ schedule, dueAt }) {
        const { weeks, podium, topics, command } = this.ports;
        const from = dueAt - WEEK_MS;
        const [week, places] = await Promise.all([
            weeks.read(schedule.channel, from, dueAt),
            podium(schedule.team, schedule.channel, from, dueAt),
        ]);
        if (week.questions === 0 && places.length === 0)
            return { nothing: 'quiet_week' };
        const titles = new Map(topics().map((topic) => [topic.id, topic.title]));
        return {
            content: `${week.questions}`,
            message: (level) => (0, render_digest_1.renderDigest)(week, places, (topic) => titles.get(topic) ?? null, { level, command }),
        };
    }
}
exports.DigestRunner = DigestRunner;
