/** Each person's open modals (a stack of at most three) and Home tab. */
import { fillBlockIds } from './block-ids';
import type { Ids } from './ids';
import type { Journal } from './journal';
import type { Json, StoredView, WorkspaceState } from './state';

/** Slack's limit for stacked modals. */
export const MAX_STACKED_VIEWS = 3;

export interface ViewStack {
  /** The person's open modals, the bottom of the stack first. */
  modalsOf(person: string): readonly StoredView[];
  /** By id or external_id, modals and Home tabs alike. */
  find(idOrExternalId: string): StoredView | undefined;
  /** Opens a modal; what the person had open is replaced, as in Slack. */
  open(person: string, body: Json): StoredView;
  push(person: string, body: Json): StoredView;
  /** A new body in the place of the old one; what was typed in elements whose ids stay is kept. */
  update(view: StoredView, body: Json): StoredView;
  /** Takes away `view` and what lies above it. */
  close(view: StoredView): void;
  clear(person: string): void;
  publishHome(person: string, body: Json): StoredView;
}

export function createViewStack(state: WorkspaceState, parts: { ids: Ids; journal: Journal }): ViewStack {
  const { ids, journal } = parts;
  const stacks = new Map<string, StoredView[]>();

  function withIds(body: Json): Json {
    return { ...structuredClone(body), blocks: fillBlockIds((body.blocks as Json[] | undefined) ?? [], ids) };
  }

  function make(person: string, body: Json, below: StoredView | undefined): StoredView {
    const id = ids.next('V');
    return {
      id,
      type: body.type === 'home' ? 'home' : 'modal',
      person,
      rootId: below?.rootId ?? id,
      previousId: below?.id ?? null,
      externalId: typeof body.external_id === 'string' ? body.external_id : '',
      hash: newHash(),
      body: withIds(body),
      entered: {},
    };
  }

  function newHash(): string {
    return `${ids.short()}.${ids.short()}`;
  }

  function modalsOf(person: string): StoredView[] {
    return stacks.get(person) ?? [];
  }

  return {
    modalsOf,
    find(wanted) {
      const all = [...[...stacks.values()].flat(), ...Object.values(state.homes)];
      return (
        all.find((view) => view.id === wanted) ??
        all.find((view) => view.externalId !== '' && view.externalId === wanted)
      );
    },
    open(person, body) {
      const closed = modalsOf(person);
      const view = make(person, body, undefined);
      stacks.set(person, [view]);
      if (closed.length > 0) journal.record({ type: 'view-closed', person, closed });
      journal.record({ type: 'view-opened', view });
      return view;
    },
    push(person, body) {
      const stack = modalsOf(person);
      const view = make(person, body, stack.at(-1));
      stacks.set(person, [...stack, view]);
      journal.record({ type: 'view-opened', view });
      return view;
    },
    update(view, body) {
      view.body = withIds(body);
      view.hash = newHash();
      journal.record({ type: 'view-updated', view, replacedId: view.id });
      return view;
    },
    close(view) {
      const stack = modalsOf(view.person);
      const at = stack.indexOf(view);
      if (at === -1) return;
      stacks.set(view.person, stack.slice(0, at));
      journal.record({ type: 'view-closed', person: view.person, closed: stack.slice(at) });
    },
    clear(person) {
      const closed = modalsOf(person);
      if (closed.length === 0) return;
      stacks.set(person, []);
      journal.record({ type: 'view-closed', person, closed });
    },
    publishHome(person, body) {
      const old = state.homes[person];
      const view: StoredView = old
        ? Object.assign(old, { body: withIds(body), hash: newHash(), entered: {} })
        : make(person, body, undefined);
      state.homes[person] = view;
      journal.record({ type: 'home-published', view });
      return view;
    },
  };
}
