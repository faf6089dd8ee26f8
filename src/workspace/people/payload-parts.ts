/** Pieces that all interaction payloads share. */
import type { Core } from '../world/core';
import type { ResponseTarget } from '../world/response-urls';
import { type Channel, findChannel, findPerson, type Json, type Person } from '../world/state';
import { Refused } from './refused';

/** Everyone but the app may act. */
export function actor(core: Core, id: string): Person {
  const person = findPerson(core.state, id);
  if (!person || person.isApp) {
    throw new Refused(
      'user_not_found',
      `Nobody here has the id "${id}". Use one of: ${core.state.people
        .filter((one) => !one.isApp)
        .map((one) => one.id)
        .join(', ')}.`,
    );
  }
  return person;
}

/** A channel the person may see: every channel, and their own direct message. */
export function visibleChannel(core: Core, person: Person, idOrName: string): Channel {
  const channel = findChannel(core.state, idOrName);
  if (!channel || (channel.kind === 'im' && !channel.members.includes(person.id))) {
    throw new Refused('channel_not_found', `${person.name} sees no channel "${idOrName}".`);
  }
  return channel;
}

export function commonParts(core: Core, person: Person): Json {
  const { app, state } = core;
  return {
    token: app.verificationToken,
    api_app_id: app.id,
    team: { id: state.team.id, domain: state.team.domain },
    user: { id: person.id, username: person.name, name: person.name, team_id: state.team.id },
    enterprise: null,
    is_enterprise_install: false,
  };
}

export function channelPart(channel: Channel): Json {
  return { id: channel.id, name: channel.kind === 'im' ? 'directmessage' : channel.name };
}

export function issueResponseUrl(core: Core, target: ResponseTarget): string {
  return `${core.baseUrl()}/response/${core.responseUrls.issue(target)}`;
}
