import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { AppContext } from './app-context';
import { publishHome } from './publish-home';

/** Somebody opened the app's Home tab: it is made anew. */
export async function onAppHome(
  context: AppContext,
  { body, client, event }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs,
): Promise<void> {
  if (event.tab === 'home') await publishHome(context, client, { team: body.team_id, user: event.user });
}
