/** What the composer offers while one types: commands after `/`, people after `@`, channels after `#`. */
import type { Snapshot } from '../../page-api.js';

export interface Suggestion {
  readonly label: string;
  readonly hint: string;
  /** Stands in the place of what was typed. */
  readonly insert: string;
}

export interface Completion {
  /** Where the typed part begins in the text. */
  readonly from: number;
  readonly suggestions: readonly Suggestion[];
}

const MAX_SHOWN = 8;

function fits(name: string, typed: string): boolean {
  return name.toLowerCase().includes(typed.toLowerCase());
}

/** Names that begin as typed come first. */
function ranked(all: readonly Suggestion[], typed: string): readonly Suggestion[] {
  const starts = (one: Suggestion): boolean =>
    one.label.slice(1).toLowerCase().startsWith(typed.toLowerCase());
  return [...all.filter(starts), ...all.filter((one) => !starts(one))].slice(0, MAX_SHOWN);
}

/** The suggestions for the text before the caret, or null where there is nothing to complete. */
export function complete(
  before: string,
  snapshot: Pick<Snapshot, 'app' | 'people' | 'channels'>,
): Completion | null {
  const command = before.match(/^\/(\S*)$/);
  if (command) {
    const typed = command[1] ?? '';
    const suggestions = snapshot.app.commands
      .filter((one) => fits(one.command, typed))
      .map((one) => ({
        label: one.command,
        hint: [one.usageHint, one.description].filter(Boolean).join(' — '),
        insert: `${one.command} `,
      }));
    return suggestions.length > 0 ? { from: 0, suggestions: ranked(suggestions, typed) } : null;
  }
  const name = before.match(/(?:^|\s)([@#])([\w.-]*)$/);
  if (!name) return null;
  const [, sign = '', typed = ''] = name;
  const all: readonly Suggestion[] =
    sign === '@'
      ? snapshot.people
          .filter((one) => fits(one.name, typed) || fits(one.realName, typed))
          .map((one) => ({
            label: `@${one.name}`,
            hint: one.isApp ? 'App' : one.realName,
            insert: `@${one.name} `,
          }))
      : snapshot.channels
          .filter((one) => one.kind === 'channel' && fits(one.name, typed))
          .map((one) => ({ label: `#${one.name}`, hint: one.topic, insert: `#${one.name} ` }));
  return all.length > 0 ? { from: before.length - typed.length - 1, suggestions: ranked(all, typed) } : null;
}

/** The usage of the command that a text begins with, for the line above the composer. */
export function usageOf(
  text: string,
  snapshot: Pick<Snapshot, 'app'>,
): { command: string; usage: string; description: string } | null {
  const typed = text.match(/^(\/\S+)(\s|$)/)?.[1];
  const found = snapshot.app.commands.find((one) => one.command === typed);
  return found ? { command: found.command, usage: found.usageHint, description: found.description } : null;
}
