import { createInterface } from 'node:readline';
import type { Answer } from '../answer/answer';
import { Answerer } from '../answer/answerer';
import { flattenAnswer } from '../answer/flatten';
import { type Previous, previousOf } from '../answer/follow-up';
import { rehearse, rehearseBetween } from '../answer/rehearsal';
import { fitCard } from '../blocks/fit-card';
import { loadKnowledge } from '../knowledge/load-knowledge';
import { renderTerminal } from '../terminal/render-terminal';

const WIDEST = 100;

/** Loads the knowledge for a terminal; that there are problems goes to standard error, which a batch does not read. */
export function loadAnswerer(dirs: readonly string[]): Answerer {
  const { base, problems } = loadKnowledge(dirs);
  if (problems.length > 0)
    process.stderr.write(`The knowledge has ${problems.length} problems; \`cumulus check\` lists them.\n`);
  return new Answerer(base);
}

/** `cumulus ask "…"`: one answer, drawn or as JSON. */
export function askOnce(answerer: Answerer, question: string, json: boolean): void {
  const answer = answerer.ask(question);
  process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${draw(answer)}\n`);
}

/**
 * `cumulus ask --batch`: a question a line in, an object a line out, in order, nothing else. It is rehearsed first, as the
 * bot is: `ms` is what a question takes there.
 */
export async function askBatch(answerer: Answerer, input: NodeJS.ReadableStream): Promise<void> {
  rehearse(answerer);
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const started = performance.now();
    const answer = answerer.ask(line);
    const ms = performance.now() - started;
    const object = {
      q: line,
      answered: answer.kind === 'card',
      topic: answer.kind === 'card' ? answer.topics[0]!.id : null,
      title: answer.kind === 'card' ? answer.heading : null,
      text: flattenAnswer(answer.kind === 'card' ? fitCard(answer) : answer),
      confidence: Number(answer.confidence.toFixed(4)),
      ms: Number(ms.toFixed(3)),
    };
    process.stdout.write(`${JSON.stringify(object)}\n`);
  }
}

/** A prompt that answers questions, each may lean on the one before, until its input ends; `exit` and Ctrl-D leave it. */
export async function prompt(
  answerer: Answerer,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<void> {
  const lines = createInterface({ input, output, prompt: 'cumulus> ' });
  let previous: Previous | null = null;
  rehearseBetween(answerer);
  lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (/^(?:exit|quit)$/i.test(question)) break;
    if (question !== '') {
      const answer = answerer.ask(question, previous);
      if (answer.kind === 'card') previous = previousOf(answer);
      output.write(`\n${draw(answer)}\n\n`);
    }
    lines.prompt();
  }
  lines.close();
}

function draw(answer: Answer): string {
  const width = Math.min(process.stdout.columns ?? WIDEST, WIDEST);
  return renderTerminal(answer, {
    width,
    colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  });
}
