import type { WebClient } from '@slack/web-api';
import type { Message } from '../blocks/message';
import { renderGaveUpNotice, renderPausedNotice } from '../blocks/render-schedule';
import type { OwnerNotices } from '../schedule/poster';
import type { Schedule } from '../schedule/schedule';
import type { ScheduleStore } from '../schedule/schedule-store';
import type { Logger } from './logger';
import type { People } from './people';

/** Slack's words for a person who can no longer be written to. */
const GONE = new Set(['channel_not_found', 'user_not_found', 'user_disabled', 'account_inactive']);

export interface NoticePorts {
  client: WebClient;
  people: Pick<People, 'find'>;
  store: Pick<ScheduleStore, 'forget'>;
  logger: Logger;
}

/**
 * Tells owners by direct message; Slack opens the conversation when a person's id is the channel. A schedule without an
 * owner is told about in its channel, if that can be written to. Who has left the workspace is taken off all schedules.
 */
export class SlackOwnerNotices implements OwnerNotices {
  constructor(private readonly ports: NoticePorts) {}

  async paused(schedule: Schedule, reason: string): Promise<void> {
    await this.#tell(schedule, renderPausedNotice(schedule, reason));
  }

  async gaveUp(schedule: Schedule, dueAt: number, reason: string): Promise<void> {
    await this.#tell(schedule, renderGaveUpNotice(schedule, dueAt, reason));
  }

  async #tell(schedule: Schedule, message: Message): Promise<void> {
    const { client, logger } = this.ports;
    try {
      if (schedule.owner !== null && (await this.#tellOwner(schedule.team, schedule.owner, message))) return;
      await client.chat.postMessage({ channel: schedule.channel, ...message });
    } catch (error) {
      // The schedule's state says the same to whoever looks.
      logger.warn({ schedule: schedule.id, err: error }, 'Nobody could be told about a schedule');
    }
  }

  /** @returns false where that person has left */
  async #tellOwner(team: string, owner: string, message: Message): Promise<boolean> {
    const { client, people, store } = this.ports;
    const person = await people.find(owner);
    if (!person?.isGone) {
      try {
        await client.chat.postMessage({ channel: owner, ...message });
        return true;
      } catch (error) {
        if (!GONE.has((error as { data?: { error?: string } }).data?.error ?? '')) throw error;
      }
    }
    await store.forget(team, owner);
    return false;
  }
}
