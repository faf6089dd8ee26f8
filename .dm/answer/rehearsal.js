"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.rehearse = rehearse;
exports.rehearseBetween = rehearseBetween;
/**
 * Topics are prepared when a question first comes near them, and code is compiled while it runs: the first questions after a
 * start would wait ten times as long as later ones. So each topic's first way of asking is asked beforehand.
 */
function* rehearsal(answerer) {
    for (const { questions, title } of answerer.topics) {
        answerer.ask(questions[0]?.text ?? title);
        yield;
    }
}
/** All at once: a second or two. */
function rehearse(answerer) {
    for (const _ of rehearsal(answerer))
        ;
}
/** A question at a time, between other work; keeps no process alive that has nothing else to do. */
function rehearseBetween(answerer) {
    const questions = rehearsal(answerer);
    const step = () => {
        if (!questions.next().done)
            setImmediate(step).unref();
    };
    setImmediate(step).unref();
}
