"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.botMethod = botMethod;
function botMethod(run) {
    return { needs: 'bot', run };
}
