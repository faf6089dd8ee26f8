import { parseArgs } from 'node:util';
import { config as loadDotenv } from 'dotenv';
import { askBatch, askOnce, loadAnswerer, prompt } from './commands/ask';
import { coverage } from './commands/coverage';
import { evaluate } from './commands/eval';
import { exportItems, importItems } from './commands/items';
import { ConfigError, readConfig } from './config';
import { start } from './main';

const USAGE = `Usage:
  cumulus                      start: the Slack app with tokens, a local workspace in the browser without
                               [--keep FILE] keeps the local workspace's messages in a file
  cumulus ask                  a prompt that answers questions
  cumulus ask "<question>"     answer one question       [--json]
  cumulus ask --batch          a question a line on standard input, a JSON object a line on standard output
  cumulus check [DIR…]         lint the knowledge and its snippets (default: KNOWLEDGE_DIRS)
  cumulus coverage [DIR…]      what the knowledge covers, as a table   [--write puts it into DIR/README.md]
  cumulus eval FILE…           ask labelled questions and print how the answers fare   [--explain]
  cumulus items import FILE    take quiz items of a CSV or GIFT file into the team's own
  cumulus items export         write the team's own items   [--format csv|gift] [--all]
  cumulus help                 this text
`;

const LOCAL = (
  page: string,
): string => `Cumulus is up in a local workspace: open ${page} in a browser (Ctrl-C stops it).

No Slack tokens are set, so this workspace stands in for Slack; it listens on this machine alone. To run in Slack, create
an app from manifest.json at https://api.slack.com/apps, install it, and set SLACK_BOT_TOKEN (xoxb-…, from OAuth &
Permissions) and SLACK_APP_TOKEN (xapp-…, from Basic Information, scope connections:write) in the environment or in a
file named .env; .env.example lists every variable.
`;

async function run(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      batch: { type: 'boolean', default: false },
      keep: { type: 'string' },
      explain: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      format: { type: 'string', default: 'csv' },
      all: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [command = 'start', ...rest] = positionals;
  if (values.help || command === 'help') {
    process.stdout.write(USAGE);
    return 0;
  }
  const config = readConfig(process.env);
  switch (command) {
    case 'start':
      return serve(values.keep);
    case 'ask':
      if (values.batch) await askBatch(loadAnswerer(config.knowledgeDirs), process.stdin);
      else if (rest.length > 0) askOnce(loadAnswerer(config.knowledgeDirs), rest.join(' '), values.json);
      else await prompt(loadAnswerer(config.knowledgeDirs), process.stdin, process.stdout);
      return 0;
    case 'eval':
      if (rest.length === 0)
        throw new Error('eval needs a file of labelled questions, such as test/eval/development.yaml.');
      return evaluate(loadAnswerer(config.knowledgeDirs), rest, values.explain);
    case 'items':
      if (rest[0] === 'import' && rest.length === 2) return importItems(config, rest[1]!, Date.now);
      if (rest[0] === 'export' && rest.length === 1)
        return exportItems(config, values.format, values.all, Date.now);
      throw new Error('items needs "import FILE" or "export", such as: cumulus items import questions.csv');
    case 'check': {
      // The parsers of half a dozen languages: loaded for this command alone.
      const { check } = await import('./commands/check.js');
      return check(rest.length > 0 ? rest : config.knowledgeDirs, Date.now());
    }
    case 'coverage':
      return coverage(rest.length > 0 ? rest : config.knowledgeDirs, values.write);
    default:
      process.stderr.write(`cumulus: there is no command "${command}".\n\n${USAGE}`);
      return 2;
  }
}

/** Runs until SIGTERM or SIGINT; a second signal ends at once. */
async function serve(keep: string | undefined): Promise<number> {
  const running = await start(process.env, keep === undefined ? {} : { keep });
  if (running.page !== null) process.stdout.write(`${LOCAL(running.page)}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve();
      });
    }
  });
  await running.stop();
  return 0;
}

// A reader such as `head` that has seen enough is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
loadDotenv({ quiet: true });
run(process.argv.slice(2))
  .then((code) => {
    process.exitCode = code;
  })
  .catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`cumulus: ${message}\n`);
    process.exitCode =
      error instanceof ConfigError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') ? 2 : 1;
  });
