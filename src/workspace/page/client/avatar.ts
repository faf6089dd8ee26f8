/** Pictures of people: initials on a colour of their own; the app gets a sign. */
import { h } from './dom.js';

/** How many colours style.css has. */
const COLOURS = 8;

function colourOf(id: string): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 9973;
  return sum % COLOURS;
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [name];
  return (
    letters
      .map((word) => [...(word ?? '')][0] ?? '')
      .join('')
      .toUpperCase() || '?'
  );
}

/** A square with initials; decorative, since the name always stands beside it. */
export function avatar(
  person: { readonly id: string; readonly name: string; readonly isApp: boolean },
  size: 'small' | 'medium' | 'large' = 'large',
): HTMLElement {
  const colour = person.isApp ? 'avatar-app' : `avatar-${colourOf(person.id)}`;
  return h(
    'span',
    { class: `avatar avatar-${size} ${colour}`, 'aria-hidden': 'true' },
    initials(person.name),
  );
}
