import fc from 'fast-check';
import { parseCommand } from '../../src/slack/parse-command';

test.each([
  ['', { kind: 'help' }],
  ['  ', { kind: 'help' }],
  ['help', { kind: 'help' }],
  ['HELP', { kind: 'help' }],
  ['?', { kind: 'help' }],
  ['what can you do?', { kind: 'help' }],
  [
    'what can you do about a crashing pod',
    { kind: 'question', text: 'what can you do about a crashing pod' },
  ],
  ['thanks', { kind: 'thanks' }],
  ['Thank you!', { kind: 'thanks' }],
  ['thanks, and its limits?', { kind: 'question', text: 'thanks, and its limits?' }],
  ['topics', { kind: 'list', area: undefined }],
  ['list', { kind: 'list', area: undefined }],
  ['list AWS', { kind: 'list', area: 'AWS' }],
  ['list of s3 storage classes', { kind: 'question', text: 'list of s3 storage classes' }],
  ['topic nat-gateway', { kind: 'topic', id: 'nat-gateway' }],
  ['topic exchange in rabbitmq', { kind: 'question', text: 'topic exchange in rabbitmq' }],
  ['help me with a crashing pod', { kind: 'question', text: 'help me with a crashing pod' }],
  [' what is NAT gateway ', { kind: 'question', text: 'what is NAT gateway' }],
  ['quiz', { kind: 'quiz', words: { kind: 'form' } }],
  ['Quiz stop', { kind: 'quiz', words: { kind: 'stop' } }],
  [
    'quiz for the team on how to set up a vpc',
    { kind: 'question', text: 'quiz for the team on how to set up a vpc' },
  ],
  ['quiz what is a vpc?', { kind: 'question', text: 'quiz what is a vpc?' }],
  ['leaderboard', { kind: 'leaderboard', wish: { where: 'channel', period: 'week' } }],
  ['leaderboard workspace month', { kind: 'leaderboard', wish: { where: 'workspace', period: 'month' } }],
  ['leaderboard all', { kind: 'leaderboard', wish: { where: 'channel', period: 'all' } }],
  ['leaderboard hide', { kind: 'hide', isHidden: true }],
  ['leaderboard show me', { kind: 'hide', isHidden: false }],
  ['leaderboard design in dynamodb', { kind: 'question', text: 'leaderboard design in dynamodb' }],
  ['stats', { kind: 'stats' }],
  ['stats of an rds instance', { kind: 'question', text: 'stats of an rds instance' }],
  ['forget me', { kind: 'forget' }],
  ['forget me not in s3', { kind: 'question', text: 'forget me not in s3' }],
])('"%s" is understood', (text, command) => {
  expect(parseCommand(text)).toEqual(command);
});

test('"quiz vpc 5" starts a round', () => {
  expect(parseCommand('quiz vpc 5')).toMatchObject({
    kind: 'quiz',
    words: { wish: { about: 'vpc', items: 5 } },
  });
});

test('any text is some command', () => {
  fc.assert(fc.property(fc.string(), (text) => parseCommand(text).kind.length > 0));
});
