"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.formatProblem = formatProblem;
exports.quote = quote;
/** `file:line  error K011  message  (mend)`, one line. */
function formatProblem(problem) {
    return `${problem.file}:${problem.line}  ${problem.severity} ${problem.rule}  ${problem.message} ${problem.mend}`;
}
/** Quotes a value and shortens it, so that a message stays one line. */
function quote(value, most = 60) {
    const oneLine = value.replace(/\s+/g, ' ');
    return `"${oneLine.length > most ? `${oneLine.slice(0, most - 1)}…` : oneLine}"`;
}
