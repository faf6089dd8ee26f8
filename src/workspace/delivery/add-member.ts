import type { Core } from '../world/core';
import type { Channel } from '../world/state';
import { publishEvent } from './event-payloads';

/** Makes somebody a member, tells the page, and the app where it subscribed to that. */
export function addMember(core: Core, channel: Channel, user: string): void {
  if (channel.members.includes(user)) return;
  channel.members.push(user);
  core.journal.record({ type: 'channel-changed', channel: channel.id });
  void publishEvent(core, {
    type: 'member_joined_channel',
    user,
    channel: channel.id,
    channel_type: 'C',
    team: core.state.team.id,
  });
}
