/** What the page asks for, checked and carried out; see PageCommand in page-api.ts. */
import { z } from 'zod';
import type { PageCommand, PageCommandResult } from '../page-api';
import { actor, visibleChannel } from '../people/payload-parts';
import { pressElement } from '../people/press-element';
import { Refused } from '../people/refused';
import { isSlashCommand, runCommand, sayMessage } from '../people/say-something';
import type { Failure } from '../people/tell-failure';
import { dismissEphemeral, inviteApp, openHome, react, runShortcut, unreact } from '../people/use-app';
import { closeModal, submitModal } from '../people/use-modal';
import type { Core } from '../world/core';
import { HttpRefusal } from './plain';

const id = z.string().min(1).max(255);
const choice = z.union([z.string(), z.array(z.string()), z.null()]);
const emoji = z.string().regex(/^[\w+'-]{1,100}$/);
const state = z.record(z.string(), z.record(z.string(), choice)).optional();
const container = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), channel: id, ts: id }),
  z.object({ type: z.literal('view'), viewId: id }),
]);

/** No jump longer than two years: beyond it, time stamps and scheduled messages stop making sense. */
const MAX_ADVANCE_MS = 2 * 366 * 24 * 3600 * 1000;

const command = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('send'),
    as: id,
    channel: id,
    text: z.string().max(40_000),
    threadTs: id.optional(),
  }),
  z.object({
    type: z.literal('act'),
    as: id,
    container,
    blockId: id,
    actionId: id,
    chosen: choice.optional(),
    state,
  }),
  z.object({ type: z.literal('submit-view'), as: id, viewId: id, state }),
  z.object({ type: z.literal('close-view'), as: id, viewId: id, all: z.boolean().optional() }),
  z.object({ type: z.literal('message-shortcut'), as: id, callbackId: id, channel: id, ts: id }),
  z.object({ type: z.literal('global-shortcut'), as: id, callbackId: id }),
  z.object({ type: z.literal('open-home'), as: id, tab: z.enum(['home', 'messages']) }),
  z.object({ type: z.literal('react'), as: id, channel: id, ts: id, name: emoji }),
  z.object({ type: z.literal('unreact'), as: id, channel: id, ts: id, name: emoji }),
  z.object({ type: z.literal('mark-read'), as: id, channel: id, ts: id }),
  z.object({ type: z.literal('invite-app'), as: id, channel: id }),
  z.object({ type: z.literal('dismiss-ephemeral'), as: id, channel: id, ts: id }),
  z.object({ type: z.literal('advance-clock'), byMs: z.number().int().min(0).max(MAX_ADVANCE_MS) }),
]);

/** Carries out one command; throws an HttpRefusal for a body that is none. */
export async function runPageCommand(core: Core, body: unknown): Promise<PageCommandResult> {
  const parsed = command.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new HttpRefusal(
      400,
      'invalid_command',
      `Command: ${issue?.message ?? 'it cannot be read'} at "${issue?.path.join('.') ?? ''}".`,
    );
  }
  try {
    // zod writes optional fields as `| undefined`; the contract means the same by leaving them out.
    return await carryOut(core, parsed.data as PageCommand);
  } catch (error) {
    if (error instanceof Refused) return { ok: false, error: error.code, message: error.message };
    throw error;
  }
}

async function carryOut(core: Core, input: PageCommand): Promise<PageCommandResult> {
  switch (input.type) {
    case 'send': {
      if (isSlashCommand(input.text)) return resultOf((await runCommand(core, input)).failure);
      const { message, delivered } = sayMessage(core, input);
      void delivered;
      return { ok: true, ts: message.ts };
    }
    case 'act':
      return resultOf((await pressElement(core, input)).failure);
    case 'submit-view': {
      const { shown, errors, failure } = await submitModal(core, input);
      if (failure || shown === 'failed') return resultOf(failure);
      return { ok: true, outcome: shown, ...(shown === 'errors' && { errors }) };
    }
    case 'close-view':
      await closeModal(core, input);
      return { ok: true };
    case 'message-shortcut':
      return resultOf(
        (await runShortcut(core, { ...input, message: { channel: input.channel, ts: input.ts } })).failure,
      );
    case 'global-shortcut':
      return resultOf((await runShortcut(core, input)).failure);
    case 'open-home':
      await openHome(core, input);
      return { ok: true };
    case 'react':
      await react(core, input);
      return { ok: true };
    case 'unreact':
      await unreact(core, input);
      return { ok: true };
    case 'mark-read':
      core.board.markRead(
        actor(core, input.as).id,
        visibleChannel(core, actor(core, input.as), input.channel).id,
        input.ts,
      );
      return { ok: true };
    case 'invite-app':
      inviteApp(core, input);
      return { ok: true };
    case 'dismiss-ephemeral':
      dismissEphemeral(core, input);
      return { ok: true };
    case 'advance-clock':
      core.clock.advance(input.byMs);
      core.journal.record({ type: 'clock-changed' });
      return { ok: true };
  }
}

function resultOf(failure: Failure | null): PageCommandResult {
  return failure ? { ok: false, error: failure.code, message: failure.message } : { ok: true };
}
