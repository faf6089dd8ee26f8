/** Small valid pieces of Block Kit that the tests break one field at a time. */
import type { Surface } from '../../src/workspace/block-kit';

export type Piece = Record<string, unknown>;

export const plain = (text = 'Hello'): Piece => ({ type: 'plain_text', text });
export const mrkdwn = (text = '*Hello*'): Piece => ({ type: 'mrkdwn', text });
export const x = (count: number): string => 'x'.repeat(count);
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
export const option = (value = 'a'): Piece => ({ text: plain(`Option ${value}`), value });
export const button = (more: Piece = {}): Piece => ({
  type: 'button',
  text: plain('Press'),
  action_id: 'press',
  ...more,
});
export const picture = (more: Piece = {}): Piece => ({
  type: 'image',
  image_url: 'https://example.com/a.png',
  alt_text: 'A cloud',
  ...more,
});
export const section = (more: Piece = {}): Piece => ({ type: 'section', text: mrkdwn(), ...more });
export const actions = (...elements: Piece[]): Piece => ({ type: 'actions', elements });
export const input = (element: Piece, more: Piece = {}): Piece => ({
  type: 'input',
  label: plain('Label'),
  element,
  ...more,
});
export const rich = (...elements: Piece[]): Piece => ({ type: 'rich_text', elements });
export const richSection = (...elements: Piece[]): Piece => ({ type: 'rich_text_section', elements });
export const richText = (text = 'Hello', style?: Piece): Piece => ({
  type: 'text',
  text,
  ...(style ? { style } : {}),
});
export const cell = (text = 'cell'): Piece => ({ type: 'raw_text', text });
export const rows = (height: number, width: number, text = 'cell'): Piece[][] =>
  times(height, () => times(width, () => cell(text)));
export const table = (more: Piece = {}): Piece => ({ type: 'table', rows: rows(2, 2), ...more });
export const dataTable = (more: Piece = {}): Piece => ({
  type: 'data_table',
  caption: 'Scores',
  rows: [
    [cell('Name'), cell('Score')],
    [cell('Ada'), { type: 'raw_number', value: 42, text: '42' }],
  ],
  ...more,
});
export const feedback = (more: Piece = {}): Piece => ({
  type: 'feedback_buttons',
  action_id: 'feedback',
  positive_button: { text: plain('Good'), value: 'good' },
  negative_button: { text: plain('Bad'), value: 'bad' },
  ...more,
});
export const card = (more: Piece = {}): Piece => ({ type: 'card', title: mrkdwn('A card'), ...more });
export const container = (more: Piece = {}): Piece => ({
  type: 'container',
  title: plain('Deployment'),
  child_blocks: [section()],
  ...more,
});
export const chart = (inner: Piece, more: Piece = {}): Piece => ({
  type: 'data_visualization',
  title: 'Users',
  chart: inner,
  ...more,
});
export const pie = (more: Piece = {}): Piece => ({
  type: 'pie',
  segments: [{ label: 'Docker', value: 3 }],
  ...more,
});
export const bars = (more: Piece = {}): Piece => ({
  type: 'bar',
  series: [{ name: 'Free', data: [{ label: 'Mon', value: 1 }] }],
  axis_config: { categories: ['Mon'] },
  ...more,
});
export const video = (more: Piece = {}): Piece => ({
  type: 'video',
  alt_text: 'How to',
  title: plain('Start'),
  thumbnail_url: 'https://example.com/t.png',
  video_url: 'https://example.com/v',
  ...more,
});
export const task = (more: Piece = {}): Piece => ({
  task_id: 't1',
  title: 'Look it up',
  status: 'pending',
  ...more,
});
export const modal = (more: Piece = {}): Piece => ({
  type: 'modal',
  title: plain('Title'),
  blocks: [section()],
  ...more,
});

/** One valid block of each type, and where it may stand. */
export const everyBlock: readonly (readonly [string, Piece, readonly Surface[]])[] = [
  ['actions', actions(button()), ['message', 'modal', 'home']],
  ['alert', { type: 'alert', text: mrkdwn(), level: 'warning' }, ['modal']],
  ['card', card(), ['message', 'home']],
  ['carousel', { type: 'carousel', elements: [card()] }, ['message']],
  ['container', container(), ['message']],
  ['context', { type: 'context', elements: [mrkdwn(), picture()] }, ['message', 'modal', 'home']],
  ['context_actions', { type: 'context_actions', elements: [feedback()] }, ['message']],
  ['data_table', dataTable(), ['message']],
  ['data_visualization', chart(pie()), ['message']],
  ['divider', { type: 'divider' }, ['message', 'modal', 'home']],
  ['header', { type: 'header', text: plain() }, ['message', 'modal', 'home']],
  ['image', picture(), ['message', 'modal', 'home']],
  ['input', input({ type: 'plain_text_input' }), ['message', 'modal', 'home']],
  ['markdown', { type: 'markdown', text: '# Hi' }, ['message']],
  ['plan', { type: 'plan', title: 'Thinking', tasks: [task()] }, ['message']],
  ['rich_text', rich(richSection(richText())), ['message', 'modal', 'home']],
  ['section', section(), ['message', 'modal', 'home']],
  ['table', table(), ['message']],
  ['task_card', task({ type: 'task_card' }), ['message']],
  ['video', video(), ['message', 'modal', 'home']],
];
