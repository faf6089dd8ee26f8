"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TipRunner = void 0;
const render_tip_1 = require("../blocks/render-tip");
const tip_settings_1 = require("../tips/tip-settings");
/** The daily tip of a channel. What it notes for later is the tip's id. */
class TipRunner {
    desk;
    now;
    constructor(desk, 
    /** Milliseconds UTC. */
    now) {
        this.desk = desk;
        this.now = now;
    }
    async prepare({ schedule }) {
        const filter = (0, tip_settings_1.readTipSettings)(schedule.settings);
        const tip = await this.desk.next(schedule.team, schedule.channel, filter);
        if (!tip)
            return { nothing: 'no_fitting_tip' };
        return {
            content: tip.id,
            message: (level) => (0, render_tip_1.renderTip)(tip, { level, heading: 'Tip of the day', difficulty: filter.difficulty }),
        };
    }
    async posted({ id, schedule }, _ts, content) {
        await this.desk.store.recordGiven({
            team: schedule.team,
            place: schedule.channel,
            cause: `due:${id}`,
            tip: content,
            at: this.now(),
        });
    }
}
exports.TipRunner = TipRunner;
