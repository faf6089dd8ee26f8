"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planRound = planRound;
const calendar_1 = require("./calendar");
const choice_order_1 = require("./choice-order");
const deck_1 = require("./deck");
const round_1 = require("./round");
const scope_1 = require("./scope");
const seeded_random_1 = require("./seeded-random");
/** Draws the items of a round and fills in what was not wished for. */
async function planRound(start, parts) {
    const { rounds, clock, topics, pool, newId } = parts;
    const { wish, user, isPrivate } = start;
    const place = { team: start.team, channel: start.channel };
    const scope = (0, scope_1.findScope)(wish.about, topics());
    if (!scope)
        return { kind: 'unknown', about: wish.about };
    const wanted = wish.items ?? round_1.ROUND_DEFAULTS.items;
    const fitting = pool().filter((item) => wish.difficulty === null || item.difficulty === wish.difficulty);
    const id = newId();
    const drawn = (0, deck_1.drawItems)((0, scope_1.itemsOf)(scope, fitting, wanted), await rounds.laps(place), wanted, (0, seeded_random_1.seededRandom)(id));
    if (drawn.length === 0)
        return { kind: 'empty', about: scope.label };
    const own = start.zone !== null && (0, calendar_1.isZone)(start.zone) ? start.zone : null;
    const pace = wish.pace ?? 'quick';
    const now = clock.now();
    const round = {
        ...place,
        id,
        isPrivate,
        startedBy: user,
        settings: {
            about: scope.label,
            difficulty: wish.difficulty,
            // Nobody is kept waiting by one who reads slowly alone.
            seconds: wish.seconds ?? (isPrivate ? round_1.ROUND_LIMITS.mostSeconds : round_1.ROUND_DEFAULTS.seconds),
            // Over a day, speed would only count who starts work first.
            speedBonus: pace === 'quick' && !isPrivate && (wish.speedBonus ?? true),
            pace,
            teams: isPrivate ? 'none' : (wish.teams ?? 'none'),
            mayStop: start.mayStop ?? [],
        },
        zone: (await rounds.zoneOf(place, own)) ?? 'Etc/UTC',
        state: 'open',
        ending: null,
        nextAt: now,
        createdAt: now,
    };
    const items = drawn.map(({ item, lap }, position) => ({
        position,
        item,
        lap,
        order: (0, choice_order_1.choiceOrder)(item, id),
    }));
    return { round, items, wanted };
}
