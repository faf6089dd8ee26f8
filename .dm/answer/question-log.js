"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noQuestionLog = void 0;
/** For those who switch the log off. */
exports.noQuestionLog = { record: async () => { } };
