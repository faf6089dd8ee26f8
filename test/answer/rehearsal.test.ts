import { Answerer } from '../../src/answer/answerer';
import { questionsFor, rehearse, rehearseBetween } from '../../src/answer/rehearsal';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';

const { base } = loadKnowledge(['knowledge']);
const few = { ...base, topics: base.topics.slice(0, 5) };
const { topics } = few;
const byId = new Map(base.topics.map((topic) => [topic.id, topic]));
const foreseen = topics.flatMap((topic) =>
  questionsFor(topic, new Map(topics.map((other) => [other.id, other]))),
);
const turn = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

test('a topic is asked for plainly, in choices between it and what is near it, misspelt and by its error', () => {
  const topic = base.topics.find(({ symptoms, related }) => symptoms.length > 0 && related.length > 1)!;
  const [plain, choice, other, misspelt, error] = questionsFor(topic, byId);
  const answerer = new Answerer(base);
  for (const question of [plain, error]) expect(answerer.explain(question!).ranked[0]!.id).toBe(topic.id);
  for (const question of [choice, other]) expect(answerer.ask(question!).kind).toBe('card');
  expect(choice).toContain(byId.get(topic.related[0]!)!.title);
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
