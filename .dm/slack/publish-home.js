"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.publishHome = publishHome;
const render_home_1 = require("../blocks/render-home");
/** Makes a person's Home tab anew. A section that fails is left out, the others show. Never rejects. */
async function publishHome(context, client, who) {
    const sections = await Promise.all(context.home.map(async (make) => {
        try {
            return await make(who);
        }
        catch (error) {
            context.logger.error({ err: error }, 'A section of the Home tab could not be made');
            return [];
        }
    }));
    try {
        await client.views.publish({ user_id: who.user, view: (0, render_home_1.renderHome)(sections) });
    }
    catch (error) {
        // There is nobody to tell: the person sees the tab as it was.
        context.logger.error({ err: error, team: who.team }, 'The Home tab could not be published');
    }
}
