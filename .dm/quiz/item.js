"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ITEM_ORIGINS = exports.ITEM_KINDS = void 0;
/** How an item is answered. */
exports.ITEM_KINDS = ['single', 'multiple', 'true-false', 'match', 'snippet'];
/** Where an item comes from: a topic's quiz section, a rule applied to a table, or a member of the team. */
exports.ITEM_ORIGINS = ['authored', 'generated', 'team'];
