"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.MAX_STACKED_VIEWS = void 0;
exports.createViewStack = createViewStack;
/** Each person's open modals (a stack of at most three) and Home tab. */
const block_ids_1 = require("./block-ids");
/** Slack's limit for stacked modals. */
exports.MAX_STACKED_VIEWS = 3;
function createViewStack(state, parts) {
    const { ids, journal } = parts;
    const stacks = new Map();
    function withIds(body) {
        return { ...structuredClone(body), blocks: (0, block_ids_1.fillBlockIds)(body.blocks ?? [], ids) };
    }
    function make(person, body, below) {
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
    function newHash() {
        return `${ids.short()}.${ids.short()}`;
    }
    function modalsOf(person) {
        return stacks.get(person) ?? [];
    }
    return {
        modalsOf,
        find(wanted) {
            const all = [...[...stacks.values()].flat(), ...Object.values(state.homes)];
            return (all.find((view) => view.id === wanted) ??
                all.find((view) => view.externalId !== '' && view.externalId === wanted));
        },
        open(person, body) {
            const closed = modalsOf(person);
            const view = make(person, body, undefined);
            stacks.set(person, [view]);
            if (closed.length > 0)
                journal.record({ type: 'view-closed', person, closed });
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
            if (at === -1)
                return;
            stacks.set(view.person, stack.slice(0, at));
            journal.record({ type: 'view-closed', person: view.person, closed: stack.slice(at) });
        },
        clear(person) {
            const closed = modalsOf(person);
            if (closed.length === 0)
                return;
            stacks.set(person, []);
            journal.record({ type: 'view-closed', person, closed });
        },
        publishHome(person, body) {
            const old = state.homes[person];
            const view = old
                ? Object.assign(old, { body: withIds(body), hash: newHash(), entered: {} })
                : make(person, body, undefined);
            state.homes[person] = view;
            journal.record({ type: 'home-published', view });
            return view;
        },
    };
}
