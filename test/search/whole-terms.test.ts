import MiniSearch from 'minisearch';
import { WholeTerms } from '../../src/search/whole-terms';

const FIELDS = ['name', 'text'] as const;
const DOCUMENTS = [
  { id: 'nat', name: ['nat', 'gateway'], text: ['subnet', 'private', 'gateway', 'gateway'] },
  { id: 'vpc', name: ['vpc'], text: ['subnet', 'subnet', 'gateway'] },
  { id: 'sqs', name: ['sqs', 'queue'], text: ['message'] },
];

test.each(['gateway', 'subnet gateway', 'gateway vpc vpc', 'queue', 'gatew', ''])(
  'scores of whole terms are those that MiniSearch itself gives: "%s"',
  (question) => {
    const own = new MiniSearch<{ id: string; name: readonly string[]; text: readonly string[] }>({
      fields: [...FIELDS],
      stringifyField: (terms) => (terms as string[]).join(' '),
    });
    own.addAll(DOCUMENTS);
    const whole = new WholeTerms(FIELDS);
    for (const document of DOCUMENTS) whole.add(document);
    const options = { boost: { name: 3 }, bm25: { k: 1.2, b: 0.6, d: 0 } };
    expect(whole.search(question, options)).toEqual(own.search(question, options));
  },
);

test('a document added after a term was searched for is found by it as well', () => {
  const whole = new WholeTerms(FIELDS);
  whole.add(DOCUMENTS[0]!);
  whole.search('gateway');
  whole.add(DOCUMENTS[1]!);
  expect(whole.search('gateway').map(({ id }) => id)).toEqual(['nat', 'vpc']);
});
