import { App, type Receiver } from '@slack/bolt';
import manifest from '../../manifest.json';
import { readConfig } from '../../src/config';
import type { AppContext } from '../../src/slack/app-context';
import { register } from '../../src/slack/register';

/** What the code listens to, noted while it registers. */
function registered(): { commands: unknown[]; events: string[]; shortcuts: unknown[]; actions: number } {
  const seen = { commands: [] as unknown[], events: [] as string[], shortcuts: [] as unknown[], actions: 0 };
  const receiver: Receiver = { init: () => {}, start: async () => {}, stop: async () => {} };
  const app = new App({ token: 'xoxb-x', receiver, deferInitialization: true });
  const note = Object.assign(Object.create(app), {
    use: () => {},
    error: () => {},
    command: (name: unknown) => seen.commands.push(name),
    event: (name: string) => seen.events.push(name),
    shortcut: (id: unknown) => seen.shortcuts.push(id),
    view: () => {},
    action: () => {
      seen.actions += 1;
    },
  }) as App;
  register(note, { command: readConfig({}).command } as AppContext);
  return seen;
}

/** The bot event that a listener of Bolt needs, and the scopes it takes (docs.slack.dev/reference/events). */
const EVENTS: Record<string, { event: string; scope: string }> = {
  app_mention: { event: 'app_mention', scope: 'app_mentions:read' },
  message: { event: 'message.im', scope: 'im:history' },
  app_home_opened: { event: 'app_home_opened', scope: '' },
};

test('the manifest has the commands, events and shortcuts that the code registers, and no more', () => {
  const { commands, events, shortcuts } = registered();
  expect(manifest.features.slash_commands.map((command) => command.command)).toEqual(commands);
  expect(manifest.features.shortcuts.map((shortcut) => shortcut.callback_id)).toEqual(shortcuts);
  expect([...manifest.settings.event_subscriptions.bot_events].sort()).toEqual(
    events.map((event) => EVENTS[event]!.event).sort(),
  );
});

test('the scopes are those that the listeners and the replies need, and no more', () => {
  const { events } = registered();
  const ofEvents = events.map((event) => EVENTS[event]!.scope).filter(Boolean);
  // users:read is for time zones and for names on boards.
  const needed = [...ofEvents, 'commands', 'chat:write', 'users:read'];
  expect([...manifest.oauth_config.scopes.bot].sort()).toEqual(needed.sort());
});

test('buttons work: interactivity is on, as is writing to the app', () => {
  expect(registered().actions).toBeGreaterThan(0);
  expect(manifest.settings.interactivity.is_enabled).toBe(true);
  expect(manifest.features.app_home.messages_tab_read_only_enabled).toBe(false);
  expect(manifest.features.app_home.home_tab_enabled).toBe(registered().events.includes('app_home_opened'));
});

test('texts fit the limits of the manifest', () => {
  expect(manifest.display_information.description.length).toBeLessThanOrEqual(140);
  expect(manifest.display_information.long_description.length).toBeGreaterThanOrEqual(174);
  for (const { name } of manifest.features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
});
