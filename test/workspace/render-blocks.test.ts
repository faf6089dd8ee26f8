import { renderMessage, renderView } from '../../src/workspace/page/render';
import type { Names } from '../../src/workspace/page-api';
import {
  actions,
  button,
  card,
  cell,
  chart,
  container,
  dataTable,
  feedback,
  input,
  modal,
  mrkdwn,
  option,
  type Piece,
  picture,
  pie,
  plain,
  rich,
  richSection,
  richText,
  section,
  table,
  times,
} from './block-kit-samples';

const names: Names = { users: { U1: 'ada' }, channels: { C1: 'general' } };
const html = (block: Piece): string => renderMessage({ blocks: [{ block_id: 'b1', ...block }] }, names);
const text = (mrkdwnText: string): string => renderMessage({ text: mrkdwnText }, names);
const inner = (mrkdwnText: string): string =>
  text(mrkdwnText).replace(/^<div class="message-text">|<\/div>$/g, '');

describe('Slack markup', () => {
  test.each([
    ['*bold*', '<b>bold</b>'],
    ['_italic_ and ~strike~', '<i>italic</i> and <s>strike</s>'],
    ['*_both_*', '<b><i>both</i></b>'],
    ['2*3*4 and snake_case_name', '2*3*4 and snake_case_name'],
    ['* not bold *', '* not bold *'],
    ['`code *not bold*`', '<code>code *not bold*</code>'],
    ['Tom &amp; Jerry &lt;3', 'Tom &amp; Jerry &lt;3'],
    ['a < b > c', 'a &lt; b &gt; c'],
    ['<@U1>', '<span class="mention" data-user-id="U1">@ada</span>'],
    ['<@U9|grace>', '<span class="mention" data-user-id="U9">@grace</span>'],
    ['<!channel>', '<span class="mention mention-broadcast">@channel</span>'],
    ['<#C1>', '<button class="mention mention-channel" type="button" data-channel-id="C1">#general</button>'],
    ['<https://a.com|*A*>', '<a href="https://a.com" target="_blank" rel="noopener noreferrer"><b>A</b></a>'],
    ['<mailto:a@b.c|mail>', '<a href="mailto:a@b.c" target="_blank" rel="noopener noreferrer">mail</a>'],
    ['<javascript:alert(1)|press>', '&lt;javascript:alert(1)|press&gt;'],
    [
      'see https://a.com/x?y=1&amp;z=2.',
      'see <a href="https://a.com/x?y=1&amp;z=2" target="_blank" rel="noopener noreferrer">https://a.com/x?y=1&amp;z=2</a>.',
    ],
    [
      ':wave: :no_such_emoji:',
      '<span class="emoji" role="img" aria-label="wave" title=":wave:">👋</span> :no_such_emoji:',
    ],
    ['one\ntwo', 'one<br>two'],
    ['&gt; said\nanswer', '<blockquote>said</blockquote>answer'],
    ['before\n&gt;&gt;&gt; all\nof it', 'before<blockquote>all<br>of it</blockquote>'],
    ['```\nx < 1\n```', '<pre class="code-block" tabindex="0"><code>x &lt; 1</code></pre>'],
    ['a fence ``` that stays open', 'a fence ``` that stays open'],
    [
      '<!date^1392734382^{date_num} {time}^https://a.com|then>',
      '<a href="https://a.com" target="_blank" rel="noopener noreferrer"><time datetime="2014-02-18T14:39:42.000Z" data-seconds="1392734382" data-format="{date_num} {time}" title="then">2014-02-18 2:39 PM</time></a>',
    ],
  ])('%s', (source, expected) => {
    expect(inner(source).replaceAll('\u202f', ' ')).toBe(expected);
  });

  test('list lines hang', () => {
    expect(text('• one\n  ◦ two')).toContain('class="list-line indent-1"');
  });

  test('forty thousand stars are rendered in no time', () => {
    const started = performance.now();
    text('*a '.repeat(13_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('Blocks', () => {
  test('a message with blocks shows the blocks, not the fallback text', () => {
    const shown = renderMessage(
      { text: 'fallback', blocks: [{ type: 'header', text: plain('Title') }] },
      names,
    );
    expect(shown).toContain('<h3 class="block-header">Title</h3>');
    expect(shown).not.toContain('fallback');
  });

  test.each<[string, Piece, string[]]>([
    [
      'section with fields and accessory',
      section({ fields: [mrkdwn('*A*'), plain('B')], accessory: button() }),
      ['<div class="field"><b>A</b></div>', 'class="accessory"', 'data-action-id="press"'],
    ],
    [
      'button',
      actions(button({ value: 'v', style: 'primary', url: 'https://a.com' })),
      ['class="btn btn-primary"', 'data-block-id="b1"', 'data-value="v"', 'data-url="https://a.com"'],
    ],
    [
      'button with a confirm dialog',
      actions(button({ confirm: { text: mrkdwn('*Sure?*') } })),
      ['&lt;b&gt;Sure?&lt;/b&gt;'],
    ],
    [
      'static select',
      actions({
        type: 'static_select',
        action_id: 's',
        placeholder: plain('Pick'),
        options: [option('a')],
        initial_option: option('a'),
      }),
      [
        '<select class="select"',
        '<option value="">Pick</option>',
        '<option value="a" selected>Option a</option>',
      ],
    ],
    ['users select', actions({ type: 'users_select', action_id: 'u' }), ['<option value="U1">@ada</option>']],
    [
      'multi select',
      actions({
        type: 'multi_static_select',
        action_id: 'm',
        options: [option('a'), option('b')],
        initial_options: [option('b')],
      }),
      ['class="multi-select"', '<span class="multi-shown">Option b</span>'],
    ],
    [
      'external select',
      actions({ type: 'external_select', action_id: 'e' }),
      ['role="combobox"', 'data-min-query="3"'],
    ],
    [
      'overflow',
      actions({ type: 'overflow', action_id: 'o', options: [option('a')] }),
      ['role="menu"', 'role="menuitem"', 'data-value="a"'],
    ],
    [
      'check boxes',
      actions({ type: 'checkboxes', action_id: 'c', options: [option('a')], initial_options: [option('a')] }),
      ['type="checkbox" name="b1:c" value="a" checked'],
    ],
    [
      'radio buttons',
      actions({ type: 'radio_buttons', action_id: 'r', options: [option('a')] }),
      ['role="radiogroup"', 'type="radio"'],
    ],
    [
      'date picker',
      actions({ type: 'datepicker', action_id: 'd', initial_date: '2026-01-02' }),
      ['type="date"', 'value="2026-01-02"'],
    ],
    [
      'context',
      { type: 'context', elements: [picture(), mrkdwn('_by_ Ada')] },
      ['class="context-image"', '<i>by</i> Ada'],
    ],
    [
      'context actions',
      { type: 'context_actions', elements: [feedback()] },
      ['aria-label="Good"', 'data-value="bad"'],
    ],
    ['image', picture({ title: plain('Clouds') }), ['<figcaption>Clouds</figcaption>', 'alt="A cloud"']],
    [
      'table',
      table({
        rows: [
          [cell('A'), cell('B')],
          [cell('1'), rich(richSection(richText('x', { bold: true })))],
        ],
        column_settings: [{ is_wrapped: true }, { align: 'right' }],
      }),
      [
        '<th class="is-wrapped" scope="col">A</th>',
        '<td class="align-right"><div class="rich-section"><b>x</b></div></td>',
      ],
    ],
    [
      'data table',
      dataTable({
        rows: [[cell('N')], ...times(7, (n) => [{ type: 'raw_number', value: n, text: `${n}%` }])],
      }),
      ['<caption>Scores</caption>', '1–5 of 7', 'data-sort="6"', 'data-numeric'],
    ],
    [
      'markdown',
      {
        type: 'markdown',
        text: '# T\n\n- [x] done\n\n|a|b|\n|:-:|--:|\n|1|2|\n\n```js\nlet x\n```\n![i](https://a.com/i.png) <b>raw</b> [j](javascript:x)',
      },
      [
        'class="md-heading"',
        '☑ done',
        'class="align-center is-wrapped"',
        'hljs-keyword',
        'rel="noopener noreferrer"',
        '&lt;b&gt;raw&lt;/b&gt;',
      ],
    ],
    ['alert', { type: 'alert', level: 'warning', text: plain('Mind') }, ['class="alert alert-warning"']],
    ['card', card({ actions: [button()] }), ['<article class="card">', 'A card', 'data-action-id="press"']],
    ['carousel', { type: 'carousel', elements: [card()] }, ['class="carousel"']],
    [
      'container',
      container({ is_collapsible: true, default_collapsed: true, width: 'wide' }),
      ['<details class="container width-wide">', '<b>Hello</b>'],
    ],
    [
      'plan',
      { type: 'plan', title: 'P', tasks: [{ task_id: '1', title: 'T', status: 'complete' }] },
      ['task-complete', 'aria-label="Complete"'],
    ],
    ['chart, as its numbers', chart(pie()), ['data_visualization', '<th scope="row">Docker</th>']],
    [
      'a block nobody knows, as a labelled box',
      { type: 'hologram' },
      ['<code>hologram</code> cannot be shown here'],
    ],
    [
      'an element nobody knows, as a labelled box',
      actions({ type: 'dial' }),
      ['<code>dial</code> cannot be shown here'],
    ],
  ])('%s', (_, block, parts) => {
    const shown = html(block);
    for (const part of parts) expect(shown).toContain(part);
  });

  test('rich text shows styles, lists with their indent and number, quotes, dates and mentions', () => {
    const shown = html(
      rich(
        richSection(
          richText('a', { bold: true, code: true }),
          { type: 'user', user_id: 'U1' },
          { type: 'emoji', name: 'x', unicode: '1f44b' },
          { type: 'date', timestamp: 0, format: '{date_long}', fallback: 'f' },
          { type: 'color', value: '#ff0000' },
        ),
        {
          type: 'rich_text_list',
          style: 'ordered',
          indent: 2,
          offset: 3,
          elements: [richSection(richText('i'))],
        },
        { type: 'rich_text_quote', elements: [richText('q')] },
      ),
    );
    for (const part of [
      '<b><code>a</code></b>',
      '@ada',
      '👋',
      'Thursday, January 1st, 1970',
      'fill="#ff0000"',
      '<ol class="rich-list indent-2" start="4"><li>i</li></ol>',
      '<blockquote>q</blockquote>',
    ])
      expect(shown).toContain(part);
  });

  test('code is coloured in its language and plain in one nobody knows', () => {
    const pre = (language: string) =>
      html(rich({ type: 'rich_text_preformatted', language, elements: [richText('kind: Pod')] }));
    expect(pre('yaml')).toContain('<span class="hljs-attr">kind:</span>');
    expect(pre('klingon')).toContain('<code>kind: Pod</code>');
    expect(pre('constructor')).toContain('<code>kind: Pod</code>');
  });
});

describe('Attachments', () => {
  const attached = (attachment: Piece): string =>
    renderMessage({ text: 'T', attachments: [attachment] }, names);

  test('the old fields show below the text, with their colour, time and picture', () => {
    const shown = attached({
      color: 'danger',
      pretext: 'before',
      author_name: 'ada',
      title: 'Build',
      title_link: 'https://ci.example.com/1',
      text: '*failed*',
      fields: [{ title: 'Branch', value: 'main', short: true }],
      image_url: 'https://ci.example.com/1.png',
      footer: 'CI',
      ts: 0,
    });
    for (const part of [
      '<div class="message-text">T</div>',
      'before',
      'fill="#e01e5a"',
      'ada',
      '<a href="https://ci.example.com/1" target="_blank" rel="noopener noreferrer">Build</a>',
      '<b>failed</b>',
      'Branch',
      'src="https://ci.example.com/1.png"',
      'CI | <time',
    ])
      expect(shown).toContain(part);
  });

  test('blocks of an attachment stand in the place of its fields and can be pressed', () => {
    const shown = attached({
      text: 'unseen',
      blocks: [{ ...actions(button({ action_id: 'a' })), block_id: 'b' }],
    });
    expect(shown).toContain('data-block-id="b" data-action-id="a"');
    expect(shown).not.toContain('unseen');
  });

  test.each<[string, Piece, string]>([
    ['its fallback', { fallback: 'seen' }, 'seen'],
    ['a box', { callback_id: 'x' }, '<code>attachment</code> cannot be shown here'],
    [
      'a box for old buttons',
      { text: 'x', actions: [{}] },
      '<code>attachment actions</code> cannot be shown here',
    ],
  ])('what has no renderer shows as %s', (_, attachment, part) => {
    expect(attached(attachment)).toContain(part);
  });
});

describe('Views', () => {
  test.each<[Piece, string]>([
    [{ type: 'plain_text_input', multiline: true, initial_value: 'x<y' }, '<textarea'],
    [{ type: 'email_text_input' }, 'type="email"'],
    [{ type: 'url_text_input' }, 'type="url"'],
    [{ type: 'number_input', is_decimal_allowed: false, min_value: '1' }, 'type="number"'],
    [{ type: 'rich_text_input' }, '<textarea'],
    [{ type: 'file_input', filetypes: ['png'] }, 'accept=".png"'],
    [{ type: 'timepicker', initial_time: '10:00' }, 'type="time"'],
    [{ type: 'datetimepicker', initial_date_time: 1628633820 }, 'data-seconds="1628633820"'],
  ])('an input of %j has its field, label and place for an error', (element, part) => {
    const shown = renderView(
      modal({ blocks: [input({ action_id: 'a', ...element }, { block_id: 'b', hint: plain('Hint') })] }),
      names,
    );
    for (const one of [part, 'class="input-label">Label', 'class="input-error"', 'Hint', 'data-block-id="b"'])
      expect(shown).toContain(one);
  });

  test('what a person typed survives an update, and an emptied field stays empty', () => {
    const view = modal({
      blocks: [
        input({ type: 'plain_text_input', action_id: 'a', initial_value: 'first' }, { block_id: 'b' }),
      ],
    });
    expect(renderView(view, names)).toContain('value="first"');
    expect(renderView(view, names, { b: { a: 'typed' } })).toContain('value="typed"');
    expect(renderView(view, names, { b: { a: null } })).toContain('value=""');
  });
});
