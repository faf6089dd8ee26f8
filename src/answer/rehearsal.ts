import type { Topic } from '../knowledge/topic';
import type { Answerer } from './answerer';

/**
 * Topics are prepared when a question first comes near them, and code is compiled while it runs: the first questions after a
 * start would wait ten times as long as later ones. So each topic is asked for beforehand. It ends where the base is
 * replaced meanwhile: the new one is rehearsed by whoever replaced it.
 */
function* rehearsal(answerer: Answerer): Generator<void> {
  const { topics } = answerer;
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  for (const topic of topics) {
    for (const question of questionsFor(topic, byId)) {
      if (answerer.topics !== topics) return;
      answerer.ask(question);
      yield;
    }
  }
}

/**
 * The ways in which people come to a topic, each of which takes other code: asked plainly, in a choice between it and what is
 * near it, misspelt, by its error.
 * @param byId the topics of the base
 */
export function questionsFor(topic: Topic, byId: ReadonlyMap<string, Topic>): string[] {
  const { title, questions, symptoms } = topic;
  const near = topic.related.flatMap((id) => byId.get(id)?.title ?? []).slice(0, MOST_NEAR);
  return [
    questions[0]?.text ?? title,
    ...near.map((other) => `${title} or ${other} for a small team`),
    `how much is ${misspelt(title)}`,
    ...symptoms.slice(0, 1),
  ];
}

const MOST_NEAR = 2;

/** The last letter but one left out. */
function misspelt(text: string): string {
  return text.slice(0, -2) + text.slice(-1);
}

/** All at once: a few seconds. */
export function rehearse(answerer: Answerer): void {
  for (const _ of rehearsal(answerer));
}

/** A question at a time, between other work; keeps no process alive that has nothing else to do. */
export function rehearseBetween(answerer: Answerer): void {
  const questions = rehearsal(answerer);
  // A timer, since an immediate that keeps nothing alive does not wake a process that waits.
  const step = (): void => {
    if (!questions.next().done) setTimeout(step, 0).unref();
  };
  setTimeout(step, 0).unref();
}
