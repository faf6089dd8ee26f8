"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.QuizRunner = void 0;
const render_left_out_1 = require("../blocks/render-left-out");
const quiz_settings_1 = require("../quiz/quiz-settings");
/**
 * The quiz of a channel. Its date starts a round, which the quiz then carries on by itself. The round is kept under the
 * date's mark in the same transaction that makes it, so whether it was started is never in doubt.
 */
class QuizRunner {
    ports;
    constructor(ports) {
        this.ports = ports;
    }
    async prepare(due) {
        const { team, channel } = due.schedule;
        if (await this.ports.quiz.current({ team, channel }))
            return this.#leftOut(due, 'round_running');
        await this.ports.refresh();
        return { content: 'round', act: (mark) => this.#start(due, mark) };
    }
    async find(mark) {
        const round = await this.ports.quiz.forDate(mark);
        return round ? { kind: 'found', ts: round.id } : { kind: 'absent' };
    }
    /** Where the process that started the round died, nobody else is carrying it on. */
    async posted(_due, round) {
        if (round !== null)
            await this.ports.quiz.carryOn(round);
    }
    async #start(due, mark) {
        const { team, channel, owner, recurrence, settings } = due.schedule;
        const isPrivate = channel.startsWith('D');
        const started = await this.ports.quiz.start({
            team,
            channel,
            // A round of a channel belongs to all who are in it; one that is played alone is kept with its player.
            user: isPrivate ? owner : null,
            isPrivate,
            zone: recurrence.zone,
            wish: (0, quiz_settings_1.readQuizSettings)(settings),
            dueKey: mark,
        });
        switch (started.kind) {
            case 'started':
                return { kind: 'posted', ts: started.round.id };
            case 'channel-gone':
                return { kind: 'closed', reason: 'channel_closed' };
            case 'busy':
                return this.#leftOut(due, 'round_running');
            case 'unknown':
                return this.#leftOut(due, 'unknown_topic');
            case 'empty':
                return this.#leftOut(due, 'no_items');
        }
    }
    #leftOut(due, nothing) {
        const { schedule } = due;
        return { nothing, note: () => (0, render_left_out_1.renderLeftOut)(schedule, nothing, this.ports.command) };
    }
}
exports.QuizRunner = QuizRunner;
