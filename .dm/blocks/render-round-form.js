"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ROUND_FIELDS = void 0;
exports.renderRoundForm = renderRoundForm;
exports.roundInputs = roundInputs;
exports.readRoundForm = readRoundForm;
const topic_1 = require("../knowledge/topic");
const parse_quiz_words_1 = require("../quiz/parse-quiz-words");
const round_1 = require("../quiz/round");
const action_ids_1 = require("./action-ids");
const limits_1 = require("./limits");
const plan_inputs_1 = require("./plan-inputs");
/** Block ids of the form; each holds one element of the same action id. */
exports.ROUND_FIELDS = {
    area: 'area',
    about: 'about',
    items: 'items',
    difficulty: 'difficulty',
    seconds: 'seconds',
    pace: 'pace',
    speed: 'speed',
    teams: 'teams',
    mayStop: 'may_stop',
};
const ANY = 'any';
const ITEMS = [3, 5, 10, 15, 20];
const SECONDS = [15, 20, 30, 45, 60, 90, 120];
const ABOUT_CHARACTERS = 80;
/**
 * The form for a round, filled in so that it may be sent as it is.
 * @param metadata told again with what was entered: where to play
 */
function renderRoundForm(areas, metadata) {
    const { mayStop } = exports.ROUND_FIELDS;
    return {
        type: 'modal',
        callback_id: action_ids_1.FORMS.round,
        private_metadata: metadata,
        title: (0, plan_inputs_1.plainText)('Quiz'),
        submit: (0, plan_inputs_1.plainText)('Start'),
        close: (0, plan_inputs_1.plainText)('Cancel'),
        blocks: [
            ...roundInputs(areas, parse_quiz_words_1.NO_WISH),
            {
                type: 'input',
                block_id: mayStop,
                optional: true,
                label: (0, plan_inputs_1.plainText)('Who may stop the round besides you'),
                element: { type: 'multi_users_select', action_id: mayStop, placeholder: (0, plan_inputs_1.plainText)('Nobody else') },
            },
        ],
    };
}
/** The fields that say what is played, filled in with a wish. */
function roundInputs(areas, wish) {
    const { area, about, items, difficulty, seconds, pace, speed, teams } = exports.ROUND_FIELDS;
    const isArea = areas.includes(wish.about);
    const wantedItems = wish.items ?? round_1.ROUND_DEFAULTS.items;
    const wantedSeconds = wish.seconds ?? round_1.ROUND_DEFAULTS.seconds;
    return [
        select(area, 'Area', [option('Everything', ANY), ...areas.map((name) => option(name, name))], isArea ? wish.about : ANY),
        {
            type: 'input',
            block_id: about,
            optional: true,
            label: (0, plan_inputs_1.plainText)('Or a topic'),
            hint: (0, plan_inputs_1.plainText)('A topic wins over the area.'),
            element: {
                type: 'plain_text_input',
                action_id: about,
                max_length: ABOUT_CHARACTERS,
                placeholder: (0, plan_inputs_1.plainText)('vpc, s3, ingress, dockerfile …'),
                ...(wish.about !== '' && !isArea && { initial_value: (0, limits_1.shorten)(wish.about, ABOUT_CHARACTERS) }),
            },
        },
        select(items, 'Questions', numbers(ITEMS, wantedItems), `${wantedItems}`),
        select(difficulty, 'Difficulty', [option('Mixed', ANY), ...topic_1.DIFFICULTIES.map((name) => option(name, name))], wish.difficulty ?? ANY),
        select(seconds, 'Seconds a question', numbers(SECONDS, wantedSeconds), `${wantedSeconds}`),
        {
            type: 'input',
            block_id: pace,
            label: (0, plan_inputs_1.plainText)('Pace'),
            element: {
                type: 'radio_buttons',
                action_id: pace,
                options: PACE_OPTIONS,
                initial_option: PACE_OPTIONS[wish.pace === 'daily' ? 1 : 0],
            },
        },
        {
            type: 'input',
            block_id: speed,
            optional: true,
            label: (0, plan_inputs_1.plainText)('Scoring'),
            element: {
                type: 'checkboxes',
                action_id: speed,
                options: [SPEED_OPTION],
                ...(wish.speedBonus !== false && { initial_options: [SPEED_OPTION] }),
            },
        },
        select(teams, 'Teams', TEAM_OPTIONS, wish.teams ?? 'none'),
    ];
}
/** The usual numbers, and the one that somebody has chosen by words. */
function numbers(usual, chosen) {
    return [...new Set([...usual, chosen])].sort((a, b) => a - b).map((one) => option(`${one}`, `${one}`));
}
/** Reads the form as it was sent. */
function readRoundForm(values) {
    const field = (name) => values[exports.ROUND_FIELDS[name]]?.[exports.ROUND_FIELDS[name]] ?? {};
    const chosen = (name) => {
        const value = field(name).selected_option?.value;
        return value === undefined || value === ANY ? null : value;
    };
    const about = field('about').value?.trim() ?? '';
    return {
        wish: {
            about: about === '' ? (chosen('area') ?? '') : about,
            items: Number(chosen('items') ?? round_1.ROUND_DEFAULTS.items),
            seconds: Number(chosen('seconds') ?? round_1.ROUND_DEFAULTS.seconds),
            difficulty: chosen('difficulty'),
            speedBonus: (field('speed').selected_options ?? []).length > 0,
            pace: chosen('pace') === 'daily' ? 'daily' : 'quick',
            teams: (chosen('teams') ?? 'none'),
        },
        mayStop: [...(field('mayStop').selected_users ?? [])],
    };
}
const PACE_OPTIONS = [
    option('One after the other', 'quick'),
    option('One a day, open till the evening, for every office', 'daily'),
];
const SPEED_OPTION = option('A small bonus for speed', 'speed');
const TEAM_OPTIONS = [
    option('Everyone for themselves', 'none'),
    option('Two teams, drawn at random', 'random'),
    option('Two teams, balanced by the last month', 'balanced'),
];
function select(id, label, options, initial) {
    return {
        type: 'input',
        block_id: id,
        label: (0, plan_inputs_1.plainText)(label),
        element: {
            type: 'static_select',
            action_id: id,
            options,
            initial_option: options.find((candidate) => candidate.value === initial),
        },
    };
}
function option(text, value) {
    return (0, plan_inputs_1.option)(value, text);
}
