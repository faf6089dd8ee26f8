import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { renderHome } from '../blocks/render-home';
import type { AppContext } from './app-context';

/** Somebody opened the app's Home tab: it is made anew. A section that fails is left out, the others show. */
export async function onAppHome(
  context: AppContext,
  { body, client, event }: SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs,
): Promise<void> {
  if (event.tab !== 'home') return;
  const who = { team: body.team_id, user: event.user };
  const sections = await Promise.all(
    context.home.map(async (make) => {
      try {
        return await make(who);
      } catch (error) {
        context.logger.error({ err: error }, 'A section of the Home tab could not be made');
        return [];
      }
    }),
  );
  try {
    await client.views.publish({ user_id: event.user, view: renderHome(sections) });
  } catch (error) {
    // There is nobody to tell: the person sees the tab as it was.
    context.logger.error({ err: error, team: body.team_id }, 'The Home tab could not be published');
  }
}
