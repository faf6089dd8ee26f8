"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ENDINGS = exports.ROUND_DEFAULTS = exports.ROUND_LIMITS = exports.TEAM_DRAWS = exports.PACES = void 0;
exports.isRight = isRight;
exports.isMultiple = isMultiple;
/** The shapes of a round: what was agreed at its start, where it stands, and who answered what. */
/** `quick`: one item after the other; `daily`: one a day, open till the evening, so that every office can play. */
exports.PACES = ['quick', 'daily'];
/** How players are put into teams when they join by answering. */
exports.TEAM_DRAWS = ['none', 'random', 'balanced'];
/** What may be asked for; a round of more than 20 loses its players. */
exports.ROUND_LIMITS = { items: 20, leastSeconds: 5, mostSeconds: 600 };
exports.ROUND_DEFAULTS = { items: 5, seconds: 30 };
/** Why a round is over. */
exports.ENDINGS = ['played', 'stopped', 'nobody', 'channel-gone', 'slack-away'];
/** Whether the choices are exactly the right ones. */
function isRight(item, chosen) {
    return item.choices.every((choice, index) => choice.right === chosen.includes(index));
}
/** Whether several choices are right, so that a person picks and then submits. */
function isMultiple(item) {
    return item.choices.filter((choice) => choice.right).length > 1;
}
