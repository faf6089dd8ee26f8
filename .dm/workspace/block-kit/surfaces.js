"use strict";
var __createBinding = (this && this.__createBinding) || (Object.create ? (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    var desc = Object.getOwnPropertyDescriptor(m, k);
    if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) {
      desc = { enumerable: true, get: function() { return m[k]; } };
    }
    Object.defineProperty(o, k2, desc);
}) : (function(o, m, k, k2) {
    if (k2 === undefined) k2 = k;
    o[k2] = m[k];
}));
var __setModuleDefault = (this && this.__setModuleDefault) || (Object.create ? (function(o, v) {
    Object.defineProperty(o, "default", { enumerable: true, value: v });
}) : function(o, v) {
    o["default"] = v;
});
var __importStar = (this && this.__importStar) || (function () {
    var ownKeys = function(o) {
        ownKeys = Object.getOwnPropertyNames || function (o) {
            var ar = [];
            for (var k in o) if (Object.prototype.hasOwnProperty.call(o, k)) ar[ar.length] = k;
            return ar;
        };
        return ownKeys(o);
    };
    return function (mod) {
        if (mod && mod.__esModule) return mod;
        var result = {};
        if (mod != null) for (var k = ownKeys(mod), i = 0; i < k.length; i++) if (k[i] !== "default") __createBinding(result, mod, k[i]);
        __setModuleDefault(result, mod);
        return result;
    };
})();
Object.defineProperty(exports, "__esModule", { value: true });
exports.KNOWN_BLOCKS = exports.MAX_BLOCKS = void 0;
const charts_1 = require("./charts");
const grouping_blocks_1 = require("./grouping-blocks");
const layout = __importStar(require("./layout-blocks"));
const rich_text_1 = require("./rich-text");
const tables_1 = require("./tables");
/** Blocks a surface takes in all. */
exports.MAX_BLOCKS = { message: 50, modal: 100, home: 100 };
const ALL = ['message', 'modal', 'home'];
const MESSAGE = ['message'];
/**
 * `file` is not here on purpose: Slack shows it for remote files, but no app may send it.
 * Where the published pages say nothing of a surface, only the one that is sure is allowed.
 */
exports.KNOWN_BLOCKS = {
    actions: { schema: layout.actionsBlock, surfaces: ALL },
    alert: { schema: grouping_blocks_1.alertBlock, surfaces: ['modal'] },
    card: { schema: grouping_blocks_1.cardBlock, surfaces: ['message', 'home'] },
    carousel: { schema: grouping_blocks_1.carouselBlock, surfaces: MESSAGE },
    container: { schema: grouping_blocks_1.containerBlock, surfaces: MESSAGE },
    context: { schema: layout.contextBlock, surfaces: ALL },
    context_actions: { schema: layout.contextActionsBlock, surfaces: MESSAGE },
    data_table: { schema: tables_1.dataTableBlock, surfaces: MESSAGE },
    data_visualization: { schema: charts_1.dataVisualizationBlock, surfaces: MESSAGE },
    divider: { schema: layout.dividerBlock, surfaces: ALL },
    header: { schema: layout.headerBlock, surfaces: ALL },
    image: { schema: layout.imageBlock, surfaces: ALL },
    input: { schema: layout.inputBlock, surfaces: ALL },
    markdown: { schema: layout.markdownBlock, surfaces: MESSAGE },
    plan: { schema: grouping_blocks_1.planBlock, surfaces: MESSAGE },
    rich_text: { schema: rich_text_1.richTextBlock, surfaces: ALL },
    section: { schema: layout.sectionBlock, surfaces: ALL },
    table: { schema: tables_1.tableBlock, surfaces: MESSAGE },
    task_card: { schema: grouping_blocks_1.taskCardBlock, surfaces: MESSAGE },
    video: { schema: layout.videoBlock, surfaces: ALL },
};
