import { applyEvent, fromSnapshot, type PageState } from '../../src/workspace/page/client/page-state';
import type { PageEvent, PageMessage, PageView, Snapshot } from '../../src/workspace/page-api';

function message(ts: string, more: Partial<PageMessage> = {}): PageMessage {
  return {
    channel: 'C1',
    ts,
    threadTs: null,
    author: { id: 'U2', name: 'Grace', isApp: false },
    ephemeral: false,
    edited: false,
    text: ts,
    replyCount: 0,
    replyUsers: [],
    latestReplyTs: null,
    reactions: [],
    files: [],
    html: '',
    raw: {},
    ...more,
  };
}

const person = { id: 'U1', name: 'ada', realName: 'Ada', tz: 'Etc/UTC', isApp: false };
const view = (id: string): PageView => ({
  id,
  type: 'modal',
  callbackId: '',
  hash: '',
  title: id,
  submit: null,
  close: null,
  html: '',
  raw: {},
});
const channel = (id: string, kind: 'channel' | 'im', unread = 0) => ({
  id,
  name: id,
  kind,
  topic: '',
  appIsMember: true,
  unread,
  lastReadTs: unread ? '1' : '',
});

function snapshot(more: Partial<Snapshot> = {}): Snapshot {
  return {
    team: { id: 'T1', name: 'Team' },
    me: person,
    people: [person],
    channels: [channel('D1', 'im'), channel('C1', 'channel', 2), channel('C2', 'channel')],
    messages: { C1: [message('2'), message('4')] },
    hasOlder: {},
    app: {
      id: 'A1',
      name: 'App',
      botUserId: 'U0',
      commands: [],
      shortcuts: [],
      hasHomeTab: true,
      connected: true,
    },
    home: null,
    modals: [],
    clock: { nowMs: 0, movedByMs: 0 },
    names: { users: {}, channels: {} },
    seq: 0,
    ...more,
  };
}

const start = (): PageState => fromSnapshot(snapshot(), null, null);
const stateAfter = (...events: PageEvent[]): PageState => events.reduce(applyEvent, start());
const shown = (state: PageState): string[] => (state.snapshot.messages.C1 ?? []).map((one) => one.ts);

describe('What the page shows', () => {
  test('it opens on the first channel, with the line "New" after what was read', () => {
    expect(start()).toMatchObject({ channel: 'C1', tab: 'messages', newAfter: '1' });
  });

  test('it opens where the address says, if that is there', () => {
    expect(fromSnapshot(snapshot(), null, 'C2').channel).toBe('C2');
    expect(fromSnapshot(snapshot(), null, 'C9').channel).toBe('C1');
  });

  test('messages stand in the order of their time, whichever comes first', () => {
    expect(
      shown(
        stateAfter(
          { type: 'message-posted', message: message('5') },
          { type: 'ephemeral', message: message('3', { ephemeral: true }) },
        ),
      ),
    ).toEqual(['2', '3', '4', '5']);
  });

  test('the same message twice is one message', () => {
    expect(shown(stateAfter({ type: 'message-posted', message: message('4') }))).toEqual(['2', '4']);
  });

  test('a reply goes to its open thread and not into the channel', () => {
    const state = { ...start(), thread: { channel: 'C1', ts: '2', messages: [message('2')], loaded: true } };
    const next = applyEvent(state, { type: 'message-posted', message: message('6', { threadTs: '2' }) });
    expect(shown(next)).toEqual(['2', '4']);
    expect(next.thread?.messages.map((one) => one.ts)).toEqual(['2', '6']);
    const other = applyEvent(state, { type: 'message-posted', message: message('6', { threadTs: '4' }) });
    expect(other.thread?.messages).toHaveLength(1);
  });

  test('a change replaces only its message, so that the rest need not be drawn again', () => {
    const before = start();
    const next = applyEvent(before, { type: 'message-changed', message: message('4', { text: 'new' }) });
    expect(next.snapshot.messages.C1?.[1]?.text).toBe('new');
    expect(next.snapshot.messages.C1?.[0]).toBe(before.snapshot.messages.C1?.[0]);
  });

  test('a deletion and a reaction reach their message', () => {
    const next = stateAfter(
      { type: 'message-deleted', channel: 'C1', ts: '2' },
      { type: 'reactions-changed', channel: 'C1', ts: '4', reactions: [{ name: 'x', users: ['U1'] }] },
    );
    expect(shown(next)).toEqual(['4']);
    const [found] = next.snapshot.messages.C1 ?? [];
    expect(found?.reactions).toHaveLength(1);
    expect(found?.raw.reactions).toEqual([{ name: 'x', users: ['U1'], count: 1 }]);
    const without = applyEvent(next, { type: 'reactions-changed', channel: 'C1', ts: '4', reactions: [] });
    expect(without.snapshot.messages.C1?.[0]?.raw).not.toHaveProperty('reactions');
  });

  test('who answers has read: the line "New" goes', () => {
    const mine = message('5', { author: { id: 'U1', name: 'Ada', isApp: false } });
    expect(stateAfter({ type: 'message-posted', message: mine }).newAfter).toBe('');
  });

  test('modals pile up, are replaced in place and come off the pile', () => {
    const opened = stateAfter(
      { type: 'view-opened', view: view('V1') },
      { type: 'view-opened', view: view('V2') },
    );
    expect(opened.snapshot.modals.map((one) => one.id)).toEqual(['V1', 'V2']);
    const failed = applyEvent(opened, { type: 'view-errors', viewId: 'V2', errors: { b: 'Wrong' } });
    expect(failed.viewErrors.V2).toEqual({ b: 'Wrong' });
    const updated = applyEvent(failed, { type: 'view-updated', view: view('V3'), replacedId: 'V2' });
    expect(updated.snapshot.modals.map((one) => one.id)).toEqual(['V1', 'V3']);
    expect(updated.viewErrors).toEqual({});
    expect(
      applyEvent(updated, { type: 'view-closed', remaining: [view('V1')] }).snapshot.modals,
    ).toHaveLength(1);
  });

  test('a fresh snapshot keeps what the same person had open, and drops it for another', () => {
    const state: PageState = {
      ...start(),
      channel: 'C2',
      thread: { channel: 'C2', ts: '9', messages: [], loaded: true },
    };
    expect(fromSnapshot(snapshot(), state, null)).toMatchObject({ channel: 'C2', thread: { ts: '9' } });
    const other = snapshot({ me: { ...person, id: 'U2' } });
    expect(fromSnapshot(other, state, 'C2')).toMatchObject({ channel: 'C2', thread: null });
  });

  test('an event nobody knows changes nothing', () => {
    const state = start();
    expect(applyEvent(state, { type: 'hologram' } as unknown as PageEvent)).toBe(state);
  });
});
