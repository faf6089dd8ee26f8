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
exports.contextActionsElement = exports.inputElement = exports.actionsElement = exports.accessory = void 0;
/** Which elements may stand in which block. */
const zod_1 = require("zod");
const elements_1 = require("./elements");
const input_elements_1 = require("./input-elements");
const select = __importStar(require("./select-elements"));
const selects = [
    select.staticSelect,
    select.externalSelect,
    select.usersSelect,
    select.conversationsSelect,
    select.channelsSelect,
    select.multiStaticSelect,
    select.multiExternalSelect,
    select.multiUsersSelect,
    select.multiConversationsSelect,
    select.multiChannelsSelect,
];
exports.accessory = zod_1.z.discriminatedUnion('type', [
    ...selects,
    elements_1.button,
    elements_1.checkboxes,
    elements_1.datepicker,
    elements_1.imageElement,
    elements_1.overflow,
    elements_1.radioButtons,
    elements_1.timepicker,
    elements_1.workflowButton,
]);
exports.actionsElement = zod_1.z.discriminatedUnion('type', [
    ...selects,
    elements_1.button,
    elements_1.checkboxes,
    elements_1.datepicker,
    elements_1.datetimepicker,
    elements_1.overflow,
    elements_1.radioButtons,
    input_elements_1.richTextInput,
    elements_1.timepicker,
    elements_1.workflowButton,
]);
exports.inputElement = zod_1.z.discriminatedUnion('type', [
    ...selects,
    elements_1.checkboxes,
    elements_1.datepicker,
    elements_1.datetimepicker,
    input_elements_1.emailInput,
    input_elements_1.fileInput,
    input_elements_1.numberInput,
    input_elements_1.plainTextInput,
    elements_1.radioButtons,
    input_elements_1.richTextInput,
    elements_1.timepicker,
    input_elements_1.urlInput,
]);
exports.contextActionsElement = zod_1.z.discriminatedUnion('type', [elements_1.feedbackButtons, elements_1.iconButton]);
