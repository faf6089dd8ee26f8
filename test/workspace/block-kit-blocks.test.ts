import { type Surface, validateBlocks } from '../../src/workspace/block-kit';
import * as s from './block-kit-samples';

const { plain, mrkdwn, x, times, option, button, section, actions, cell, rows, table } = s;

const surfaces: readonly Surface[] = ['message', 'modal', 'home'];

describe('A block stands only where Slack lets it', () => {
  for (const [type, block, allowed] of s.everyBlock)
    for (const surface of surfaces)
      test(`${type} ${allowed.includes(surface) ? 'stands' : 'is refused'} in a ${surface}`, () => {
        const problems = validateBlocks([block], surface);
        if (allowed.includes(surface)) expect(problems).toEqual([]);
        else
          expect(problems).toEqual([
            { code: 'unsupported_type', message: `unsupported type: ${type}`, pointer: '/blocks/0/type' },
          ]);
      });
});

const styled = s.rich(
  s.richSection(
    s.richText('bold', { bold: true, italic: true, strike: true, code: true, underline: true }),
    { type: 'link', url: 'https://example.com', text: 'a link' },
    { type: 'user', user_id: 'U1' },
    { type: 'channel', channel_id: 'C1' },
    { type: 'usergroup', usergroup_id: 'S1' },
    { type: 'broadcast', range: 'here' },
    { type: 'emoji', name: 'wave', unicode: '1f44b' },
    { type: 'color', value: '#ff0000' },
    { type: 'date', timestamp: 1720710212, format: '{date_long}', fallback: 'long ago' },
  ),
  { type: 'rich_text_list', style: 'ordered', indent: 1, offset: 2, elements: [s.richSection(s.richText())] },
  { type: 'rich_text_quote', elements: [s.richText()] },
  { type: 'rich_text_preformatted', elements: [s.richText('kind: Pod')], language: 'yaml', border: 0 },
);

describe('A block at its limits passes', () => {
  test.each<[string, s.Piece]>([
    ['header of 150 characters', { type: 'header', text: plain(x(150)) }],
    ['header of 150 emoji, each one character to Slack', { type: 'header', text: plain('😀'.repeat(150)) }],
    ['section of 3000 characters', section({ text: mrkdwn(x(3000)) })],
    [
      'section with ten fields of 1000 characters',
      { type: 'section', fields: times(10, () => mrkdwn(x(1000))) },
    ],
    ['section with a field of 2000 characters', { type: 'section', fields: [plain(x(2000))] }],
    ['context with ten elements', { type: 'context', elements: times(10, () => mrkdwn()) }],
    ['actions with 25 buttons', actions(...times(25, (n) => button({ action_id: `b${n}` })))],
    ['button with the longest text and value', actions(button({ text: plain(x(75)), value: x(2000) }))],
    [
      'select of 100 options',
      actions({ type: 'static_select', options: times(100, (n) => option(`v${n}`)) }),
    ],
    [
      'option with the longest text and value',
      actions({ type: 'overflow', options: [{ text: plain(x(75)), value: x(150) }] }),
    ],
    ['rich text of every kind', styled],
    ['table of 100 rows', table({ rows: rows(100, 2) })],
    ['table of 20 columns', table({ rows: rows(2, 20) })],
    ['table of 10,000 characters', table({ rows: rows(10, 10, x(100)) })],
    [
      'table with a skipped column setting',
      table({ column_settings: [null, { align: 'right', is_wrapped: true }] }),
    ],
    ['table with fewer settings than columns', table({ column_settings: [{ is_wrapped: true }] })],
    ['table with rich text cells', table({ rows: [[cell(), s.rich(s.richSection(s.richText()))]] })],
    ['markdown of 12,000 characters', { type: 'markdown', text: x(12_000) }],
    ['image with a Slack file', { type: 'image', slack_file: { id: 'F1' }, alt_text: 'x' }],
    [
      'confirm dialog at its limits',
      actions(
        button({
          confirm: {
            title: plain(x(100)),
            text: mrkdwn(x(300)),
            confirm: plain(x(30)),
            deny: plain(x(30)),
          },
        }),
      ),
    ],
    ['bar chart', s.chart(s.bars())],
    [
      'icon button',
      {
        type: 'context_actions',
        elements: [{ type: 'icon_button', icon: 'trash', text: plain('Delete'), action_id: 'd' }],
      },
    ],
  ])('%s', (_, block) => {
    expect(validateBlocks([block], 'message')).toEqual([]);
  });

  test('a message takes 50 blocks, a modal and a Home tab 100', () => {
    const many = (count: number) => times(count, () => ({ type: 'divider' }));
    expect(validateBlocks(many(50), 'message')).toEqual([]);
    expect(validateBlocks(many(100), 'modal')).toEqual([]);
    expect(validateBlocks(many(100), 'home')).toEqual([]);
  });
});

/** Title; the blocks; the pointer; the sentence. */
type Bad = readonly [string, unknown, string, string];
const moreThan = (count: number) => `must be less than ${count + 1} characters`;
const items = (count: number) => `no more than ${count} items allowed`;
const empty = 'must be more than 0 characters';
const missing = (field: string) => `missing required field: ${field}`;

const bad: readonly Bad[] = [
  ['no list', { type: 'divider' }, '/blocks', 'must provide an array'],
  ['51 blocks', times(51, () => ({ type: 'divider' })), '/blocks', items(50)],
  ['a string for a block', ['hello'], '/blocks/0', 'must provide an object'],
  ['a block with no type', [{ text: plain() }], '/blocks/0', missing('type')],
  ['a type that does not exist', [{ type: 'poll' }], '/blocks/0/type', 'unsupported type: poll'],
  ['a type from Object itself', [{ type: 'toString' }], '/blocks/0/type', 'unsupported type: toString'],
  [
    'a file block, which apps may not send',
    [{ type: 'file', external_id: 'x', source: 'remote' }],
    '/blocks/0/type',
    'unsupported type: file',
  ],
  [
    'an unknown field',
    [{ type: 'divider', colour: 'red' }],
    '/blocks/0',
    'invalid additional property: colour',
  ],
  ['a block_id of 256', [{ type: 'divider', block_id: x(256) }], '/blocks/0/block_id', moreThan(255)],
  [
    'the same block_id twice',
    times(2, () => ({ type: 'divider', block_id: 'a' })),
    '/blocks/1/block_id',
    '`block_id` "a" already exists',
  ],
  [
    'the same action_id twice in a block',
    [actions(button(), button())],
    '/blocks/0/elements/1/action_id',
    '`action_id` "press" already exists',
  ],
  ['header of 151', [{ type: 'header', text: plain(x(151)) }], '/blocks/0/text/text', moreThan(150)],
  [
    'header of 151 emoji',
    [{ type: 'header', text: plain('😀'.repeat(151)) }],
    '/blocks/0/text/text',
    moreThan(150),
  ],
  [
    'header in mrkdwn',
    [{ type: 'header', text: mrkdwn() }],
    '/blocks/0/text/type',
    'unsupported type: mrkdwn',
  ],
  ['header with no text', [{ type: 'header' }], '/blocks/0', missing('text')],
  [
    'header with a bare string',
    [{ type: 'header', text: 'Hello' }],
    '/blocks/0/text',
    'must provide an object',
  ],
  ['section with neither', [{ type: 'section' }], '/blocks/0', 'must define either `text` or `fields`'],
  ['section of 3001', [section({ text: mrkdwn(x(3001)) })], '/blocks/0/text/text', moreThan(3000)],
  ['section with empty text', [section({ text: mrkdwn('') })], '/blocks/0/text/text', empty],
  ['section with 11 fields', [section({ fields: times(11, () => plain()) })], '/blocks/0/fields', items(10)],
  [
    'section field of 2001',
    [section({ fields: [plain(x(2001))] })],
    '/blocks/0/fields/0/text',
    moreThan(2000),
  ],
  [
    'an accessory that may not stand there',
    [section({ accessory: { type: 'plain_text_input' } })],
    '/blocks/0/accessory/type',
    'unsupported type: plain_text_input',
  ],
  [
    'emoji on mrkdwn',
    [section({ text: { ...mrkdwn(), emoji: true } })],
    '/blocks/0/text',
    'invalid additional property: emoji',
  ],
  [
    'context with 11 elements',
    [{ type: 'context', elements: times(11, () => plain()) }],
    '/blocks/0/elements',
    items(10),
  ],
  [
    'context with none',
    [{ type: 'context', elements: [] }],
    '/blocks/0/elements',
    'must provide at least 1 items',
  ],
  [
    'context with a button',
    [{ type: 'context', elements: [button()] }],
    '/blocks/0/elements/0/type',
    'unsupported type: button',
  ],
  [
    'actions with 26',
    [actions(...times(26, (n) => button({ action_id: `b${n}` })))],
    '/blocks/0/elements',
    items(25),
  ],
  [
    'button text of 76',
    [actions(button({ text: plain(x(76)) }))],
    '/blocks/0/elements/0/text/text',
    moreThan(75),
  ],
  [
    'button value of 2001',
    [actions(button({ value: x(2001) }))],
    '/blocks/0/elements/0/value',
    moreThan(2000),
  ],
  [
    'button url of 3001',
    [actions(button({ url: `https://e.com/${x(2987)}` }))],
    '/blocks/0/elements/0/url',
    moreThan(3000),
  ],
  [
    'button url that is none',
    [actions(button({ url: 'nowhere' }))],
    '/blocks/0/elements/0/url',
    'must be a valid URL',
  ],
  [
    'button style that is none',
    [actions(button({ style: 'blue' }))],
    '/blocks/0/elements/0/style',
    'must be a valid enum value: primary, danger',
  ],
  [
    'button label of 76',
    [actions(button({ accessibility_label: x(76) }))],
    '/blocks/0/elements/0/accessibility_label',
    moreThan(75),
  ],
  [
    'confirm title of 101',
    [actions(button({ confirm: { title: plain(x(101)), text: plain() } }))],
    '/blocks/0/elements/0/confirm/title/text',
    moreThan(100),
  ],
  [
    'confirm text of 301',
    [actions(button({ confirm: { text: plain(x(301)) } }))],
    '/blocks/0/elements/0/confirm/text/text',
    moreThan(300),
  ],
  [
    'confirm button of 31',
    [actions(button({ confirm: { text: plain(), confirm: plain(x(31)) } }))],
    '/blocks/0/elements/0/confirm/confirm/text',
    moreThan(30),
  ],
  ['table of 101 rows', [table({ rows: rows(101, 1) })], '/blocks/0/rows', items(100)],
  ['table of 21 columns', [table({ rows: rows(1, 21) })], '/blocks/0/rows/0', items(20)],
  [
    'ragged table',
    [table({ rows: [[cell(), cell()], [cell()]] })],
    '/blocks/0/rows/1',
    'must have the same number of cells as the first row: 2',
  ],
  ['table with an empty cell', [table({ rows: [[cell('')]] })], '/blocks/0/rows/0/0/text', empty],
  [
    'table of 10,001 characters',
    [table({ rows: [[cell(x(5000)), cell(x(5001))]] })],
    '/blocks/0/rows',
    'must be less than 10001 characters over all cells',
  ],
  [
    'a number cell with no text',
    [table({ rows: [[{ type: 'raw_number', value: 1 }]] })],
    '/blocks/0/rows/0/0',
    missing('text'),
  ],
  [
    'more column settings than columns',
    [table({ column_settings: times(3, () => ({ align: 'left' })) })],
    '/blocks/0/column_settings',
    items(2),
  ],
  ['two tables', [table(), table()], '/blocks/1', 'only_one_table_allowed'],
  [
    'a table beside one in a container',
    [table(), s.container({ child_blocks: [table()] })],
    '/blocks/1/child_blocks/0',
    'only_one_table_allowed',
  ],
  ['data table with no caption', [s.dataTable({ caption: undefined })], '/blocks/0', missing('caption')],
  [
    'data table with a header only',
    [s.dataTable({ rows: rows(1, 1) })],
    '/blocks/0/rows',
    'must provide at least 2 items',
  ],
  [
    'data table page of 101',
    [s.dataTable({ page_size: 101 })],
    '/blocks/0/page_size',
    'must be no more than 100',
  ],
  [
    'data table with rich text in its header',
    [s.dataTable({ rows: [[s.rich(s.richSection(s.richText()))], [cell()]] })],
    '/blocks/0/rows/0/0',
    'rich_text cannot be used for header cells',
  ],
  [
    'data table row header beyond the columns',
    [s.dataTable({ row_header_column_index: 2 })],
    '/blocks/0/row_header_column_index',
    'must be no more than 1',
  ],
  ['markdown of 12,001', [{ type: 'markdown', text: x(12_001) }], '/blocks/0/text', moreThan(12_000)],
  [
    'two markdown blocks of 6001',
    times(2, () => ({ type: 'markdown', text: x(6001) })),
    '/blocks/1/text',
    'must be less than 12001 characters over all markdown blocks',
  ],
  ['markdown with no characters', [{ type: 'markdown', text: '' }], '/blocks/0/text', empty],
  [
    'rich text with an empty text',
    [s.rich(s.richSection(s.richText('')))],
    '/blocks/0/elements/0/elements/0/text',
    empty,
  ],
  [
    'rich text list of an unknown style',
    [s.rich({ type: 'rich_text_list', style: 'dashes', elements: [s.richSection(s.richText())] })],
    '/blocks/0/elements/0/style',
    'must be a valid enum value: bullet, ordered',
  ],
  [
    'a user in preformatted text',
    [s.rich({ type: 'rich_text_preformatted', elements: [{ type: 'user', user_id: 'U1' }] })],
    '/blocks/0/elements/0/elements/0/type',
    'unsupported type: user',
  ],
  [
    'a list inside a section',
    [s.rich(s.richSection({ type: 'rich_text_list', style: 'bullet', elements: [] }))],
    '/blocks/0/elements/0/elements/0/type',
    'unsupported type: rich_text_list',
  ],
  [
    'image with address and file',
    [s.picture({ slack_file: { id: 'F1' } })],
    '/blocks/0',
    'must define exactly one of `image_url` or `slack_file`',
  ],
  [
    'image from javascript:',
    [s.picture({ image_url: 'javascript:alert(1)' })],
    '/blocks/0/image_url',
    'must be a http or https URL',
  ],
  ['image with no alt_text', [s.picture({ alt_text: undefined })], '/blocks/0', missing('alt_text')],
  ['image alt_text of 2001', [s.picture({ alt_text: x(2001) })], '/blocks/0/alt_text', moreThan(2000)],
  ['video title of 201', [s.video({ title: plain(x(201)) })], '/blocks/0/title/text', moreThan(200)],
  ['video author of 51', [s.video({ author_name: x(51) })], '/blocks/0/author_name', moreThan(50)],
  [
    'video over http',
    [s.video({ video_url: 'http://e.com/v' })],
    '/blocks/0/video_url',
    'must be a https URL',
  ],
  [
    'six in context_actions',
    [{ type: 'context_actions', elements: times(6, (n) => s.feedback({ action_id: `f${n}` })) }],
    '/blocks/0/elements',
    items(5),
  ],
  [
    'a button in context_actions',
    [{ type: 'context_actions', elements: [button()] }],
    '/blocks/0/elements/0/type',
    'unsupported type: button',
  ],
  [
    'feedback with one button',
    [{ type: 'context_actions', elements: [s.feedback({ negative_button: undefined })] }],
    '/blocks/0/elements/0',
    missing('negative_button'),
  ],
  [
    'an icon that does not exist',
    [{ type: 'context_actions', elements: [{ type: 'icon_button', icon: 'bin', text: plain() }] }],
    '/blocks/0/elements/0/icon',
    'must be a valid enum value: trash',
  ],
  [
    'a card with nothing on it',
    [{ type: 'card', subtitle: mrkdwn() }],
    '/blocks/0',
    'must define at least one of `hero_image`, `title`, `actions` or `body`',
  ],
  ['card title of 151', [s.card({ title: mrkdwn(x(151)) })], '/blocks/0/title/text', moreThan(150)],
  ['card body of 201', [s.card({ body: mrkdwn(x(201)) })], '/blocks/0/body/text', moreThan(200)],
  ['card title as a bare string', [s.card({ title: 'x' })], '/blocks/0/title', 'must provide an object'],
  [
    'card with four buttons',
    [s.card({ actions: times(4, (n) => button({ action_id: `b${n}` })) })],
    '/blocks/0/actions',
    items(3),
  ],
  [
    'carousel of eleven',
    [{ type: 'carousel', elements: times(11, () => s.card()) }],
    '/blocks/0/elements',
    items(10),
  ],
  [
    'container with eleven children',
    [s.container({ child_blocks: times(11, () => section()) })],
    '/blocks/0/child_blocks',
    items(10),
  ],
  [
    'container in a container',
    [s.container({ child_blocks: [s.container()] })],
    '/blocks/0/child_blocks/0/type',
    'unsupported type: container',
  ],
  [
    'container with no title',
    [s.container({ title: undefined })],
    '/blocks/0',
    'must define exactly one of `title` or `rich_text_title`',
  ],
  [
    'container that starts collapsed but does not collapse',
    [s.container({ default_collapsed: true })],
    '/blocks/0/default_collapsed',
    'must set `is_collapsible` to use `default_collapsed`',
  ],
  ['chart title of 51', [s.chart(s.pie(), { title: x(51) })], '/blocks/0/title', moreThan(50)],
  [
    'pie of thirteen',
    [s.chart(s.pie({ segments: times(13, () => ({ label: 'a', value: 1 })) }))],
    '/blocks/0/chart/segments',
    items(12),
  ],
  [
    'pie slice of nothing',
    [s.chart(s.pie({ segments: [{ label: 'a', value: 0 }] }))],
    '/blocks/0/chart/segments/0/value',
    'must be more than 0',
  ],
  [
    'bars that miss a category',
    [s.chart(s.bars({ axis_config: { categories: ['Mon', 'Tue'] } }))],
    '/blocks/0/chart/series/0/data',
    'must have one data point for each category',
  ],
  ['three charts', times(3, () => s.chart(s.pie())), '/blocks/2', 'too many data_visualization blocks'],
  [
    'a task of unknown status',
    [s.task({ type: 'task_card', status: 'done' })],
    '/blocks/0/status',
    'must be a valid enum value: pending, in_progress, complete, error',
  ],
];

describe('A block that Slack would refuse is refused with the place and the reason', () => {
  test.each(bad)('%s', (_, blocks, pointer, message) => {
    expect(validateBlocks(blocks, 'message')).toContainEqual(expect.objectContaining({ pointer, message }));
  });

  test('an alert of 201 characters is refused in a modal', () => {
    const [problem] = validateBlocks([{ type: 'alert', text: plain(x(201)) }], 'modal');
    expect(problem).toEqual({
      code: 'failed_constraint',
      message: moreThan(200),
      pointer: '/blocks/0/text/text',
    });
  });

  test('all mistakes of a message are told in one answer', () => {
    const blocks = [{ type: 'header' }, { type: 'poll' }, section({ text: plain('') })];
    expect(validateBlocks(blocks, 'message').map((problem) => problem.pointer)).toEqual([
      '/blocks/0',
      '/blocks/1/type',
      '/blocks/2/text/text',
    ]);
  });

  test('a payload nested a hundred thousand deep is refused, not followed', () => {
    const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(validateBlocks([{ type: deep }, section({ text: deep })], 'message')).not.toEqual([]);
  });
});
