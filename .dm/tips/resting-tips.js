"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.restingTips = restingTips;
/** More people by this much against a tip than for it, over the whole workspace, and it rests everywhere. */
const RESTS_EVERYWHERE_AT = 3;
/**
 * The tips that rest in a channel: disliked there by more people than like it, or clearly disliked in the whole
 * workspace. One person is enough in a channel where nobody else votes: it is their channel. Votes can be changed,
 * and so a tip can come back.
 */
function restingTips(scores) {
    return new Set(scores
        .filter(({ here, everywhere }) => here.down > here.up || everywhere.down - everywhere.up >= RESTS_EVERYWHERE_AT)
        .map((score) => score.tip));
}
