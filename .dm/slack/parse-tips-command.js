"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseTipsCommand = parseTipsCommand;
const parse_plan_words_1 = require("../schedule/parse-plan-words");
const tip_settings_1 = require("../tips/tip-settings");
const schedule_words_1 = require("./schedule-words");
/**
 * Reads `tip`, `tip nat gateway`, `tips`, `tips 09:00 weekdays kubernetes`, `tips pause`, `tips digest friday 16:00`.
 * @returns null where the words do not fit such a form and so are a question, such as `tips for cutting nat cost`
 */
function parseTipsCommand(text, known) {
    const match = /^(tips?)(?:\s+(.*))?$/is.exec(text.trim());
    if (!match)
        return null;
    const rest = (match[2] ?? '').trim();
    return match[1].toLowerCase() === 'tip' ? readTip(rest, known) : readTips(rest, known);
}
function readTip(rest, { topicsNamed }) {
    if (rest === '')
        return { kind: 'tip', topics: null };
    const topics = topicsNamed(rest.replace(/^(?:on|about)\s+/i, ''));
    return topics.length > 0 ? { kind: 'tip', topics } : null;
}
function readTips(rest, known) {
    if (rest === '')
        return { kind: 'form', areas: [], difficulty: null };
    const digest = /^(?:weekly\s+)?digest(?:\s+(.*))?$/is.exec(rest);
    const words = (digest ? (digest[1] ?? '') : rest).trim();
    const action = (0, schedule_words_1.readAction)(words);
    if (action)
        return { kind: 'change', job: digest ? 'digest' : 'tip', action };
    const { rest: others, wrongTime, ...plan } = (0, parse_plan_words_1.parsePlanWords)(words);
    const areas = [];
    let difficulty = null;
    const unknown = [];
    for (const word of others) {
        const area = digest ? undefined : areaOf(word.toLowerCase(), known.areas);
        if (area !== undefined)
            areas.push(area);
        else if (!digest && (0, tip_settings_1.isDifficulty)(word.toLowerCase()) && difficulty === null)
            difficulty = word.toLowerCase();
        else
            unknown.push(word);
    }
    const isMeant = wrongTime !== null || (0, schedule_words_1.startsWithTime)(words);
    if (unknown.length > 0) {
        return isMeant
            ? { kind: 'wrong', problem: (0, schedule_words_1.unknownWords)(unknown, knownWords(known.areas, digest !== null)) }
            : null;
    }
    if (wrongTime !== null)
        return { kind: 'wrong', problem: (0, schedule_words_1.wrongTimeWords)(wrongTime) };
    if (digest)
        return { kind: 'digest', plan };
    const isPlan = plan.minuteOfDay !== null || plan.days !== null;
    if (isPlan)
        return { kind: 'set', plan, areas, difficulty };
    // A zone alone is neither a plan nor worth a form.
    return plan.zone === null ? { kind: 'form', areas, difficulty } : null;
}
function areaOf(word, areas) {
    const name = word === 'k8s' ? 'kubernetes' : word;
    return areas.find((area) => area === name);
}
function knownWords(areas, isDigest) {
    return isDigest
        ? 'a day, a time and a time zone'
        : `time, days, time zone, ${areas.join(', ')}, easy, medium and hard`;
}
