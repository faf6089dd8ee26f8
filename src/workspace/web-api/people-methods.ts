/** users.*, team.info and bots.info: who is here. */
import type { Core } from '../world/core';
import { toSlackChannel, toSlackUser } from '../world/slack-shapes';
import { findPerson, type Person } from '../world/state';
import { cursorMetadata, optionalText, pageOf, Refusal, textList } from './arguments';
import { botMethod, type Methods } from './method';

export const peopleMethods: Methods = {
  'users.info': botMethod((core, args) => ({
    user: toSlackUser(core, personById(core, optionalText(args, 'user'))),
  })),

  'users.list': botMethod((core, args) => {
    const page = pageOf(args, core.state.people);
    return {
      members: page.items.map((person) => toSlackUser(core, person)),
      cache_ts: Math.floor(core.clock.now() / 1000),
      ...cursorMetadata(page),
    };
  }),

  'users.conversations': botMethod((core, args) => {
    const member = personById(core, optionalText(args, 'user') ?? core.app.botUserId).id;
    const types = textList(args, 'types');
    const wanted = types.length > 0 ? types : ['public_channel'];
    const all = core.state.channels.filter(
      (channel) =>
        channel.members.includes(member) && wanted.includes(channel.kind === 'im' ? 'im' : 'public_channel'),
    );
    const page = pageOf(args, all);
    return { channels: page.items.map((channel) => toSlackChannel(core, channel)), ...cursorMetadata(page) };
  }),

  'team.info': botMethod(({ state }) => ({
    team: { id: state.team.id, name: state.team.name, domain: state.team.domain, email_domain: '', icon: {} },
  })),

  'bots.info': botMethod(({ app }, args) => {
    const bot = optionalText(args, 'bot') ?? app.botId;
    if (bot !== app.botId) throw new Refusal('bot_not_found');
    return {
      bot: {
        id: app.botId,
        deleted: false,
        name: app.name,
        updated: 0,
        app_id: app.id,
        user_id: app.botUserId,
        icons: {},
      },
    };
  }),
};

function personById(core: Core, id: string | undefined): Person {
  const person = id ? findPerson(core.state, id) : undefined;
  if (!person) throw new Refusal('user_not_found');
  return person;
}
