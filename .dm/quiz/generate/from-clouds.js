"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.itemsFromClouds = itemsFromClouds;
const topic_1 = require("../../knowledge/topic");
const build_item_1 = require("./build-item");
const choose_wrong_1 = require("./choose-wrong");
const truly_different_1 = require("./truly-different");
const CLOUDS = { azure: 'Azure', 'google cloud': 'Google Cloud' };
/** Items from a table that names each service in several clouds: "Which Azure service is the counterpart of …?" */
function itemsFromClouds(view) {
    const aws = view.columns.indexOf('AWS');
    if (aws < 0)
        return [];
    return view.columns.flatMap((header, column) => {
        const cloud = CLOUDS[header.toLowerCase()];
        if (cloud === undefined)
            return [];
        return view.rows.flatMap((row) => {
            const [known, right] = [row.cells[aws], row.cells[column]];
            const names = view.rows.map((other) => other.cells[column]);
            const isAsked = (0, truly_different_1.fitsChoice)(right) && names.every((name) => name === right || differ(name, right));
            if (!isAsked ||
                !/^[A-Z]/.test(known) ||
                [known, right].some((name) => /^(?:–|no |none)/i.test(name)) ||
                (0, truly_different_1.sharesSubject)(known, right))
                return [];
            // The thing's plain name would give a service away that is called after it.
            if ((0, truly_different_1.sharesSubject)(row.name, right))
                return [];
            const question = [
                {
                    text: `${cloud}: what is the counterpart of ${/^(?:AWS|Amazon)\b/.test(known) ? '' : 'AWS '}`,
                },
                { text: known, bold: true },
                { text: ` (${row.name.replace(/ \((.*)\)/, ', $1')})?` },
            ];
            const others = view.rows
                .filter((other) => other.cells[aws] !== known && (0, truly_different_1.fitsChoice)(other.cells[column]))
                .map((other) => other.cells[column])
                .filter((name) => name !== right && !/^(?:–|no |none|[\d.]+$)/i.test(name));
            const wrong = (0, choose_wrong_1.chooseWrong)((0, topic_1.plain)(question), right, others, differ);
            if (wrong === null)
                return [];
            return [
                (0, build_item_1.buildItem)(view.topic, row.lines[column], {
                    kind: 'single',
                    difficulty: 'hard',
                    question,
                    snippet: null,
                    right: [right],
                    wrong,
                    areCode: false,
                    explanation: [{ text: row.name, bold: true }, { text: `: ${known} on AWS, ${right} on ${cloud}.` }],
                }),
            ];
        });
    });
}
/** Names of services share words such as "Azure"; only one inside the other is a doubt. */
function differ(a, b) {
    const bare = (name) => name.replace(/\b(?:Azure|Cloud|Google|Amazon|AWS)\b/g, '').trim();
    return (0, truly_different_1.describeDifferently)(bare(a), bare(b));
}
