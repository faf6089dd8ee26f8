import type { WebClient } from '@slack/web-api';
import { renderHome } from '../blocks/render-home';
import type { AppContext } from './app-context';

/** Makes a person's Home tab anew. A section that fails is left out, the others show. Never rejects. */
export async function publishHome(
  context: AppContext,
  client: WebClient,
  who: { team: string; user: string },
): Promise<void> {
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
    await client.views.publish({ user_id: who.user, view: renderHome(sections) });
  } catch (error) {
    // There is nobody to tell: the person sees the tab as it was.
    context.logger.error({ err: error, team: who.team }, 'The Home tab could not be published');
  }
}
