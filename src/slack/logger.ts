import { LogLevel, type Logger as SlackLogger } from '@slack/bolt';
import pino, { type Logger } from 'pino';
import type { LogLevel as Level } from '../config';

export type { Logger };

/** Structured logs, one JSON object a line on standard error; secrets and message texts are never written at info. */
export function createLogger(level: Level): Logger {
  return pino(
    {
      level,
      base: null,
      redact: { paths: ['*.token', '*.response_url', '*.text'], censor: '[redacted]' },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** Shows our logger to Bolt and the Slack SDK, which know Slack's interface. */
export function slackLogger(logger: Logger): SlackLogger {
  let own = logger;
  const write =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (...parts: unknown[]): void =>
      own[level](
        parts
          .map((part) =>
            part instanceof Error ? part.message : typeof part === 'string' ? part : JSON.stringify(part),
          )
          .join(' '),
      );
  return {
    debug: write('debug'),
    // What the SDK calls information ("connected", "retrying") is detail to an operator.
    info: write('debug'),
    warn: write('warn'),
    error: write('error'),
    getLevel: () => (own.level === 'debug' ? LogLevel.DEBUG : LogLevel.INFO),
    setLevel: () => {},
    setName: (name) => {
      own = logger.child({ from: name });
    },
  };
}
