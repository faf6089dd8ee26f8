"use strict";
/** The shapes of knowledge: what one Markdown file becomes. Nothing here knows of search or Slack. */
Object.defineProperty(exports, "__esModule", { value: true });
exports.DIFFICULTIES = exports.CALLOUT_TONES = void 0;
exports.plain = plain;
exports.questionTexts = questionTexts;
exports.CALLOUT_TONES = ['note', 'tip', 'important', 'warning', 'caution'];
exports.DIFFICULTIES = ['easy', 'medium', 'hard'];
/** Flattens spans to plain text, styles and link targets dropped. */
function plain(spans) {
    // Most text is one span, whose string is handed on: whoever looks it up hashes it once.
    return spans.length === 1 ? spans[0].text : spans.map((span) => span.text).join('');
}
/** How people ask for a topic, without what each question points at. */
function questionTexts(topic) {
    return topic.questions.map((question) => question.text);
}
