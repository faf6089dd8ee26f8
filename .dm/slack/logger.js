"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.createLogger = createLogger;
exports.slackLogger = slackLogger;
const bolt_1 = require("@slack/bolt");
const pino_1 = __importDefault(require("pino"));
/** Structured logs, one JSON object a line on standard error; secrets and message texts are never written at info. */
function createLogger(level) {
    return (0, pino_1.default)({
        level,
        base: null,
        redact: { paths: ['*.token', '*.response_url', '*.text'], censor: '[redacted]' },
        timestamp: pino_1.default.stdTimeFunctions.isoTime,
    }, pino_1.default.destination({ dest: 2, sync: true }));
}
/** Shows our logger to Bolt and the Slack SDK, which know Slack's interface. */
function slackLogger(logger) {
    let own = logger;
    const write = (level) => (...parts) => own[level](parts
        .map((part) => part instanceof Error ? part.message : typeof part === 'string' ? part : JSON.stringify(part))
        .join(' '));
    return {
        debug: write('debug'),
        // What the SDK calls information ("connected", "retrying") is detail to an operator.
        info: write('debug'),
        warn: write('warn'),
        error: write('error'),
        getLevel: () => (own.level === 'debug' ? bolt_1.LogLevel.DEBUG : bolt_1.LogLevel.INFO),
        setLevel: () => { },
        setName: (name) => {
            own = logger.child({ from: name });
        },
    };
}
