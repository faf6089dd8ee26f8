/** The workspace's own levers: a clock that goes forward, and faults to see how the app takes them. */
import { openDialog } from './dialogs.js';
import { h } from './dom.js';
import { postFaults } from './server.js';
import type { Store } from './store.js';
import { dayAndTime } from './times.js';
import { toast } from './toast.js';

const MINUTE = 60_000;
const STEPS: readonly (readonly [string, number])[] = [
  ['+1 minute', MINUTE],
  ['+15 minutes', 15 * MINUTE],
  ['+1 hour', 60 * MINUTE],
  ['+1 day', 24 * 60 * MINUTE],
  ['+1 week', 7 * 24 * 60 * MINUTE],
];

const FAULTS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['Answer the next API call with 429', { rateLimit: { times: 1, retryAfterS: 2 } }],
  ['Answer the next API call with 503', { serverError: { times: 1, status: 503 } }],
  ['Slow every API call down by 2 s', { latencyMs: 2000 }],
  ['Deliver every event twice', { duplicateDeliveries: 1 }],
  ['Drop the app’s sockets', { dropSockets: 'cut' }],
  ['Turn all faults off', { clear: true }],
];

/** `2 d 3 h 15 min`, or nothing for zero. */
export function movedBy(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  const parts: readonly [number, string][] = [
    [Math.floor(minutes / 1440), 'd'],
    [Math.floor((minutes % 1440) / 60), 'h'],
    [minutes % 60, 'min'],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** Opens the levers. */
export function openTools(store: Store): void {
  const time = h('p', { class: 'tools-time', role: 'status' });
  const drawTime = (): void => {
    const { me, clock } = store.state.snapshot;
    const moved = movedBy(clock.movedByMs);
    time.replaceChildren(
      h('b', {}, dayAndTime(store.nowMs(), me.tz, store.nowMs())),
      h('small', {}, `${me.tz}${moved ? ` · ${moved} ahead of this machine` : ''}`),
    );
  };
  const steps = STEPS.map(([label, byMs]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'btn',
        onclick: () =>
          void store.run({ type: 'advance-clock', byMs }).then(() => window.setTimeout(drawTime, 100)),
      },
      label,
    ),
  );
  const faults = FAULTS.map(([label, body]) =>
    h(
      'button',
      {
        type: 'button',
        class: 'menu-item',
        onclick: () =>
          void postFaults(body).then(
            () => toast(`Done: ${label.charAt(0).toLowerCase()}${label.slice(1)}.`, 'check'),
            (error: Error) => toast(error.message),
          ),
      },
      label,
    ),
  );
  const body = h(
    'div',
    { class: 'tools' },
    h('h3', {}, 'Clock'),
    h(
      'p',
      { class: 'muted' },
      'Moving it forward posts scheduled messages and lets deadlines pass. It does not go back.',
    ),
    time,
    h('div', { class: 'tools-steps' }, ...steps),
    h('h3', {}, 'Faults'),
    h('p', { class: 'muted' }, 'What Slack and the network sometimes do to an app.'),
    h('div', { class: 'tools-faults' }, ...faults),
  );
  const dialog = openDialog('Clock and faults', body, [], 'dialog-small');
  drawTime();
  const timer = window.setInterval(drawTime, 5000);
  dialog.addEventListener('close', () => window.clearInterval(timer));
}
