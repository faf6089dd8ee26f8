import type { WebClient } from '@slack/web-api';
import type { Message } from '../blocks/message';
import { renderGaveUpNotice, renderPausedNotice } from '../blocks/render-schedule';
import type { OwnerNotices } from '../schedule/poster';
import type { Schedule } from '../schedule/schedule';
import type { Logger } from './logger';

/** Tells owners by direct message; Slack opens the conversation when a person's id is the channel. */
export class SlackOwnerNotices implements OwnerNotices {
  constructor(
    private readonly client: WebClient,
    private readonly logger: Logger,
  ) {}

  async paused(schedule: Schedule, reason: string): Promise<void> {
    await this.#tell(schedule, renderPausedNotice(schedule, reason));
  }

  async gaveUp(schedule: Schedule, dueAt: number, reason: string): Promise<void> {
    await this.#tell(schedule, renderGaveUpNotice(schedule, dueAt, reason));
  }

  async #tell(schedule: Schedule, message: Message): Promise<void> {
    try {
      await this.client.chat.postMessage({ channel: schedule.owner, ...message });
    } catch (error) {
      // They left, or the account is gone: the schedule's state says the same to whoever looks.
      this.logger.warn({ schedule: schedule.id, err: error }, 'An owner could not be told about a schedule');
    }
  }
}
