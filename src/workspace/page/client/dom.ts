/** Building elements without a framework and without ever parsing text as markup. */

type Child = Node | string | number | null | undefined | false;
type Value = string | number | boolean | null | undefined | EventListener;

/**
 * An element with its attributes and children. A key that starts with `on` takes a listener (`onclick`), `true`
 * writes a bare attribute, and false, null and undefined leave one out.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  for (const child of children)
    if (child !== null && child !== undefined && child !== false)
      element.append(String(child) === child ? child : toNode(child));
  return element;
}

function toNode(child: Node | string | number): Node {
  return child instanceof Node ? child : document.createTextNode(String(child));
}

/** An element whose content the server rendered and escaped; nothing else may come here. */
export function rendered(className: string, html: string): HTMLElement {
  const element = h('div', { class: className });
  element.innerHTML = html;
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Line pictures by name, 20 units square. */
const PATHS: Readonly<Record<string, string>> = {
  menu: 'M3 5.500h14M3 10h14M3 14.500h14',
  search: 'M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12M13.500 13.500 17.500 17.500',
  clock: 'M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15M10 5.500V10l3 2',
  sun: 'M10 13.500a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7M10 1.500v2M10 16.500v2M1.500 10h2M16.500 10h2M4 4l1.400 1.400M14.600 14.600 16 16M16 4l-1.400 1.400M5.400 14.600 4 16',
  moon: 'M16.500 12.200A7 7 0 0 1 7.800 3.500a7 7 0 1 0 8.700 8.700',
  auto: 'M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15M10 2.500v15M10 6h5.500M10 10h7.500M10 14h5.500',
  close: 'm5 5 10 10M15 5 5 15',
  send: 'M3 10 17 3.500 13.500 17 9.500 11.500z M9.500 11.500 17 3.500',
  more: 'M9.500 4.500a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M9.500 10a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0M9.500 15.500a.5.5 0 1 0 1 0 .5.5 0 1 0-1 0',
  thread: 'M3.500 4.500h13v9H9l-3.500 3v-3h-2z',
  code: 'm7 6-4 4 4 4M13 6l4 4-4 4',
  bolt: 'M11 2.500 4.500 11.500H10l-1 6 6.500-9H10z',
  eye: 'M1.500 10S4.500 4.500 10 4.500 18.500 10 18.500 10 15.500 15.500 10 15.500 1.500 10 1.500 10M10 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5',
  smile:
    'M10 17.500a7.500 7.500 0 1 0 0-15 7.500 7.500 0 0 0 0 15M7 12c.700 1.200 1.700 1.800 3 1.800s2.300-.6 3-1.800M7.500 8h.01M12.500 8h.01',
  down: 'm5 7.500 5 5 5-5',
  back: 'm12.500 4.500-5.500 5.500 5.500 5.500',
  check: 'm4.500 10.500 3.500 3.500 7.500-8',
  file: 'M5 2.500h6.500L15 6v11.500H5zM11.500 2.500V6H15',
  warning: 'M10 8v4M10 14.500h.01M10 3 2.500 16.500h15z',
  copy: 'M7 7h9.500v9.500H7zM4.500 13h-1V3.500H13v1',
};

/** A picture that a screen reader skips; its button carries the words. */
export function icon(name: keyof typeof PATHS & string): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name] ?? '');
  svg.append(path);
  return svg;
}

/** A button with a picture and a name that is read out and shown as a tooltip. */
export function iconButton(
  name: string,
  label: string,
  onclick: () => void,
  more: Readonly<Record<string, Value>> = {},
): HTMLButtonElement {
  return h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label, onclick, ...more },
    icon(name),
  );
}

/** The element with this selector that an event came from or bubbled through. */
export function closest(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

/**
 * Gives the field that has the focus its caret back. Chromium returns the focus from a closed dialog to a field but
 * leaves the selection where the dialog was: keys then go nowhere.
 */
export function regainCaret(): void {
  const active = document.activeElement;
  if (!(active instanceof HTMLTextAreaElement || active instanceof HTMLInputElement)) return;
  active.blur();
  active.focus({ preventScroll: true });
}

/** Makes the children of `parent` the given nodes, touching only what differs, so that focus and scrolling stay. */
export function reconcile(parent: Element, nodes: readonly Node[]): void {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    const there = parent.childNodes[index] ?? null;
    if (there !== node) parent.insertBefore(node, there);
  });
}

/** Notes which control under `root` has the focus; the function it returns finds its successor after a redraw. */
export function rememberFocus(root: HTMLElement): () => void {
  const active = document.activeElement;
  if (!(active instanceof HTMLElement) || !root.contains(active)) return () => {};
  const ts = active.closest<HTMLElement>('[data-ts]')?.dataset.ts;
  const { actionId, blockId, value } = active.dataset;
  return () => {
    if (active.isConnected) return;
    const scope = ts ? root.querySelector<HTMLElement>(`[data-ts="${CSS.escape(ts)}"]`) : root;
    const same = [...(scope?.querySelectorAll<HTMLElement>('[data-action-id]') ?? [])].find(
      (one) =>
        one.dataset.actionId === actionId && one.dataset.blockId === blockId && one.dataset.value === value,
    );
    (same ?? scope)?.focus({ preventScroll: true });
  };
}
