/** What a message or a view is made of, as JSON to read and to copy. */
import { openDialog } from './dialogs.js';
import { h, icon } from './dom.js';
import { toast } from './toast.js';

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast('Copied to the clipboard.', 'check');
  } catch {
    toast('The browser did not allow copying. Select the text instead.');
  }
}

function copyButton(label: string, value: unknown): HTMLButtonElement {
  return h(
    'button',
    { type: 'button', class: 'btn', onclick: () => void copy(JSON.stringify(value, null, 2)) },
    icon('copy'),
    label,
  );
}

/** Shows the JSON; `blocks` alone can be copied too, in the form that Slack's Block Kit Builder takes. */
export function showJson(what: string, raw: Readonly<Record<string, unknown>>): void {
  const text = h('pre', { class: 'json', tabindex: 0 }, JSON.stringify(raw, null, 2));
  const buttons = [copyButton('Copy JSON', raw)];
  if (Array.isArray(raw.blocks)) buttons.unshift(copyButton('Copy blocks', { blocks: raw.blocks }));
  openDialog(`${what} as JSON`, text, buttons, 'dialog-wide');
}
