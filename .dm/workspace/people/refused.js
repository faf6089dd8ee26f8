"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Refused = void 0;
/** Thrown where Slack's own client would not let a person do something; the message is what the person reads. */
class Refused extends Error {
    code;
    constructor(code, message) {
        super(message);
        this.code = code;
    }
}
exports.Refused = Refused;
