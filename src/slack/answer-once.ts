import type { AppContext } from './app-context';
import { reportFailure, type Send } from './reply';

/** One delivery of Slack: a command, a press, a form, an event. */
export interface Delivery {
  /** The same for every repetition of it. */
  id: string;
  /** For the log. */
  surface: string;
  team: string | undefined;
  channel?: string;
}

/**
 * Does what a delivery asks for, once, however often it is delivered. What fails is logged and told.
 * @param tell reaches the one who asked, where `work` throws
 */
export async function answerOnce(
  context: AppContext,
  { id, ...where }: Delivery,
  tell: Send,
  work: () => Promise<unknown>,
): Promise<void> {
  if (!(await context.deliveries.claim(id))) return;
  try {
    await work();
  } catch (error) {
    await reportFailure(error, where, tell, context.logger);
  }
  await context.deliveries.finish(id);
}

/** Names the press of a button; a double click is two. */
export function pressId(
  trigger: string,
  { action_id: button, action_ts: at }: { action_id: string; action_ts: string },
): string {
  return `action:${trigger}:${button}:${at}`;
}
