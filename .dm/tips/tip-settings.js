"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readTipSettings = readTipSettings;
exports.isDifficulty = isDifficulty;
const topic_1 = require("../knowledge/topic");
const tip_pool_1 = require("./tip-pool");
/** Reads what a schedule of tips has stored; what cannot be read counts as not set. */
function readTipSettings(settings) {
    if (typeof settings !== 'object' || settings === null)
        return tip_pool_1.ANY_TIP;
    const { areas, difficulty } = settings;
    return {
        areas: Array.isArray(areas) ? areas.filter((area) => typeof area === 'string') : [],
        difficulty: isDifficulty(difficulty) ? difficulty : null,
    };
}
/** Whether it is one of the three levels. */
function isDifficulty(value) {
    return topic_1.DIFFICULTIES.some((level) => level === value);
}
