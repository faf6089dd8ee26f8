import type { KnownBlock } from '@slack/types';
import type { AnswerPart, Card } from '../../src/answer/answer';
import { Answerer } from '../../src/answer/answerer';
import { flattenPart } from '../../src/answer/flatten';
import { fitCard } from '../../src/blocks/fit-card';
import type { Level } from '../../src/blocks/message';
import { renderAnswer } from '../../src/blocks/render-answer';
import { baseOf, shippedBase, topicFile, topicFrom } from '../support/sample-base';

/** A topic shown whole: several tables, or more than one message holds. */

function answererOf(body: string): Answerer {
  return new Answerer(baseOf([topicFrom(topicFile({ body }))]));
}

function blocksOf(card: Card, level: Level = 'rich'): KnownBlock[] {
  return renderAnswer(card, { level, share: true }).blocks!;
}

/** Every text of the blocks, one after the other. */
function textOf(blocks: readonly KnownBlock[]): string {
  const found: string[] = [];
  const read = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'text' && typeof inner === 'string') found.push(inner);
      else read(inner);
    }
  };
  read(blocks);
  return found.join('');
}

function buttonsOf(blocks: readonly KnownBlock[]): { text: string; id: string; value: string }[] {
  return blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((element) =>
          element.type === 'button'
            ? [{ text: element.text.text, id: element.action_id!, value: element.value! }]
            : [],
        )
      : [],
  );
}

const table = (name: string, rows: number): string =>
  [
    `## ${name}`,
    '',
    '| Way | Who pays for it in the end | Best for |',
    '|---|---|---|',
    ...Array.from({ length: rows }, (_, row) => `| **${name}** ${row} | \`payer\` ${row} | Load ${row} |`),
    '',
  ].join('\n');

const LEAD = 'A widget is a small part.\n\n';

test('the first table is a table, each next one a list that keeps every cell behind the head of its column', () => {
  const long = 'a cell of many words that no column of a phone could ever show in one line';
  const card = answererOf(`${LEAD}${table('First', 2)}\n${table('Second', 2).replace('Load 1', long)}`).topic(
    'widget',
  )!;
  const blocks = blocksOf(card);
  expect(blocks.filter((block) => block.type === 'table')).toHaveLength(1);
  const lists = blocks.filter(
    (block) => block.type === 'rich_text' && block.elements[0]?.type === 'rich_text_list',
  );
  expect(lists).toHaveLength(1);
  expect(textOf(lists)).toBe(
    'Second 0 – Who pays for it in the end: payer 0; Best for: Load 0' +
      `Second 1 – Who pays for it in the end: payer 1; Best for: ${long}`,
  );
  expect(buttonsOf(blocks).map((button) => button.text)).toEqual(['Share to channel']);
});

test('a long list of rows says how many are left, and a button shows that table whole', () => {
  const answerer = answererOf(`${LEAD}${table('First', 2)}\n${table('Second', 30)}`);
  const blocks = blocksOf(answerer.topic('widget')!);
  expect(textOf(blocks)).toContain('Load 19(10 more rows in the full table)');
  expect(textOf(blocks)).not.toContain('Shortened');
  const [full] = buttonsOf(blocks).filter((button) => button.text === 'Full table');
  const [line, topic] = full!.value.split(' ');
  const whole = blocksOf(answerer.table({ topic: topic!, line: Number(line) })!);
  expect(whole.filter((block) => block.type === 'table')).toHaveLength(1);
  expect(textOf(whole)).toContain('Load 29');
});

test('of several tables that are left unfinished each has a button that names it', () => {
  const card = answererOf(`${LEAD}${table('First', 2)}\n${table('Second', 30)}\n${table('Third', 30)}`).topic(
    'widget',
  )!;
  const buttons = buttonsOf(blocksOf(card));
  expect(buttons.map((button) => button.text)).toEqual([
    'Share to channel',
    'Full table: Second',
    'Full table: Third',
  ]);
  expect(new Set(buttons.map((button) => button.id)).size).toBe(buttons.length);
});

test('a topic longer than a message ends at a heading and goes on behind the button', () => {
  const section = (name: string): string =>
    `## ${name}\n\n${Array.from({ length: 20 }, (_, at) => `- **${name} ${at}**: ${'word '.repeat(40)}end.`).join('\n')}\n`;
  const answerer = answererOf(`${LEAD}${section('One')}\n${section('Two')}\n${section('Three')}`);
  const first = blocksOf(answerer.topic('widget')!);
  expect(textOf(first)).toContain('One 19');
  expect(textOf(first)).not.toContain('Three');
  expect(textOf(first)).toContain('“Continue” shows what follows');
  const [next] = buttonsOf(first).filter((button) => button.text === 'Continue');
  const [id, from] = next!.value.split(' ');
  const second = blocksOf(answerer.topic(id!, Number(from))!);
  expect(second[0]).toMatchObject({ type: 'header', text: { text: 'Widget (continued)' } });
  expect(second[1]).toMatchObject({ elements: [{ elements: [{ text: 'Three' }] }] });
  expect(buttonsOf(second).map((button) => button.text)).toContain('Full topic');
});

test('a topic that became shorter since the button was made is shown from its beginning', () => {
  const answerer = answererOf(`${LEAD}${table('First', 2)}`);
  expect(answerer.topic('widget', 40)).toEqual(answerer.topic('widget'));
});

/** Everything that a reader gets to see who presses "Continue" to the end. */
function readThrough(answerer: Answerer, id: string, tableBlocks: number): AnswerPart[] {
  const parts: AnswerPart[] = [];
  let from: number | null = 0;
  while (from !== null) {
    const page = fitCard(answerer.topic(id, from)!, tableBlocks);
    expect(page.parts.length).toBeGreaterThan(0);
    expect(page.next ?? Number.POSITIVE_INFINITY).toBeGreaterThan(from);
    parts.push(...page.parts);
    from = page.next;
  }
  return parts;
}

test.each([0, 1])(
  'nothing of any topic of the base is out of reach, with %d tables a message',
  (tableBlocks) => {
    const answerer = new Answerer(shippedBase());
    for (const topic of answerer.topics) {
      const shown = readThrough(answerer, topic.id, tableBlocks);
      const whole = answerer.topic(topic.id)!.parts;
      expect(shown.map((part) => part.kind)).toEqual(whole.map((part) => part.kind));
      for (const [at, part] of shown.entries()) {
        const left = part.kind === 'table' ? part.omitted.rows : 0;
        // A table with rows left out has its button, see above.
        if (left === 0) expect(flattenPart(part)).toBe(flattenPart(whole[at]!));
      }
    }
  },
);

test('where Slack takes no tables and no rich text, every cell and every line is there all the same', () => {
  const answerer = answererOf(
    `${LEAD}${table('First', 30)}\n## Code\n\n\`\`\`bash\n${'echo "a & b"\n'.repeat(250)}\`\`\`\n`,
  );
  const blocks = blocksOf(answerer.topic('widget')!, 'classic');
  expect(blocks.every((block) => ['header', 'section', 'context', 'actions'].includes(block.type))).toBe(
    true,
  );
  const text = textOf(blocks);
  expect(text).toContain('• First 19 – Who pays for it in the end: payer 19; Best for: Load 19');
  expect(text).toContain('(10 more rows in the full table)');
  expect(text.match(/echo "a &amp; b"/g)).toHaveLength(250);
  expect(text.match(/```/g)!.length % 2).toBe(0);
});
