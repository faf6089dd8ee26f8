"use strict";
/**
 * The workspace as a test holds it: act as a person, get the app's acknowledgement back, and wait for what the app
 * then does. Waiting is by events: what has already happened counts, and nothing sleeps.
 */
Object.defineProperty(exports, "__esModule", { value: true });
exports.createDriver = createDriver;
const event_payloads_1 = require("./delivery/event-payloads");
const press_element_1 = require("./people/press-element");
const say_something_1 = require("./people/say-something");
const use_app_1 = require("./people/use-app");
const use_modal_1 = require("./people/use-modal");
const state_1 = require("./world/state");
function createDriver(core, patienceMs) {
    const { state, journal, app } = core;
    const firstPerson = state.people.find((person) => !person.isApp)?.id ?? '';
    const firstChannel = state.channels.find((channel) => channel.kind === 'channel')?.id ?? '';
    const waitFor = (what, pick, { since = 0 } = {}) => journal.waitFor(what, pick, since, patienceMs);
    const waitForMessage = (pick, options) => waitFor('a message', (entry) => {
        const isMessage = entry.type === 'message-posted' || entry.type === 'message-changed';
        return isMessage && pick(entry.message) ? entry.message : undefined;
    }, options);
    function acted(since) {
        return {
            since,
            reply: (pick = () => true) => waitForMessage((message) => message.user === app.botUserId && pick(message), { since }),
        };
    }
    const say = async (text, { as = firstPerson, channel = firstChannel, threadTs } = {}) => {
        const since = journal.seq();
        const { message, delivered } = (0, say_something_1.sayMessage)(core, { as, channel, text, threadTs });
        return { ...acted(since), message, acks: await delivered };
    };
    const topView = (as) => core.views.modalsOf(as).at(-1)?.id ?? '';
    return {
        async slash(text, { as = firstPerson, channel = firstChannel, threadTs } = {}) {
            const since = journal.seq();
            const result = await (0, say_something_1.runCommand)(core, { as, channel, text, threadTs });
            return { ...acted(since), ...result, ack: result.outcome };
        },
        say,
        mention: (text, stage) => say(`<@${app.botUserId}> ${text}`, stage),
        dm: (text, { as = firstPerson, ...stage } = {}) => say(text, { ...stage, as, channel: (0, state_1.findDirectMessage)(state, as)?.id ?? '' }),
        async click(on, actionId, { as, blockId, chosen, state: entered } = {}) {
            const since = journal.seq();
            const container = 'ts' in on ? { type: 'message', channel: on.channel, ts: on.ts } : { type: 'view', viewId: on.id };
            const person = as ?? ('ts' in on ? on.ephemeralTo : on.person) ?? firstPerson;
            const result = await (0, press_element_1.pressElement)(core, {
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
            const result = await (0, use_modal_1.submitModal)(core, {
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
                acks: await (0, use_modal_1.closeModal)(core, { as: person, viewId: view?.id ?? topView(person), all }),
            };
        },
        async shortcut(callbackId, { as, message } = {}) {
            const since = journal.seq();
            const place = message && { channel: message.channel, ts: message.ts };
            const result = await (0, use_app_1.runShortcut)(core, { as: as ?? firstPerson, callbackId, message: place });
            return { ...acted(since), ...result, ack: result.outcome };
        },
        async openHome({ as = firstPerson, tab = 'home' } = {}) {
            const since = journal.seq();
            return { ...acted(since), acks: await (0, use_app_1.openHome)(core, { as, tab }) };
        },
        async deliver(parcel) {
            const since = journal.seq();
            return { ...acted(since), ack: await core.courier.deliver(parcel) };
        },
        async sendEvent(event) {
            const since = journal.seq();
            const whole = { event_ts: core.board.nextTs(), ...event };
            return { ...acted(since), ack: await core.courier.deliverEvent((0, event_payloads_1.wrapEvent)(core, whole)) };
        },
        waitFor,
        waitForMessage,
        waitForView: (pick = () => true, options) => waitFor('a modal', (entry) => {
            const isModal = entry.type === 'view-opened' || entry.type === 'view-updated';
            return isModal && pick(entry.view) ? entry.view : undefined;
        }, options),
        waitForHome: (as = firstPerson, options) => waitFor(`a Home tab for ${as}`, (entry) => (entry.type === 'home-published' && entry.view.person === as ? entry.view : undefined), options),
        waitForCall: (method, options) => waitFor(`a call of ${method}`, (entry) => (entry.type === 'api-call' && entry.method === method ? entry : undefined), options),
        waitForApp: core.courier.whenConnected,
        messages: (channel = firstChannel) => state.messages[channel] ?? [],
        ephemerals: (as = firstPerson) => Object.values(state.ephemerals)
            .flat()
            .filter((message) => message.ephemeralTo === as),
        modals: (as = firstPerson) => core.views.modalsOf(as),
        home: (as = firstPerson) => state.homes[as],
    };
}
