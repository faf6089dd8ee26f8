import { readFileSync } from 'node:fs';
import { ConfigError, readConfig } from '../src/config';

test('with nothing set the app is local, with working defaults', () => {
  expect(readConfig({})).toEqual({
    connection: { kind: 'local' },
    slackApiUrl: undefined,
    command: '/cloud',
    port: 3000,
    knowledgeDirs: ['knowledge'],
    databaseUrl: 'file:./data/cumulus.sqlite',
    questionLog: true,
    logLevel: 'warn',
    adminUsers: [],
  });
});

test('tokens decide the transport, and Socket Mode wins over HTTP', () => {
  const socket = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
  const http = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789' };
  expect(readConfig(socket).connection.kind).toBe('socket');
  expect(readConfig(http).connection.kind).toBe('http');
  expect(readConfig({ ...http, ...socket }).connection.kind).toBe('socket');
});

test('an API address gets its slash, folders are split, empty variables count as unset', () => {
  expect(
    readConfig({ SLACK_API_URL: 'http://127.0.0.1:4000/api', KNOWLEDGE_DIRS: 'knowledge, team ,', PORT: '' }),
  ).toMatchObject({
    slackApiUrl: 'http://127.0.0.1:4000/api/',
    knowledgeDirs: ['knowledge', 'team'],
    port: 3000,
  });
});

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
}

test('every problem is reported at once', () => {
  const problems = problemsOf({
    SLACK_BOT_TOKEN: 'xapp-secret-value',
    PORT: 'high',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'postgres://x',
    SLACK_COMMAND: 'cloud',
  });
  expect(problems).toHaveLength(6);
  expect(problems.join('\n')).toContain('expected to begin with xoxb-');
});

test('no secret stands in an error', () => {
  expect(
    problemsOf({ SLACK_BOT_TOKEN: 'xapp-secret-value', SLACK_SIGNING_SECRET: 'short' }).join('\n'),
  ).not.toMatch(/secret-value|"short"/);
});

test.each([
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /SLACK_BOT_TOKEN is set alone: add SLACK_APP_TOKEN/],
  [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN/],
  [{ SLACK_SIGNING_SECRET: '0123456789' }, /SLACK_SIGNING_SECRET is set without SLACK_BOT_TOKEN/],
])('half a set of tokens says which half is missing (%o)', (env, message) => {
  expect(problemsOf(env as unknown as Record<string, string>).join('\n')).toMatch(message);
});

test('.env.example names every variable of the configuration, and no other', () => {
  const source = readFileSync('src/config.ts', 'utf8');
  const known = new Set(source.match(/^ {2}([A-Z_]{4,}):/gm)!.map((line) => line.trim().slice(0, -1)));
  const example = new Set(readFileSync('.env.example', 'utf8').match(/^[A-Z_]+(?==)/gm));
  expect(example).toEqual(known);
});
