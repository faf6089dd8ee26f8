/** Whatever a payload says, the page gets only tags and attributes of the renderer's own making. */
import fc from 'fast-check';
import { renderMessage, renderView } from '../../src/workspace/page/render';
import {
  actions,
  button,
  card,
  container,
  everyBlock,
  feedback,
  input,
  option,
  type Piece,
  picture,
  plain,
  rich,
  richSection,
  richText,
  section,
  video,
} from './block-kit-samples';

const style = { bold: true, italic: true, code: true, strike: true };
const gallery: readonly unknown[] = [
  ...everyBlock.map(([, block]) => block),
  section({ fields: [plain(), { type: 'mrkdwn', text: 'x' }], accessory: picture() }),
  actions(
    button({
      url: 'https://a.com',
      value: 'v',
      style: 'danger',
      accessibility_label: 'l',
      confirm: { title: plain(), text: plain(), confirm: plain(), deny: plain() },
    }),
    {
      type: 'overflow',
      action_id: 'o',
      options: [{ ...option(), url: 'https://a.com', description: plain() }],
    },
    {
      type: 'static_select',
      action_id: 's',
      placeholder: plain(),
      option_groups: [{ label: plain(), options: [option()] }],
    },
    { type: 'multi_static_select', action_id: 'm', options: [option()], initial_options: [option()] },
    { type: 'external_select', action_id: 'e', initial_option: option() },
    { type: 'users_select', action_id: 'u' },
    { type: 'checkboxes', action_id: 'c', options: [option()] },
    { type: 'datetimepicker', action_id: 'd' },
  ),
  {
    type: 'context_actions',
    elements: [
      feedback(),
      { type: 'icon_button', icon: 'trash', text: plain(), visible_to_user_ids: ['U1'] },
    ],
  },
  rich(
    richSection(
      richText('x', style),
      { type: 'link', url: 'https://a.com', text: 'x', style },
      { type: 'user', user_id: 'U1' },
      { type: 'channel', channel_id: 'C1' },
      { type: 'usergroup', usergroup_id: 'S1' },
      { type: 'emoji', name: 'x', unicode: '1f44b' },
      { type: 'color', value: '#ffffff' },
      { type: 'date', timestamp: 1, format: '{date}', url: 'https://a.com', fallback: 'x' },
    ),
    { type: 'rich_text_preformatted', language: 'yaml', elements: [richText()] },
    { type: 'rich_text_preformatted', elements: [richText(), { type: 'link', url: 'https://a.com' }] },
    { type: 'rich_text_quote', elements: [richText()] },
  ),
  ...['yaml', 'bash', 'html', 'dockerfile', 'json', 'python', 'markdown'].map((language) =>
    rich({ type: 'rich_text_preformatted', language, elements: [richText()] }),
  ),
  ...['plain_text_input', 'email_text_input', 'number_input', 'rich_text_input', 'file_input'].map((type) =>
    input(
      { type, action_id: 'a', initial_value: 'v', placeholder: plain(), filetypes: ['png'] },
      { hint: plain() },
    ),
  ),
  input({ type: 'plain_text_input', multiline: true, initial_value: 'v' }),
  card({
    hero_image: picture(),
    icon: picture(),
    subtitle: plain(),
    body: plain(),
    subtext: plain(),
    actions: [button()],
  }),
  container({ subtitle: plain(), icon: picture(), is_collapsible: true }),
  video({ author_name: 'a', provider_name: 'p', description: plain(), title_url: 'https://a.com' }),
];

const attachments: readonly Piece[] = [
  { color: 'good', blocks: [section()] },
  {
    color: '#36a64f',
    pretext: 'x',
    author_name: 'x',
    author_link: 'https://a.com',
    title: 'x',
    title_link: 'https://a.com',
    text: 'x',
    fields: [{ title: 'x', value: 'x', short: true }],
    image_url: 'https://a.com/x.png',
    thumb_url: 'https://a.com/x.png',
    footer: 'x',
    ts: '1700000000',
    actions: [button()],
  },
  { fallback: 'x' },
];

/** Fields that choose a renderer; all others get the hostile text. */
const KEPT = new Set(['type', 'language', 'style', 'level', 'width', 'status', 'icon']);

function withHostile(value: unknown, hostile: string, all: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => withHostile(item, hostile, all));
  if (typeof value !== 'object' || value === null) return value;
  const out: Piece = {};
  for (const [key, inner] of Object.entries(value)) {
    const kept = !all && KEPT.has(key) && typeof inner === 'string';
    out[key] =
      typeof inner === 'string' && !kept && key !== 'type' ? hostile : withHostile(inner, hostile, all);
  }
  return out;
}

const TAGS = new Set(
  'a article b blockquote br button caption code details div em figcaption figure form h3 hr i img input label li mark ol optgroup option p path pre rect s section select small span strong summary svg table tbody td textarea th thead time tr u ul'.split(
    ' ',
  ),
);
const NAMES =
  /^(accept|alt|aria-[a-z]+|autocomplete|checked|class|cx|cy|d|data-[a-z-]+|datetime|disabled|fill|focusable|height|hidden|href|label|loading|max|maxlength|min|minlength|multiple|name|open|placeholder|referrerpolicy|rel|role|rows|rx|scope|selected|src|start|step|tabindex|target|title|type|value|viewBox|width)$/;

function decoded(value: string): string {
  const marks: Record<string, string> = {
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&#39;': "'",
    '&amp;': '&',
  };
  return value.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => marks[entity] ?? entity);
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<>]*")?)*)\s*\/?>/g;
const ADDRESSES = new Set(['href', 'src', 'data-url']);

/** Takes every well-formed tag out; tells each that is not ours, and what is left if that holds a bracket. */
function strangers(html: string): string[] {
  const found: string[] = [];
  const rest = html.replace(TAG, (whole, _slash, tag: string, list: string) => {
    if (!TAGS.has(tag)) found.push(whole);
    for (const [, name = '', value = ''] of list.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g)) {
      if (!NAMES.test(name)) found.push(whole);
      if (name === 'data-confirm') found.push(...strangers(String(JSON.parse(decoded(value)).html)));
      if (ADDRESSES.has(name) && !/^(https?:|mailto:)/i.test(value)) found.push(whole);
    }
    return '';
  });
  if (/[<>]/.test(rest)) found.push(rest);
  return found;
}

function expectOnlyOurs(html: string): void {
  expect(strangers(html)).toEqual([]);
}

const fragment = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"',
  "'",
  '" onmouseover="x',
  '</textarea><b>',
  '</code></pre>',
  '<!--',
  '&lt;b&gt;',
  '&#60;b&#62;',
  '<https://a.com|',
  '<javascript:alert(1)|x>',
  '<@U1|',
  '<#C1|',
  '<!date^1^{date}^javascript:x|',
  '>',
  '*',
  '_',
  '~',
  '`',
  '```',
  '\n',
  '> ',
  '- ',
  ':wave:',
  '](javascript:x)',
  '[x](https://a.com "',
  '![x](data:text/html,x)',
  '<a href="x">',
  'https://a.com/"onclick=x',
  '{date}',
  '|',
  '# ',
  '\u2028',
  'data:text/html,<b>',
  '--flag=<x>',
  "'<b>'",
  'FROM <x>',
  '$(<x>)',
);
const hostile = fc
  .array(
    fc.oneof(
      { arbitrary: fragment, weight: 3 },
      { arbitrary: fc.string({ unit: 'binary', maxLength: 6 }), weight: 1 },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('no text in any field of any block becomes markup', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (text, all) => {
      const names = { users: { U1: text }, channels: { C1: text } };
      expectOnlyOurs(renderMessage({ blocks: withHostile(gallery, text, all) as unknown[] }, names));
    }),
    // An address that begins with what the URL standard leaves out.
    { numRuns: 150, examples: [['\u0001https://a.com/"onclick=x', false]] },
  );
});

test('no text in any field of an attachment becomes markup', () => {
  fc.assert(
    fc.property(hostile, fc.boolean(), (text, all) => {
      const shown = withHostile(attachments, text, all) as unknown[];
      expectOnlyOurs(renderMessage({ attachments: shown }, { users: { U1: text }, channels: { C1: text } }));
    }),
    { numRuns: 150 },
  );
});

test('no message text becomes markup', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expectOnlyOurs(renderMessage({ text }, { users: { U1: text }, channels: { C1: text } }));
    }),
    { numRuns: 500 },
  );
});

test('no kept value of a view becomes markup', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const blocks = gallery.map((block) => ({ ...(block as Piece), block_id: 'b' }));
      const ids = ['a', 'o', 's', 'm', 'e', 'u', 'c', 'd'];
      const values = { b: Object.fromEntries(ids.map((id) => [id, text])) };
      expectOnlyOurs(renderView({ type: 'modal', blocks }, { users: {}, channels: {} }, values));
    }),
    { numRuns: 60 },
  );
});

test('no payload whatever makes the renderer throw', () => {
  const type = fc.constantFrom(
    'section',
    'table',
    'data_table',
    'actions',
    'input',
    'rich_text',
    'container',
    'carousel',
    'context',
    'plan',
    'card',
    'image',
    'markdown',
    'video',
    'alert',
    'data_visualization',
    'rich_text_list',
    'rich_text_section',
    'static_select',
    'date',
  );
  const { node } = fc.letrec<{ node: unknown }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5 },
      fc.anything({ withObjectString: true }),
      fc.array(tie('node'), { maxLength: 3 }),
      fc.record(
        {
          type,
          elements: tie('node'),
          text: tie('node'),
          rows: tie('node'),
          element: tie('node'),
          child_blocks: tie('node'),
          options: tie('node'),
          accessory: tie('node'),
          timestamp: tie('node'),
          format: tie('node'),
        },
        { requiredKeys: ['type'] },
      ),
    ),
  }));
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (blocks) => {
      expectOnlyOurs(renderMessage({ blocks }, { users: {}, channels: {} }));
      expectOnlyOurs(renderView({ blocks }, { users: {}, channels: {} }));
    }),
    { numRuns: 300 },
  );
});
