/** Methods about the app itself: who it is, its sockets, its installation, checks, reactions and assistant threads. */
import { isRecord } from '../world/block-ids';
import type { BlockProblem, Core } from '../world/core';
import { findChannel, findMessage, type Json } from '../world/state';
import { type Args, invalidArguments, optionalJson, optionalText, Refusal, requiredText } from './arguments';
import { botMethod, type Method, type Methods } from './method';

/** `openSocket` gives the address of a new Socket Mode connection; null where the app is reached over HTTP. */
export function createAppMethods(openSocket: (() => string) | null): Methods {
  return {
    'api.test': { needs: 'nothing', run: (_core, args) => ({ args }) },

    'auth.test': botMethod(({ app, state, baseUrl }) => ({
      url: `${baseUrl()}/`,
      team: state.team.name,
      user: app.name.toLowerCase(),
      team_id: state.team.id,
      user_id: app.botUserId,
      bot_id: app.botId,
      is_enterprise_install: false,
    })),

    'apps.connections.open': {
      needs: 'app',
      run: () => {
        if (!openSocket) throw new Refusal('socket_mode_not_enabled');
        return { url: openSocket() };
      },
    },

    'oauth.v2.access': { needs: 'nothing', run: installation },
    'blocks.validate': { needs: 'nothing', run: validate },

    'reactions.add': botMethod((core, args) => {
      const { message, name, isMine } = readReaction(core, args);
      if (isMine) throw new Refusal('already_reacted');
      core.board.react(message, name, core.app.botUserId);
      return {};
    }),

    'reactions.remove': botMethod((core, args) => {
      const { message, name, isMine } = readReaction(core, args);
      if (!isMine) throw new Refusal('no_reaction');
      core.board.unreact(message, name, core.app.botUserId);
      return {};
    }),

    'assistant.threads.setStatus': botMethod((core, args) => {
      const threadTs = requiredText(args, 'thread_ts');
      core.journal.record({
        type: 'assistant-status',
        channel: assistantChannel(core, args),
        threadTs,
        status: optionalText(args, 'status') ?? '',
      });
      return {};
    }),

    'assistant.threads.setSuggestedPrompts': botMethod((core, args) => {
      const prompts = optionalJson(args, 'prompts', 'invalid_arguments');
      if (!Array.isArray(prompts) || !prompts.every(isPrompt))
        throw invalidArguments('must be a list of {title, message} [json-pointer:/prompts]');
      core.journal.record({
        type: 'suggested-prompts',
        channel: assistantChannel(core, args),
        threadTs: optionalText(args, 'thread_ts') ?? null,
        title: optionalText(args, 'title') ?? '',
        prompts,
      });
      return {};
    }),
  };
}

/** The message and the emoji that a call names, and whether the app has reacted with it. */
function readReaction(core: Core, args: Args) {
  const name = requiredText(args, 'name').replaceAll(':', '');
  const channel = findChannel(core.state, requiredText(args, 'channel'));
  if (!channel) throw new Refusal('channel_not_found');
  const message = findMessage(core.state, channel.id, requiredText(args, 'timestamp'));
  if (!message) throw new Refusal('message_not_found');
  if (!/^[\w+'-]+$/.test(name)) throw new Refusal('invalid_name');
  const isMine = message.reactions.some((one) => one.name === name && one.users.includes(core.app.botUserId));
  return { message, name, isMine };
}

function assistantChannel(core: Core, args: Args): string {
  const channel = findChannel(core.state, requiredText(args, 'channel_id'));
  if (!channel) throw new Refusal('channel_not_found');
  return channel.id;
}

function isPrompt(value: unknown): value is { title: string; message: string } {
  return isRecord(value) && typeof value.title === 'string' && typeof value.message === 'string';
}

/** Any code installs the app; a real Slack hands out codes on its consent page. */
const installation: Method['run'] = ({ app, state }, args) => {
  if (!optionalText(args, 'code') && !optionalText(args, 'refresh_token')) throw new Refusal('invalid_code');
  return {
    app_id: app.id,
    authed_user: { id: state.people.find((person) => !person.isApp)?.id },
    scope: 'commands,chat:write,app_mentions:read,im:history,users:read',
    token_type: 'bot',
    access_token: app.botToken,
    bot_user_id: app.botUserId,
    team: { id: state.team.id, name: state.team.name },
    enterprise: null,
    is_enterprise_install: false,
  };
};

/** Takes exactly one of blocks, message and view, as Slack's does. */
const validate: Method['run'] = (core, args) => {
  const given = ['blocks', 'message', 'view'].filter((name) => args[name] !== undefined);
  if (given.length !== 1) throw invalidArguments('give exactly one of blocks, message and view');
  const value = optionalJson(args, given[0] as string, 'invalid_arguments');
  const problems = problemsOf(core, given[0] as string, value);
  if (problems.length === 0) return {};
  throw new Refusal('invalid_blocks', { errors: problems.map((one): Json => ({ ...one })) });
};

function problemsOf(core: Core, name: string, value: unknown): readonly BlockProblem[] {
  if (name === 'view') return core.validation.view(value);
  return core.validation.message(
    name === 'blocks' ? { blocks: value } : isRecord(value) ? value : { blocks: value },
  );
}
