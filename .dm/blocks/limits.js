"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LIMITS = void 0;
exports.codePoints = codePoints;
exports.shorten = shorten;
/**
 * Every limit of Slack that a message of ours could meet, in one place, in Unicode code points.
 * Source: docs.slack.dev/reference/block-kit/blocks (state of November 2026). Proved over the whole knowledge base by
 * test/blocks/every-answer-fits.test.ts.
 */
exports.LIMITS = {
    blocksPerMessage: 50,
    headerText: 150,
    sectionText: 3_000,
    contextElements: 10,
    contextText: 2_000,
    actionsElements: 25,
    buttonText: 75,
    buttonValue: 2_000,
    tableRows: 100,
    tableColumns: 20,
    tableCharacters: 10_000,
    tablesPerMessage: 1,
    optionText: 75,
    optionsPerGroup: 100,
    optionGroups: 100,
    blocksPerHome: 100,
    /** `text` beside blocks: Slack cuts at 40,000; a notification needs far less. */
    fallbackText: 3_900,
    /**
     * Undocumented: Slack refuses a whole message with `msg_blocks_too_long` at about 13,200 characters
     * (slackapi/bolt-js#2509 measured 13,172 and 13,297); kept well below.
     */
    messageCharacters: 11_000,
};
/** Length as Slack counts it. */
function codePoints(text) {
    let count = 0;
    for (const _ of text)
        count += 1;
    return count;
}
/** Cuts at a word where one ends near the limit, and marks the cut with an ellipsis. */
function shorten(text, most) {
    if (codePoints(text) <= most)
        return text;
    const cut = [...text].slice(0, most - 1).join('');
    const space = cut.lastIndexOf(' ');
    return `${space > most * 0.6 ? cut.slice(0, space) : cut}…`;
}
