"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.runPageCommand = runPageCommand;
/** What the page asks for, checked and carried out; see PageCommand in page-api.ts. */
const zod_1 = require("zod");
const payload_parts_1 = require("../people/payload-parts");
const press_element_1 = require("../people/press-element");
const refused_1 = require("../people/refused");
const say_something_1 = require("../people/say-something");
const use_app_1 = require("../people/use-app");
const use_modal_1 = require("../people/use-modal");
const plain_1 = require("./plain");
const id = zod_1.z.string().min(1).max(255);
const choice = zod_1.z.union([zod_1.z.string(), zod_1.z.array(zod_1.z.string()), zod_1.z.null()]);
const emoji = zod_1.z.string().regex(/^[\w+'-]{1,100}$/);
const state = zod_1.z.record(zod_1.z.string(), zod_1.z.record(zod_1.z.string(), choice)).optional();
const container = zod_1.z.discriminatedUnion('type', [
    zod_1.z.object({ type: zod_1.z.literal('message'), channel: id, ts: id }),
    zod_1.z.object({ type: zod_1.z.literal('view'), viewId: id }),
]);
/** No jump longer than two years: beyond it, time stamps and scheduled messages stop making sense. */
const MAX_ADVANCE_MS = 2 * 366 * 24 * 3600 * 1000;
const command = zod_1.z.discriminatedUnion('type', [
    zod_1.z.object({
        type: zod_1.z.literal('send'),
        as: id,
        channel: id,
        text: zod_1.z.string().max(40_000),
        threadTs: id.optional(),
    }),
    zod_1.z.object({
        type: zod_1.z.literal('act'),
        as: id,
        container,
        blockId: id,
        actionId: id,
        chosen: choice.optional(),
        state,
    }),
    zod_1.z.object({ type: zod_1.z.literal('submit-view'), as: id, viewId: id, state }),
    zod_1.z.object({ type: zod_1.z.literal('close-view'), as: id, viewId: id, all: zod_1.z.boolean().optional() }),
    zod_1.z.object({ type: zod_1.z.literal('message-shortcut'), as: id, callbackId: id, channel: id, ts: id }),
    zod_1.z.object({ type: zod_1.z.literal('global-shortcut'), as: id, callbackId: id }),
    zod_1.z.object({ type: zod_1.z.literal('open-home'), as: id, tab: zod_1.z.enum(['home', 'messages']) }),
    zod_1.z.object({ type: zod_1.z.literal('react'), as: id, channel: id, ts: id, name: emoji }),
    zod_1.z.object({ type: zod_1.z.literal('unreact'), as: id, channel: id, ts: id, name: emoji }),
    zod_1.z.object({ type: zod_1.z.literal('mark-read'), as: id, channel: id, ts: id }),
    zod_1.z.object({ type: zod_1.z.literal('invite-app'), as: id, channel: id }),
    zod_1.z.object({ type: zod_1.z.literal('dismiss-ephemeral'), as: id, channel: id, ts: id }),
    zod_1.z.object({ type: zod_1.z.literal('advance-clock'), byMs: zod_1.z.number().int().min(0).max(MAX_ADVANCE_MS) }),
]);
/** Carries out one command; throws an HttpRefusal for a body that is none. */
async function runPageCommand(core, body) {
    const parsed = command.safeParse(body);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        throw new plain_1.HttpRefusal(400, 'invalid_command', `Command: ${issue?.message ?? 'it cannot be read'} at "${issue?.path.join('.') ?? ''}".`);
    }
    try {
        // zod writes optional fields as `| undefined`; the contract means the same by leaving them out.
        return await carryOut(core, parsed.data);
    }
    catch (error) {
        if (error instanceof refused_1.Refused)
            return { ok: false, error: error.code, message: error.message };
        throw error;
    }
}
async function carryOut(core, input) {
    switch (input.type) {
        case 'send': {
            if ((0, say_something_1.isSlashCommand)(input.text))
                return resultOf((await (0, say_something_1.runCommand)(core, input)).failure);
            const { message, delivered } = (0, say_something_1.sayMessage)(core, input);
            void delivered;
            return { ok: true, ts: message.ts };
        }
        case 'act':
            return resultOf((await (0, press_element_1.pressElement)(core, input)).failure);
        case 'submit-view': {
            const { shown, errors, failure } = await (0, use_modal_1.submitModal)(core, input);
            if (failure || shown === 'failed')
                return resultOf(failure);
            return { ok: true, outcome: shown, ...(shown === 'errors' && { errors }) };
        }
        case 'close-view':
            await (0, use_modal_1.closeModal)(core, input);
            return { ok: true };
        case 'message-shortcut':
            return resultOf((await (0, use_app_1.runShortcut)(core, { ...input, message: { channel: input.channel, ts: input.ts } })).failure);
        case 'global-shortcut':
            return resultOf((await (0, use_app_1.runShortcut)(core, input)).failure);
        case 'open-home':
            await (0, use_app_1.openHome)(core, input);
            return { ok: true };
        case 'react':
            await (0, use_app_1.react)(core, input);
            return { ok: true };
        case 'unreact':
            await (0, use_app_1.unreact)(core, input);
            return { ok: true };
        case 'mark-read':
            core.board.markRead((0, payload_parts_1.actor)(core, input.as).id, (0, payload_parts_1.visibleChannel)(core, (0, payload_parts_1.actor)(core, input.as), input.channel).id, input.ts);
            return { ok: true };
        case 'invite-app':
            (0, use_app_1.inviteApp)(core, input);
            return { ok: true };
        case 'dismiss-ephemeral':
            (0, use_app_1.dismissEphemeral)(core, input);
            return { ok: true };
        case 'advance-clock':
            core.clock.advance(input.byMs);
            core.journal.record({ type: 'clock-changed' });
            return { ok: true };
    }
}
function resultOf(failure) {
    return failure ? { ok: false, error: failure.code, message: failure.message } : { ok: true };
}
