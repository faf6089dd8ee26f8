import fc from 'fast-check';
import { parseCommand } from '../../src/slack/parse-command';

test.each([
  ['', { kind: 'help' }],
  ['  ', { kind: 'help' }],
  ['help', { kind: 'help' }],
  ['HELP', { kind: 'help' }],
  ['?', { kind: 'help' }],
  ['list', { kind: 'list', area: undefined }],
  ['list AWS', { kind: 'list', area: 'AWS' }],
  ['list of s3 storage classes', { kind: 'question', text: 'list of s3 storage classes' }],
  ['topic nat-gateway', { kind: 'topic', id: 'nat-gateway' }],
  ['topic exchange in rabbitmq', { kind: 'question', text: 'topic exchange in rabbitmq' }],
  ['help me with a crashing pod', { kind: 'question', text: 'help me with a crashing pod' }],
  [' what is NAT gateway ', { kind: 'question', text: 'what is NAT gateway' }],
])('"%s" is understood', (text, command) => {
  expect(parseCommand(text)).toEqual(command);
});

test('any text is some command', () => {
  fc.assert(fc.property(fc.string(), (text) => parseCommand(text).kind.length > 0));
});
