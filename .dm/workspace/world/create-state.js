"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createState = createState;
exports.idFrom = idFrom;
const state_1 = require("./state");
const DEFAULT_PEOPLE = [
    { name: 'ada', realName: 'Ada Moreau', tz: 'Europe/Paris' },
    { name: 'ben', realName: 'Ben Okafor', tz: 'America/New_York' },
    { name: 'chiyo', realName: 'Chiyo Tanaka', tz: 'Asia/Tokyo' },
];
const DEFAULT_CHANNELS = [
    { name: 'general', topic: 'Everything that concerns everybody' },
    { name: 'random', topic: 'Everything else' },
];
/** A new state, or the kept one with whoever and whatever the options name in addition. */
function createState(options, app, createdS, kept) {
    const { team = {}, people = DEFAULT_PEOPLE, channels = DEFAULT_CHANNELS } = options;
    const state = kept ?? {
        team: { id: team.id ?? 'T0LOCAL', name: team.name ?? 'Local workspace', domain: team.domain ?? 'local' },
        people: [],
        channels: [],
        messages: {},
        ephemerals: {},
        lastRead: {},
        homes: {},
        scheduled: [],
        files: [],
        lastTs: '',
    };
    if (people.length === 0)
        throw new Error('Workspace: people is empty. Name at least one person, or leave it out.');
    const bot = {
        id: app.botUserId,
        name: app.name.toLowerCase(),
        realName: app.name,
        tz: 'Etc/UTC',
        isApp: true,
    };
    for (const person of [...people.map(personFrom), bot]) {
        if ((0, state_1.findPerson)(state, person.id))
            continue;
        checkTimeZone(person);
        state.people.push(person);
    }
    const everybody = state.people.filter((person) => !person.isApp).map((person) => person.id);
    for (const channel of channels.map((one) => channelFrom(one, everybody, app.botUserId, createdS))) {
        if (!state.channels.some((one) => one.id === channel.id))
            state.channels.push(channel);
    }
    for (const person of everybody) {
        if ((0, state_1.findDirectMessage)(state, person))
            continue;
        const members = [person, app.botUserId];
        state.channels.push({ id: `D${person.slice(1)}`, name: '', kind: 'im', topic: '', createdS, members });
    }
    return state;
}
function personFrom({ id, name, realName, tz }) {
    return { id: id ?? idFrom('U', name), name, realName: realName ?? name, tz: tz ?? 'Etc/UTC', isApp: false };
}
function channelFrom(options, everybody, botUserId, createdS) {
    const { id, name, topic = '', appIsMember = true } = options;
    const members = appIsMember ? [...everybody, botUserId] : [...everybody];
    return { id: id ?? idFrom('C', name), name, kind: 'channel', topic, createdS, members };
}
/** `U` or `C` and the name in capitals: an id one can read in a test. */
function idFrom(prefix, name) {
    const letters = name.toUpperCase().replace(/[^A-Z0-9]/g, '');
    if (letters === '')
        throw new Error(`Workspace: no id can be made of the name "${name}". Use letters a-z and digits, or give an id.`);
    return `${prefix}${letters}`;
}
function checkTimeZone({ name, tz }) {
    try {
        new Intl.DateTimeFormat('en-US', { timeZone: tz });
    }
    catch {
        throw new Error(`Workspace: ${name}'s time zone "${tz}" is unknown. Use an IANA name such as Europe/Paris.`);
    }
}
