"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.parseTips = parseTips;
const inline_1 = require("./inline");
const parse_part_1 = require("./parse-part");
const topic_1 = require("./topic");
/** A tip is read in ten seconds. */
const TIP_LIMIT = 400;
/** Reads the tips section: one bullet a tip, a fence nested under it where code helps. */
function parseTips(blocks, report) {
    const tips = [];
    for (const block of blocks) {
        if (block.type !== 'bullet_list') {
            report('K051', block.line, 'The tips section holds something that is not a bullet.', 'Write one bullet a tip, and nest its snippet under it.');
            continue;
        }
        for (const item of block.children) {
            const [text, ...rest] = item.children;
            const fence = rest.find((child) => child.type === 'fence');
            const spans = (0, inline_1.inlineToSpans)(text?.inline);
            if ([...(0, topic_1.plain)(spans)].length > TIP_LIMIT) {
                report('K052', item.line, `A tip has more than ${TIP_LIMIT} characters.`, 'One thought a tip: split it.');
            }
            tips.push({ spans, snippet: fence ? (0, parse_part_1.parseSnippet)(fence, report) : null, line: item.line });
        }
    }
    return tips;
}
