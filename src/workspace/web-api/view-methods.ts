/** views.*: modals and the Home tab. */
import { isRecord } from '../world/block-ids';
import type { Core } from '../world/core';
import { toSlackView } from '../world/slack-shapes';
import { findPerson, type Json, type StoredView } from '../world/state';
import { MAX_STACKED_VIEWS } from '../world/view-stack';
import { type Args, invalidArguments, optionalJson, optionalText, Refusal, requiredText } from './arguments';
import { refuseBlocks } from './message-content';
import { botMethod, type Methods } from './method';

export const viewMethods: Methods = {
  'views.open': botMethod((core, args) => {
    const body = readView(core, args, 'modal');
    const person = exchangeTrigger(core, args);
    return { view: toSlackView(core, core.views.open(person, body)) };
  }),

  'views.push': botMethod((core, args) => {
    const body = readView(core, args, 'modal');
    const person = exchangeTrigger(core, args);
    const depth = core.views.modalsOf(person).length;
    if (depth === 0)
      throw invalidArguments('there is no open view to push onto: the trigger_id must come from a modal');
    if (depth >= MAX_STACKED_VIEWS) throw new Refusal('push_limit_reached');
    return { view: toSlackView(core, core.views.push(person, body)) };
  }),

  'views.update': botMethod((core, args) => {
    const wanted = optionalText(args, 'view_id') ?? optionalText(args, 'external_id');
    if (!wanted) throw invalidArguments('missing required field: view_id or external_id');
    const view = core.views.find(wanted);
    if (!view) throw new Refusal('not_found');
    const body = readView(core, args, view.type);
    refuseOldHash(args, view);
    return { view: toSlackView(core, core.views.update(view, body)) };
  }),

  'views.publish': botMethod((core, args) => {
    const user = requiredText(args, 'user_id');
    if (!findPerson(core.state, user)) throw new Refusal('invalid_user_id');
    if (core.app.manifest.features?.app_home?.home_tab_enabled === false) throw new Refusal('not_enabled');
    const body = readView(core, args, 'home');
    const old = core.state.homes[user];
    if (old) refuseOldHash(args, old);
    return { view: toSlackView(core, core.views.publishHome(user, body)) };
  }),
};

/** Throws the Refusal for a view Slack would not take; `pointer`s start at the call's `view` argument. */
export function checkView(core: Core, view: unknown, type: 'modal' | 'home'): Json {
  if (!isRecord(view)) throw invalidArguments('missing required field: view');
  if (view.type !== type) throw invalidArguments(`must be "${type}" [json-pointer:/view/type]`);
  const blocks = view.blocks;
  if (!Array.isArray(blocks) || !blocks.every(isRecord))
    throw invalidArguments('must be an array of blocks [json-pointer:/view/blocks]');
  const problems = core.rules.blocks ? core.validation.view(view) : [];
  if (problems.length > 0) throw refuseBlocks('invalid_arguments', problems, '/view');
  return view;
}

function readView(core: Core, args: Args, type: 'modal' | 'home'): Json {
  return checkView(core, optionalJson(args, 'view', 'invalid_arguments'), type);
}

function exchangeTrigger(core: Core, args: Args): string {
  const result = core.triggers.exchange(requiredText(args, 'trigger_id'));
  if ('error' in result) throw new Refusal(result.error);
  return result.person;
}

/** An update made for an older state of the view is refused, where the app sent the hash to be safe from that. */
function refuseOldHash(args: Args, view: StoredView): void {
  const hash = optionalText(args, 'hash');
  if (hash && hash !== view.hash) throw new Refusal('hash_conflict');
}
