"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.onAppHome = onAppHome;
const publish_home_1 = require("./publish-home");
/** Somebody opened the app's Home tab: it is made anew. */
async function onAppHome(context, { body, client, event }) {
    if (event.tab === 'home')
        await (0, publish_home_1.publishHome)(context, client, { team: body.team_id, user: event.user });
}
