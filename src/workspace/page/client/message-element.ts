/** One message: author, time, body, reactions, thread line and the bar that appears on hover or focus. */
import type { PageMessage } from '../../page-api.js';
import { avatar } from './avatar.js';
import { wireDataTables } from './data-table.js';
import { h, icon, iconButton, rendered } from './dom.js';
import { showJson } from './json-dialog.js';
import { type MenuItem, openMenu } from './menu.js';
import { EMOJI, QUICK_REACTIONS } from './reactions.js';
import type { Store } from './store.js';
import { clockTime, dayAndTime, localizeTimes, msOf } from './times.js';

export interface MessageOptions {
  /** The message above is by the same author and recent: no picture, no name. */
  readonly compact: boolean;
  /** Stands in the thread pane: no thread line and no reply button. */
  readonly inThread: boolean;
}

function timeLink(message: PageMessage, store: Store): HTMLElement {
  const { tz } = store.state.snapshot.me;
  const ms = msOf(message.ts);
  return h(
    'time',
    { class: 'message-time', datetime: new Date(ms).toISOString(), title: dayAndTime(ms, tz, store.nowMs()) },
    clockTime(ms, tz),
  );
}

function head(message: PageMessage, store: Store): HTMLElement {
  const badge = message.author.isApp ? h('span', { class: 'app-badge' }, 'APP') : null;
  return h(
    'div',
    { class: 'message-head' },
    h('span', { class: 'message-author' }, message.author.name),
    badge,
    timeLink(message, store),
  );
}

/** Reacting again with the same emoji takes it back, as in Slack. */
function react(store: Store, message: PageMessage, name: string): void {
  const mine = message.reactions.some((one) => one.name === name && one.users.includes(store.me));
  void store.run({ type: mine ? 'unreact' : 'react', channel: message.channel, ts: message.ts, name });
}

function reactionRow(message: PageMessage, store: Store): HTMLElement | null {
  if (message.reactions.length === 0) return null;
  const { people } = store.state.snapshot;
  const nameOf = (id: string): string => people.find((one) => one.id === id)?.realName ?? id;
  const buttons = message.reactions.map((reaction) => {
    const mine = reaction.users.includes(store.me);
    const who = reaction.users.map(nameOf).join(', ');
    return h(
      'button',
      {
        type: 'button',
        class: 'reaction',
        'aria-pressed': String(mine),
        'aria-label': `${reaction.name}: ${who}`,
        title: `${who} reacted with :${reaction.name}:`,
        onclick: () => react(store, message, reaction.name),
      },
      h('span', { class: 'emoji' }, EMOJI[reaction.name] ?? `:${reaction.name}:`),
      h('span', { class: 'reaction-count' }, reaction.users.length),
    );
  });
  return h('div', { class: 'reactions' }, ...buttons);
}

function threadLine(message: PageMessage, store: Store): HTMLElement | null {
  if (message.replyCount === 0) return null;
  const { snapshot } = store.state;
  const faces = message.replyUsers.slice(0, 4).map((id) => {
    const person = snapshot.people.find((one) => one.id === id);
    return avatar({ id, name: person?.realName ?? id, isApp: person?.isApp ?? false }, 'small');
  });
  const latest = message.latestReplyTs
    ? dayAndTime(msOf(message.latestReplyTs), snapshot.me.tz, store.nowMs())
    : '';
  const count = `${message.replyCount} ${message.replyCount === 1 ? 'reply' : 'replies'}`;
  return h(
    'button',
    {
      type: 'button',
      class: 'thread-line',
      onclick: () => void store.openThread(message.channel, message.ts),
    },
    ...faces,
    h('span', { class: 'thread-count' }, count),
    h('span', { class: 'thread-latest' }, `Last reply ${latest.charAt(0).toLowerCase()}${latest.slice(1)}`),
  );
}

function files(message: PageMessage): HTMLElement | null {
  if (message.files.length === 0) return null;
  const links = message.files.map((file) => {
    const size = file.size < 1024 ? `${file.size} B` : `${Math.round(file.size / 1024)} kB`;
    const name = h('span', { class: 'file-name' }, file.title || file.name);
    return h(
      'a',
      { class: 'file', href: file.url, download: file.name },
      icon('file'),
      h('span', {}, name, h('small', {}, `${file.mimetype} · ${size}`)),
    );
  });
  return h('div', { class: 'files' }, ...links);
}

/** On a touch screen the bar has this menu only, so that it holds everything. */
function touchItems(message: PageMessage, store: Store, inThread: boolean): MenuItem[] {
  if (message.ephemeral || matchMedia('(hover: hover)').matches) return [];
  const { channel, ts } = message;
  const reply = {
    label: 'Reply in thread',
    run: () => void store.openThread(channel, message.threadTs ?? ts),
  };
  const reactions = QUICK_REACTIONS.map((name) => ({
    label: `React with ${EMOJI[name] ?? name}`,
    run: () => react(store, message, name),
  }));
  return inThread ? reactions : [reply, ...reactions];
}

function moreMenu(anchor: HTMLElement, message: PageMessage, store: Store, inThread: boolean): void {
  const { app } = store.state.snapshot;
  const place = { channel: message.channel, ts: message.ts };
  const shortcuts = message.ephemeral ? [] : app.shortcuts.filter((one) => one.type === 'message');
  const dismiss = {
    label: 'Dismiss message',
    run: () => void store.run({ type: 'dismiss-ephemeral', ...place }),
  };
  openMenu(anchor, [
    ...touchItems(message, store, inThread),
    ...shortcuts.map((one) => ({
      label: one.name,
      hint: app.name,
      run: () => void store.run({ type: 'message-shortcut', callbackId: one.callbackId, ...place }),
    })),
    { label: 'View JSON', run: () => showJson('Message', message.raw) },
    ...(message.ephemeral ? [dismiss] : []),
  ]);
}

function toolbar(message: PageMessage, store: Store, inThread: boolean): HTMLElement {
  const bar = h('div', { class: 'message-bar', role: 'toolbar', 'aria-label': 'Message actions' });
  if (!message.ephemeral) {
    for (const name of QUICK_REACTIONS)
      bar.append(
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button quick-reaction',
            'aria-label': `React with ${name}`,
            title: `:${name}:`,
            onclick: () => react(store, message, name),
          },
          EMOJI[name],
        ),
      );
    if (!inThread)
      bar.append(
        iconButton(
          'thread',
          'Reply in thread',
          () => void store.openThread(message.channel, message.threadTs ?? message.ts),
        ),
      );
  }
  bar.append(iconButton('code', 'View JSON', () => showJson('Message', message.raw)));
  const more = iconButton('more', 'More actions', () => moreMenu(more, message, store, inThread), {
    'aria-haspopup': 'menu',
  });
  bar.append(more);
  return bar;
}

function ephemeralMark(message: PageMessage, store: Store): HTMLElement {
  const dismiss = h(
    'button',
    {
      type: 'button',
      class: 'link-button',
      onclick: () => void store.run({ type: 'dismiss-ephemeral', channel: message.channel, ts: message.ts }),
    },
    'Dismiss',
  );
  return h(
    'div',
    { class: 'ephemeral-mark' },
    icon('eye'),
    h('span', {}, 'Only visible to you'),
    h('span', { 'aria-hidden': 'true' }, '·'),
    dismiss,
  );
}

/** Builds a message. Its element names the place by which presses inside it are sent. */
export function messageElement(message: PageMessage, store: Store, options: MessageOptions): HTMLElement {
  const { tz } = store.state.snapshot.me;
  const compact = options.compact && !message.ephemeral;
  const body = rendered('message-body', message.html);
  localizeTimes(body, tz, store.nowMs());
  wireDataTables(body);
  if (message.edited) body.append(h('span', { class: 'edited' }, '(edited)'));
  const gutter = compact ? timeLink(message, store) : avatar(message.author);
  const content = h(
    'div',
    { class: 'message-content' },
    message.ephemeral && ephemeralMark(message, store),
    !compact && head(message, store),
    body,
    files(message),
    reactionRow(message, store),
    options.inThread ? null : threadLine(message, store),
  );
  const names = ['message', compact ? 'compact' : '', message.ephemeral ? 'ephemeral' : ''];
  return h(
    'article',
    {
      class: names.filter(Boolean).join(' '),
      tabindex: -1,
      'aria-label': `${message.author.name}, ${clockTime(msOf(message.ts), tz)}`,
      'data-container': 'message',
      'data-channel': message.channel,
      'data-ts': message.ts,
    },
    h('div', { class: 'message-gutter' }, gutter),
    content,
    toolbar(message, store, options.inThread),
  );
}
