import MiniSearch from 'minisearch';
import { WholeTerms } from '../../src/search/whole-terms';

const FIELDS = ['name', 'text'] as const;
const DOCUMENTS = [
  { id: 'nat', name: 'nat gateway', text: 'subnet private gateway gateway' },
  { id: 'vpc', name: 'vpc', text: 'subnet subnet gateway' },
  { id: 'sqs', name: 'sqs queue', text: 'message' },
];

function wholeTerms(): {
  whole: WholeTerms<'name' | 'text'>;
  add: (document: (typeof DOCUMENTS)[0]) => void;
} {
  const terms = [...new Set(DOCUMENTS.flatMap(({ name, text }) => `${name} ${text}`.split(' ')))];
  const numbers = new Map(terms.map((term, number) => [term, number]));
  const whole = new WholeTerms(FIELDS, (term) => numbers.get(term) ?? -1);
  const cut = (text: string): { number: number }[] =>
    text.split(' ').map((term) => ({ number: numbers.get(term)! }));
  const add = ({ id, name, text }: (typeof DOCUMENTS)[0]): void =>
    // A field may come as several texts.
    whole.add({ id, name: [cut(name)], text: text.split(' ').map(cut) });
  return { whole, add };
}

test.each(['gateway', 'subnet gateway', 'gateway vpc vpc', 'queue', 'gatew', ''])(
  'scores of whole terms are those that MiniSearch itself gives: "%s"',
  (question) => {
    const own = new MiniSearch<(typeof DOCUMENTS)[0]>({ fields: [...FIELDS] });
    own.addAll(DOCUMENTS);
    const { whole, add } = wholeTerms();
    for (const document of DOCUMENTS) add(document);
    const options = { boost: { name: 3 }, bm25: { k: 1.2, b: 0.6, d: 0 } };
    expect(whole.search(question, options)).toEqual(own.search(question, options));
  },
);

const WEIGHING = { boost: { name: 3, text: 1 }, bm25: { k: 1.2, b: 0.6, d: 0 }, boostTerm: () => 1 };

test.each([
  ['gateway subnet', 1, [], ['nat']],
  ['gateway subnet', 2, [], ['nat', 'vpc']],
  ['gateway subnet message', 1, ['sqs'], ['nat', 'sqs']],
])('of "%s" the best %i and %j are weighed, as among all documents', (question, most, always, ids) => {
  const { whole, add } = wholeTerms();
  for (const document of DOCUMENTS) add(document);
  const all = whole.search(question, WEIGHING);
  const leading = whole.searchLeading(question, question.split(' '), WEIGHING, most, always);
  expect(leading.map(({ id }) => id)).toEqual(ids);
  expect(leading).toEqual(all.filter(({ id }) => ids.includes(id as string)));
  // Only that one search was about the leading ones.
  expect(whole.search(question, WEIGHING)).toEqual(all);
});

test('a document added after a term was searched for is found by it as well', () => {
  const { whole, add } = wholeTerms();
  add(DOCUMENTS[0]!);
  expect(whole.search('gateway')).toHaveLength(1);
  add(DOCUMENTS[1]!);
  expect(whole.search('gateway').map(({ id }) => id)).toEqual(['nat', 'vpc']);
});
