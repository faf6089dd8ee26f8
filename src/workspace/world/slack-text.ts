/** Text as it goes over Slack's wire: three characters escaped, people and channels named by id. */
import type { WorkspaceState } from './state';

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * What Slack's composer makes of typed text: escaped, `@name` and `#channel` turned into ids where they exist,
 * addresses wrapped. `<@U…>` that a program typed on purpose stays as it is.
 */
export function composeText(typed: string, state: WorkspaceState): string {
  return typed
    .split(/(<[@#][A-Z0-9]+(?:\|[^<>]*)?>)/)
    .map((part, index) => (index % 2 === 1 ? part : composePlain(part, state)))
    .join('');
}

function composePlain(typed: string, state: WorkspaceState): string {
  return escapeText(typed)
    .replace(/(^|[\s(])@([\w.-]+)/g, (whole, before: string, name: string) => {
      const person = state.people.find((one) => one.name.toLowerCase() === name.toLowerCase());
      return person ? `${before}<@${person.id}>` : whole;
    })
    .replace(/(^|[\s(])#([\w-]+)/g, (whole, before: string, name: string) => {
      const channel = state.channels.find((one) => one.kind === 'channel' && one.name === name.toLowerCase());
      return channel ? `${before}<#${channel.id}|${channel.name}>` : whole;
    })
    .replace(/(^|[\s(])(https?:\/\/[^\s<>]+)/g, '$1<$2>');
}
