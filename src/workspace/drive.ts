/**
 * The workspace as a test holds it: act as a person, get the app's acknowledgement back, and wait for what the app
 * then does. Waiting is by events: what has already happened counts, and nothing sleeps.
 */

import type { Outcome, Parcel } from './delivery/courier';
import { wrapEvent } from './delivery/event-payloads';
import type { Choice, PageContainer, StateValues } from './page-api';
import { type Pressed, pressElement } from './people/press-element';
import { type Commanded, runCommand, sayMessage } from './people/say-something';
import { openHome, runShortcut, type Shortcut } from './people/use-app';
import { closeModal, type Submitted, submitModal } from './people/use-modal';
import type { Core } from './world/core';
import type { Recorded } from './world/journal';
import { findDirectMessage, type Json, type StoredMessage, type StoredView } from './world/state';

/** Who acts and where; left out: the first person and the first channel. */
export interface Stage {
  readonly as?: string;
  readonly channel?: string;
  readonly threadTs?: string;
}

export type PickMessage = (message: StoredMessage) => boolean;

/** What every action gives back beside its own result. */
export interface Acted {
  /** The journal's number before the action: `waitFor…({ since })` looks only at what came after it. */
  readonly since: number;
  /** The app's first message, new or changed, after the action that `pick` accepts (any, by default). */
  reply(pick?: PickMessage): Promise<StoredMessage>;
}

export interface Driver {
  /** `/command words` in a channel. */
  slash(text: string, stage?: Stage): Promise<Acted & Commanded & { readonly ack: Outcome }>;
  /** A message; `acks` say how each event it gave rise to was first taken. */
  say(
    text: string,
    stage?: Stage,
  ): Promise<Acted & { readonly message: StoredMessage; readonly acks: Outcome[] }>;
  /** A message that starts with the app's name. */
  mention(text: string, stage?: Stage): ReturnType<Driver['say']>;
  /** A message to the app alone. */
  dm(text: string, stage?: Omit<Stage, 'channel'>): ReturnType<Driver['say']>;
  /** Presses a button or makes a choice in a message or a view; the person is the one who sees it, or `as`. */
  click(
    on: StoredMessage | StoredView,
    actionId: string,
    how?: {
      readonly as?: string;
      readonly blockId?: string;
      readonly chosen?: Choice;
      readonly state?: StateValues;
    },
  ): Promise<Acted & Pressed & { readonly ack: Outcome | null }>;
  /** Submits a modal, the top one of the person by default. */
  submitView(
    state?: StateValues,
    how?: { readonly as?: string; readonly view?: StoredView },
  ): Promise<Acted & Submitted & { readonly ack: Outcome | null }>;
  closeView(how?: {
    readonly as?: string;
    readonly view?: StoredView;
    readonly all?: boolean;
  }): Promise<Acted & { readonly acks: Outcome[] }>;
  /** A global shortcut, or with `message` a message shortcut. */
  shortcut(
    callbackId: string,
    how?: { readonly as?: string; readonly message?: StoredMessage },
  ): Promise<Acted & Shortcut & { readonly ack: Outcome }>;
  openHome(how?: {
    readonly as?: string;
    readonly tab?: 'home' | 'messages';
  }): Promise<Acted & { readonly acks: Outcome[] }>;
  /** One payload as it is, once. */
  deliver(parcel: Parcel): Promise<Acted & { readonly ack: Outcome }>;
  /** Any event, wrapped as Slack does, whether the manifest subscribes to it or not. */
  sendEvent(event: Json): Promise<Acted & { readonly ack: Outcome }>;

  /** The first message of anybody, new or changed, that `pick` accepts. */
  waitForMessage(pick: PickMessage, options?: { readonly since?: number }): Promise<StoredMessage>;
  /** The first modal opened or updated that `pick` accepts. */
  waitForView(
    pick?: (view: StoredView) => boolean,
    options?: { readonly since?: number },
  ): Promise<StoredView>;
  waitForHome(as?: string, options?: { readonly since?: number }): Promise<StoredView>;
  /** The first call of a Web API method, answered. */
  waitForCall(
    method: string,
    options?: { readonly since?: number },
  ): Promise<Extract<Recorded, { type: 'api-call' }>>;
  /** Anything else in the journal. */
  waitFor<T>(
    what: string,
    pick: (entry: Recorded) => T | undefined,
    options?: { readonly since?: number },
  ): Promise<T>;
  /** Resolves when the app can be reached: at once over HTTP, with the first socket in Socket Mode. */
  waitForApp(): Promise<void>;

  /** A channel's messages, replies among them, oldest first. */
  messages(channel?: string): readonly StoredMessage[];
  /** What only this person sees. */
  ephemerals(as?: string): readonly StoredMessage[];
  modals(as?: string): readonly StoredView[];
  home(as?: string): StoredView | undefined;
}

export function createDriver(core: Core, patienceMs: number): Driver {
  const { state, journal, app } = core;
  const firstPerson = state.people.find((person) => !person.isApp)?.id ?? '';
  const firstChannel = state.channels.find((channel) => channel.kind === 'channel')?.id ?? '';

  const waitFor: Driver['waitFor'] = (what, pick, { since = 0 } = {}) =>
    journal.waitFor(what, pick, since, patienceMs);

  const waitForMessage: Driver['waitForMessage'] = (pick, options) =>
    waitFor(
      'a message',
      (entry) => {
        const isMessage = entry.type === 'message-posted' || entry.type === 'message-changed';
        return isMessage && pick(entry.message) ? entry.message : undefined;
      },
      options,
    );

  function acted(since: number): Acted {
    return {
      since,
      reply: (pick = () => true) =>
        waitForMessage((message) => message.user === app.botUserId && pick(message), { since }),
    };
  }

  const say: Driver['say'] = async (text, { as = firstPerson, channel = firstChannel, threadTs } = {}) => {
    const since = journal.seq();
    const { message, delivered } = sayMessage(core, { as, channel, text, threadTs });
    return { ...acted(since), message, acks: await delivered };
  };

  const topView = (as: string): string => core.views.modalsOf(as).at(-1)?.id ?? '';

  return {
    async slash(text, { as = firstPerson, channel = firstChannel, threadTs } = {}) {
      const since = journal.seq();
      const result = await runCommand(core, { as, channel, text, threadTs });
      return { ...acted(since), ...result, ack: result.outcome };
    },
    say,
    mention: (text, stage) => say(`<@${app.botUserId}> ${text}`, stage),
    dm: (text, { as = firstPerson, ...stage } = {}) =>
      say(text, { ...stage, as, channel: findDirectMessage(state, as)?.id ?? '' }),
    async click(on, actionId, { as, blockId, chosen, state: entered } = {}) {
      const since = journal.seq();
      const container: PageContainer =
        'ts' in on ? { type: 'message', channel: on.channel, ts: on.ts } : { type: 'view', viewId: on.id };
      const person = as ?? ('ts' in on ? on.ephemeralTo : on.person) ?? firstPerson;
      const result = await pressElement(core, {
        as: person,
        container,
        blockId,
        actionId,
        chosen,
        state: entered,
      });
      return { ...acted(since), ...result, ack: result.outcome };
    },
    async submitView(entered, { as, view } = {}) {
      const since = journal.seq();
      const person = as ?? view?.person ?? firstPerson;
      const result = await submitModal(core, {
        as: person,
        viewId: view?.id ?? topView(person),
        state: entered,
      });
      return { ...acted(since), ...result, ack: result.outcome };
    },
    async closeView({ as, view, all } = {}) {
      const since = journal.seq();
      const person = as ?? view?.person ?? firstPerson;
      return {
        ...acted(since),
        acks: await closeModal(core, { as: person, viewId: view?.id ?? topView(person), all }),
      };
    },
    async shortcut(callbackId, { as, message } = {}) {
      const since = journal.seq();
      const place = message && { channel: message.channel, ts: message.ts };
      const result = await runShortcut(core, { as: as ?? firstPerson, callbackId, message: place });
      return { ...acted(since), ...result, ack: result.outcome };
    },
    async openHome({ as = firstPerson, tab = 'home' } = {}) {
      const since = journal.seq();
      return { ...acted(since), acks: await openHome(core, { as, tab }) };
    },
    async deliver(parcel) {
      const since = journal.seq();
      return { ...acted(since), ack: await core.courier.deliver(parcel) };
    },
    async sendEvent(event) {
      const since = journal.seq();
      const whole = { event_ts: core.board.nextTs(), ...event };
      return { ...acted(since), ack: await core.courier.deliverEvent(wrapEvent(core, whole)) };
    },
    waitFor,
    waitForMessage,
    waitForView: (pick = () => true, options) =>
      waitFor(
        'a modal',
        (entry) => {
          const isModal = entry.type === 'view-opened' || entry.type === 'view-updated';
          return isModal && pick(entry.view) ? entry.view : undefined;
        },
        options,
      ),
    waitForHome: (as = firstPerson, options) =>
      waitFor(
        `a Home tab for ${as}`,
        (entry) => (entry.type === 'home-published' && entry.view.person === as ? entry.view : undefined),
        options,
      ),
    waitForCall: (method, options) =>
      waitFor(
        `a call of ${method}`,
        (entry) => (entry.type === 'api-call' && entry.method === method ? entry : undefined),
        options,
      ),
    waitForApp: core.courier.whenConnected,
    messages: (channel = firstChannel) => state.messages[channel] ?? [],
    ephemerals: (as = firstPerson) =>
      Object.values(state.ephemerals)
        .flat()
        .filter((message) => message.ephemeralTo === as),
    modals: (as = firstPerson) => core.views.modalsOf(as),
    home: (as = firstPerson) => state.homes[as],
  };
}
