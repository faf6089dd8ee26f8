"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.ConfigError = exports.LOG_LEVELS = void 0;
exports.readConfig = readConfig;
const node_path_1 = require("node:path");
const zod_1 = require("zod");
exports.LOG_LEVELS = ['debug', 'info', 'warn', 'error'];
/** Every mistake of the environment at once, with no secret in it. */
class ConfigError extends Error {
    problems;
    code = 'CONFIG_INVALID';
    constructor(problems) {
        super(`The configuration has ${problems.length} problem${problems.length === 1 ? '' : 's'}:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
        this.problems = problems;
    }
}
exports.ConfigError = ConfigError;
const token = (prefix, where) => zod_1.z
    .string()
    .startsWith(prefix, `expected to begin with ${prefix} (${where}). A token of the other kind is a common mix-up`)
    .optional();
const environment = zod_1.z.object({
    SLACK_BOT_TOKEN: token('xoxb-', 'OAuth & Permissions in the app settings'),
    SLACK_APP_TOKEN: token('xapp-', 'Basic Information, App-Level Tokens'),
    SLACK_SIGNING_SECRET: zod_1.z
        .string()
        .min(8, 'is too short to be a signing secret (Basic Information in the app settings)')
        .optional(),
    SLACK_API_URL: zod_1.z
        .url({ protocol: /^https?$/, error: 'expected a URL such as https://slack.com/api/' })
        .optional(),
    SLACK_COMMAND: zod_1.z
        .string()
        .regex(/^\/[a-z0-9_-]{1,31}$/, 'expected a slash and lower-case letters, such as /cloud')
        .default('/cloud'),
    PORT: zod_1.z.coerce
        .number('expected a number')
        .int()
        .min(0)
        .max(65_535, 'expected a port from 0 to 65535')
        .default(3000),
    KNOWLEDGE_DIRS: zod_1.z.string().optional(),
    DATABASE_URL: zod_1.z
        .string()
        .regex(/^file:./, 'expected file: and a path, such as file:./data/cumulus.sqlite')
        .default('file:./data/cumulus.sqlite'),
    QUESTION_LOG: zod_1.z.enum(['on', 'off'], 'expected on or off').default('on'),
    LOG_LEVEL: zod_1.z.enum(exports.LOG_LEVELS, `expected one of ${exports.LOG_LEVELS.join(', ')}`).optional(),
    ADMIN_USERS: zod_1.z
        .string()
        .regex(/^\s*[UW][A-Z0-9]{2,}(?:\s*,\s*[UW][A-Z0-9]{2,})*\s*,?\s*$/, 'expected ids of members separated by commas, such as U012AB3CD (in a profile: More, Copy member ID), not names')
        .optional(),
});
/**
 * Reads the configuration from environment variables; an empty one counts as unset.
 * @throws ConfigError with all problems at once
 */
function readConfig(env) {
    const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
    const result = environment.safeParse(present);
    const problems = result.success
        ? []
        : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
    const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = present;
    if (bot !== undefined && app === undefined && secret === undefined) {
        problems.push('SLACK_BOT_TOKEN is set alone: add SLACK_APP_TOKEN for Socket Mode, or SLACK_SIGNING_SECRET for HTTP.');
    }
    if (bot === undefined && (app !== undefined || secret !== undefined)) {
        problems.push(`${app !== undefined ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET'} is set without SLACK_BOT_TOKEN: add the bot token (xoxb-…).`);
    }
    if (!result.success || problems.length > 0)
        throw new ConfigError(problems);
    const data = result.data;
    return {
        connection: connectionOf(data),
        slackApiUrl: data.SLACK_API_URL === undefined || data.SLACK_API_URL.endsWith('/')
            ? data.SLACK_API_URL
            : `${data.SLACK_API_URL}/`,
        command: data.SLACK_COMMAND,
        port: data.PORT,
        knowledgeDirs: (data.KNOWLEDGE_DIRS ?? bundledKnowledge())
            .split(',')
            .map((dir) => dir.trim())
            .filter(Boolean),
        databaseUrl: data.DATABASE_URL,
        questionLog: data.QUESTION_LOG === 'on',
        // On the terminal of the local workspace only what goes wrong is of interest.
        logLevel: data.LOG_LEVEL ?? (data.SLACK_BOT_TOKEN === undefined ? 'warn' : 'info'),
        adminUsers: (data.ADMIN_USERS ?? '')
            .split(',')
            .map((user) => user.trim())
            .filter(Boolean),
    };
}
/** The knowledge that ships with the app, named from the working folder so that messages stay short. */
function bundledKnowledge() {
    return (0, node_path_1.relative)(process.cwd(), (0, node_path_1.join)(__dirname, '..', 'knowledge')) || '.';
}
/** With both secrets set, Socket Mode wins: it needs no public address. */
function connectionOf(data) {
    const botToken = data.SLACK_BOT_TOKEN;
    if (botToken === undefined)
        return { kind: 'local' };
    if (data.SLACK_APP_TOKEN !== undefined)
        return { kind: 'socket', botToken, appToken: data.SLACK_APP_TOKEN };
    return { kind: 'http', botToken, signingSecret: data.SLACK_SIGNING_SECRET, port: data.PORT };
}
