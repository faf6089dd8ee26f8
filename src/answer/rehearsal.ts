import type { Answerer } from './answerer';

/**
 * Topics are prepared when a question first comes near them, and code is compiled while it runs: the first questions after a
 * start would wait ten times as long as later ones. So each topic's first way of asking is asked beforehand. It ends where
 * the base is replaced meanwhile: the new one is rehearsed by whoever replaced it.
 */
function* rehearsal(answerer: Answerer): Generator<void> {
  const { topics } = answerer;
  for (const { questions, title } of topics) {
    if (answerer.topics !== topics) return;
    answerer.ask(questions[0]?.text ?? title);
    yield;
  }
}

/** All at once: a second or two. */
export function rehearse(answerer: Answerer): void {
  for (const _ of rehearsal(answerer));
}

/** A question at a time, between other work; keeps no process alive that has nothing else to do. */
export function rehearseBetween(answerer: Answerer): void {
  const questions = rehearsal(answerer);
  const step = (): void => {
    if (!questions.next().done) setImmediate(step).unref();
  };
  setImmediate(step).unref();
}
