"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.tellPerson = tellPerson;
exports.tellAdmins = tellAdmins;
const reply_1 = require("./reply");
/** Writes to a person directly. @returns false where that failed; it is logged then */
async function tellPerson(context, client, user, render) {
    try {
        // A person's id opens the direct message with the app.
        const send = (message) => client.chat.postMessage({ channel: user, unfurl_links: false, ...message });
        await (0, reply_1.sendWithFallback)(render, send, context.logger);
        return true;
    }
    catch (error) {
        context.logger.warn({ user, err: error }, 'A person could not be written to');
        return false;
    }
}
/** Writes to every admin. @returns how many were reached */
async function tellAdmins(context, client, render) {
    let told = 0;
    for (const admin of context.learning.admins)
        told += Number(await tellPerson(context, client, admin, render));
    return told;
}
