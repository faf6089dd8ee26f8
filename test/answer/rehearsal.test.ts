import { Answerer } from '../../src/answer/answerer';
import { rehearse, rehearseBetween } from '../../src/answer/rehearsal';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';

const { base } = loadKnowledge(['knowledge']);
const few = { ...base, topics: base.topics.slice(0, 5) };
const foreseen = few.topics.map(({ questions }) => questions[0]!.text);
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

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
