"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createMessageBoard = createMessageBoard;
/**
 * Writing, changing and removing messages, and handing out their time stamps. It owns what a conversation holds;
 * who may write where, and what a message may contain, is decided by the callers.
 */
const block_ids_1 = require("./block-ids");
function createMessageBoard(state, parts) {
    const { clock, ids, journal } = parts;
    function nextTs() {
        // BigInt: seconds and microseconds together do not fit a double exactly.
        const fromClock = BigInt(Math.floor(clock.now())) * 1000n;
        const afterLast = BigInt(state.lastTs.replace('.', '') || '0') + 1n;
        const digits = (fromClock > afterLast ? fromClock : afterLast).toString().padStart(16, '0');
        state.lastTs = `${digits.slice(0, -6)}.${digits.slice(-6)}`;
        return state.lastTs;
    }
    function listOf(message) {
        const lists = message.ephemeralTo === null ? state.messages : state.ephemerals;
        lists[message.channel] ??= [];
        return lists[message.channel];
    }
    return {
        nextTs,
        post(input) {
            const message = {
                channel: input.channel,
                ts: nextTs(),
                user: input.user,
                threadTs: input.threadTs ?? null,
                text: input.text,
                blocks: input.blocks ? (0, block_ids_1.fillBlockIds)(input.blocks, ids) : null,
                attachments: input.attachments ? (0, block_ids_1.fillAttachmentIds)(input.attachments, ids) : null,
                files: input.files ?? [],
                metadata: input.metadata ?? null,
                editedTs: null,
                reactions: [],
                ephemeralTo: input.ephemeralTo ?? null,
            };
            listOf(message).push(message);
            journal.record({ type: 'message-posted', message });
            return message;
        },
        change(message, change) {
            if (change.text !== undefined)
                message.text = change.text;
            if (change.blocks !== undefined)
                message.blocks = change.blocks && (0, block_ids_1.fillBlockIds)(change.blocks, ids);
            if (change.attachments !== undefined)
                message.attachments = change.attachments && (0, block_ids_1.fillAttachmentIds)(change.attachments, ids);
            message.editedTs = nextTs();
            journal.record({ type: 'message-changed', message });
        },
        remove(message) {
            const list = listOf(message);
            const index = list.indexOf(message);
            if (index === -1)
                return;
            list.splice(index, 1);
            journal.record({ type: 'message-deleted', message });
        },
        react(message, name, user) {
            const reaction = message.reactions.find((one) => one.name === name);
            if (reaction)
                reaction.users.push(user);
            else
                message.reactions.push({ name, users: [user] });
            journal.record({ type: 'reaction-added', message, name, user });
        },
        unreact(message, name, user) {
            message.reactions = message.reactions
                .map((one) => one.name === name ? { name, users: one.users.filter((other) => other !== user) } : one)
                .filter((one) => one.users.length > 0);
            journal.record({ type: 'reaction-removed', message, name, user });
        },
        markRead(person, channel, ts) {
            state.lastRead[person] ??= {};
            const read = state.lastRead[person];
            if (ts <= (read[channel] ?? ''))
                return;
            read[channel] = ts;
            journal.record({ type: 'read', person, channel });
        },
    };
}
