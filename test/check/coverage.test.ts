import { readFileSync } from 'node:fs';
import { coverageTable, withCoverage } from '../../src/check/coverage';
import { loadKnowledge } from '../../src/knowledge/load-knowledge';
import { TIPS, topicFile, topicFrom } from '../support/sample-base';

test('the table counts what each area and group holds, and names the oldest month', () => {
  const old = topicFrom(topicFile({ front: { verified: '2025-12' } }));
  const rich = topicFrom(
    topicFile({
      front: { title: 'Gadget', group: 'others' },
      body: 'Lead.\n\n## A\n\n- **One**: 1.\n- **Two**: 2.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sql\nSELECT 1\n```\n',
      tips: `${TIPS}- Third.\n  \`\`\`sql\n  SELECT 3\n  \`\`\`\n`,
    }),
    'knowledge/things/gadget.md',
  );
  expect(coverageTable([old, rich]).split('\n').slice(2)).toEqual([
    '| **things** | 2 | 3 | 1 | 2 | 6 | 5 | 2025-12 |',
    '| others | 1 | 2 | 1 | 2 | 3 | 3 | 2026-11 |',
    '| things | 1 | 1 | 0 | 0 | 3 | 2 | 2025-12 |',
    '| **all** | 2 | 3 | 1 | 2 | 6 | 5 | 2025-12 |',
  ]);
});

test('the table of knowledge/README.md is that of the knowledge: npx cumulus coverage --write makes it so', () => {
  const document = readFileSync('knowledge/README.md', 'utf8');
  expect(document).toBe(withCoverage(document, coverageTable(loadKnowledge(['knowledge']).base.topics)));
});

test('a document without a place for the table is told what to write', () => {
  expect(() => withCoverage('# Ours', '| a |')).toThrow(/write <!-- coverage/);
});
