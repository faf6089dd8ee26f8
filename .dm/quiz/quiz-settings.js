"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wishSchema = void 0;
exports.readQuizSettings = readQuizSettings;
exports.describeWish = describeWish;
const zod_1 = require("zod");
const topic_1 = require("../knowledge/topic");
const parse_quiz_words_1 = require("./parse-quiz-words");
const round_1 = require("./round");
const scope_1 = require("./scope");
/** A wish as it is kept in a schedule and carried by a button. */
exports.wishSchema = zod_1.z.object({
    about: zod_1.z.string(),
    items: zod_1.z.number().nullable(),
    seconds: zod_1.z.number().nullable(),
    difficulty: zod_1.z.enum(topic_1.DIFFICULTIES).nullable(),
    speedBonus: zod_1.z.boolean().nullable(),
    pace: zod_1.z.enum(round_1.PACES).nullable(),
    teams: zod_1.z.enum(round_1.TEAM_DRAWS).nullable(),
});
/** Reads what a schedule of rounds has stored; what cannot be read is a round about everything, with the defaults. */
function readQuizSettings(settings) {
    return exports.wishSchema.catch(parse_quiz_words_1.NO_WISH).parse(settings);
}
/** `5 questions about VPC, hard, 20 s each`. */
function describeWish(wish) {
    const items = wish.items ?? round_1.ROUND_DEFAULTS.items;
    return [
        `${items} question${items === 1 ? '' : 's'} about ${wish.about || scope_1.EVERYTHING}`,
        wish.difficulty ?? '',
        wish.pace === 'daily'
            ? 'one a day, open till the evening'
            : wish.seconds === null
                ? ''
                : `${wish.seconds} s each`,
        wish.speedBonus === false && wish.pace !== 'daily' ? 'no bonus for speed' : '',
        wish.teams === 'random' ? 'in two teams' : wish.teams === 'balanced' ? 'in two balanced teams' : '',
    ]
        .filter(Boolean)
        .join(', ');
}
