import { parsePractice } from '../../src/slack/parse-practice';

test.each([
  ['practice', false, { kind: 'practice', about: '' }],
  ['Practise vpc', false, { kind: 'practice', about: 'vpc' }],
  ['practice security groups', true, { kind: 'practice', about: 'security groups' }],
  ['practice makes perfect, but how do I', false, null],
  ['practice what?', false, null],
  ['best practice for s3', false, null],
  ['quiz', true, { kind: 'practice', about: '' }],
  ['quiz vpc', true, { kind: 'practice', about: 'vpc' }],
  ['quiz', false, null],
  ['quiz vpc 5', true, null],
  ['quiz stop', true, null],
  ['quiz schedule', true, null],
  ['quiz ecs 2 10s', true, null],
  ['quiz add', true, { kind: 'add-item' }],
  ['Quiz  Add', false, { kind: 'add-item' }],
  ['quiz add vpc', false, null],
])('"%s" (direct: %s) is understood', (text, isDirect, words) => {
  expect(parsePractice(text, isDirect)).toEqual(words);
});
