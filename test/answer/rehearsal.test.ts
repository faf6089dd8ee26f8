import { Answerer } from '../../src/answer/answerer';
import { questionsFor, rehearse, rehearseBetween } from '../../src/answer/rehearsal';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';

const { base } = loadKnowledge(['knowledge']);
const few = { ...base, topics: base.topics.slice(0, 5) };
const { topics } = few;
const foreseen = topics.flatMap((topic, at) => questionsFor(topic, topics[(at + 1) % topics.length]!));
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

test('a topic is asked for plainly, in a choice, misspelt and by its error', () => {
  const topic = base.topics.find(({ symptoms }) => symptoms.length > 0)!;
  const [plain, choice, misspelt, error] = questionsFor(topic, topics[0]!);
  const answerer = new Answerer(base);
  for (const question of [plain, error]) expect(answerer.explain(question!).ranked[0]!.id).toBe(topic.id);
  expect(answerer.ask(choice!).kind).toBe('card');
  expect(misspelt).not.toContain(topic.title);
});

test('each topic is asked for before anyone asks', () => {
  const answerer = new Answerer(few);
  const ask = jest.spyOn(answerer, 'ask');
  rehearse(answerer);
  expect(ask.mock.calls.flat()).toEqual(foreseen);
});

test('between other work one question is asked at a time', async () => {
  const answerer = new Answerer(few);
  const ask = jest.spyOn(answerer, 'ask');
  rehearseBetween(answerer);
  for (let asked = 0; asked <= foreseen.length; asked += 1) {
    expect(ask.mock.calls.flat()).toEqual(foreseen.slice(0, asked));
    await turn();
  }
  await turn();
  expect(ask).toHaveBeenCalledTimes(foreseen.length);
});

test('a base that is replaced meanwhile is asked no further', async () => {
  const answerer = new Answerer(few);
  const ask = jest.spyOn(answerer, 'ask');
  rehearseBetween(answerer);
  await turn();
  answerer.replace({ ...base, topics: base.topics.slice(5, 8) });
  for (let turns = 0; turns <= foreseen.length; turns += 1) await turn();
  expect(ask.mock.calls.flat()).toEqual(foreseen.slice(0, 1));
});
