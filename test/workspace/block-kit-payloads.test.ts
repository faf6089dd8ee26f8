import fc from 'fast-check';
import { validateBlocks, validateMessage, validateView } from '../../src/workspace/block-kit';
import { input, modal, mrkdwn, plain, section, table, times, x } from './block-kit-samples';

describe('A view', () => {
  test.each([
    ['a modal', modal()],
    [
      'a modal at its limits',
      modal({
        title: plain(x(24)),
        submit: plain(x(24)),
        close: plain(x(24)),
        callback_id: x(255),
        private_metadata: x(3000),
        notify_on_close: true,
        clear_on_close: false,
      }),
    ],
    [
      'a modal with an input and a submit button',
      modal({ submit: plain(), blocks: [input({ type: 'plain_text_input' })] }),
    ],
    ['a Home tab', { type: 'home', blocks: [section()] }],
    [
      'a Home tab with an input and no submit button',
      { type: 'home', blocks: [input({ type: 'plain_text_input' })] },
    ],
  ])('%s passes', (_, view) => {
    expect(validateView(view)).toEqual([]);
  });

  test.each([
    ['nothing', null, '', 'must provide an object'],
    ['an unknown type', modal({ type: 'sheet' }), '/type', 'unsupported type: sheet'],
    ['no title', modal({ title: undefined }), '', 'missing required field: title'],
    ['a title of 25', modal({ title: plain(x(25)) }), '/title/text', 'must be less than 25 characters'],
    ['a title in mrkdwn', modal({ title: mrkdwn() }), '/title/type', 'unsupported type: mrkdwn'],
    [
      'a submit button of 25',
      modal({ submit: plain(x(25)) }),
      '/submit/text',
      'must be less than 25 characters',
    ],
    [
      'a callback_id of 256',
      modal({ callback_id: x(256) }),
      '/callback_id',
      'must be less than 256 characters',
    ],
    [
      'private_metadata of 3001',
      modal({ private_metadata: x(3001) }),
      '/private_metadata',
      'must be less than 3001 characters',
    ],
    ['no blocks', modal({ blocks: [] }), '/blocks', 'must provide at least 1 items'],
    [
      '101 blocks',
      modal({ blocks: times(101, () => section()) }),
      '/blocks',
      'no more than 100 items allowed',
    ],
    ['a table', modal({ blocks: [table()] }), '/blocks/0/type', 'unsupported type: table'],
    ['an unknown field', modal({ colour: 'red' }), '', 'invalid additional property: colour'],
    [
      'a title on a Home tab',
      { type: 'home', title: plain(), blocks: [section()] },
      '',
      'invalid additional property: title',
    ],
    [
      'inputs and no submit button',
      modal({ blocks: [section(), input({ type: 'plain_text_input' })] }),
      '/blocks/1/input',
      'must define `submit` to use an `input` block in modals',
    ],
    [
      'two elements that both want the cursor',
      modal({
        submit: plain(),
        blocks: times(2, () => input({ type: 'plain_text_input', focus_on_load: true })),
      }),
      '/blocks/1/element/focus_on_load',
      'only one element can have `focus_on_load` set to true',
    ],
  ])('with %s is refused', (_, view, pointer, message) => {
    expect(validateView(view)).toContainEqual(expect.objectContaining({ pointer, message }));
  });
});

describe('A message', () => {
  test('with text alone, blocks alone or attachments alone passes', () => {
    expect(validateMessage({ text: 'Hello' })).toEqual([]);
    expect(validateMessage({ blocks: [section()] })).toEqual([]);
    expect(
      validateMessage({ attachments: [{ color: '#36a64f', blocks: [section()] }, { text: 'old style' }] }),
    ).toEqual([]);
  });

  test('with nothing to show is no_text', () => {
    expect(validateMessage({})).toEqual([{ code: 'no_text', message: 'no_text', pointer: '' }]);
    expect(validateMessage({ text: '', blocks: [] })[0]?.code).toBe('no_text');
  });

  test('tells of blocks inside attachments with the way there', () => {
    expect(validateMessage({ text: 'x', attachments: [{}, { blocks: [{ type: 'poll' }] }] })).toEqual([
      {
        code: 'unsupported_type',
        message: 'unsupported type: poll',
        pointer: '/attachments/1/blocks/0/type',
      },
    ]);
  });

  test('holds one table, also when the second one hides in an attachment', () => {
    const problems = validateMessage({ blocks: [table()], attachments: [{ blocks: [table()] }] });
    expect(problems.map((problem) => problem.code)).toEqual(['only_one_table_allowed']);
  });

  test('of valid blocks is still too long when their text exceeds 13,200 characters', () => {
    const blocks = (last: number) => [
      ...times(4, () => section({ text: mrkdwn(x(3000)) })),
      section({ text: mrkdwn(x(last)) }),
    ];
    expect(validateMessage({ blocks: blocks(1200) })).toEqual([]);
    expect(validateMessage({ blocks: blocks(1201) })).toEqual([
      {
        code: 'msg_blocks_too_long',
        message: 'blocks hold 13201 characters of text in all, must be less than 13201',
        pointer: '/blocks',
      },
    ]);
  });

  test('of 101 attachments is refused by its own code', () => {
    expect(validateMessage({ attachments: times(101, () => ({})) })[0]?.code).toBe('too_many_attachments');
  });
});

test('No payload whatever makes a validator throw, and every pointer starts at its argument', () => {
  const type = fc.constantFrom(
    'section',
    'table',
    'actions',
    'input',
    'rich_text',
    'container',
    'carousel',
    'context',
    'button',
    'poll',
  );
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.anything(),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.record(
        {
          type,
          elements: tie('node'),
          text: tie('node'),
          rows: tie('node'),
          element: tie('node'),
          child_blocks: tie('node'),
          block_id: fc.string(),
        },
        { requiredKeys: ['type'] },
      ),
    ),
  }));
  fc.assert(
    fc.property(node, (value) => {
      for (const problem of validateBlocks(value, 'message')) expect(problem.pointer).toMatch(/^\/blocks/);
      for (const problem of validateView(value)) expect(problem.pointer).toMatch(/^(\/|$)/);
      validateMessage({ text: value, blocks: value, attachments: value });
    }),
    { numRuns: 300 },
  );
});
