"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.LEVELS = void 0;
/** From rich to plain: each level is what to send when Slack refuses the one before. */
exports.LEVELS = ['rich', 'classic', 'text'];
