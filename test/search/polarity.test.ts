import { constraintsIn } from '../../src/search/constraints';
import { countedIn, countsDiffer, deniedIn, polarityOf, refusedIn } from '../../src/search/polarity';
import { tokenize } from '../../src/search/tokenize';

const denied = (text: string): string[] => [...deniedIn(tokenize(text))];

test.each([
  ['3 devs with no kubernetes skills', ['kubernet', 'skill']],
  ["we don't want kubernetes, how should we run containers", ['kubernet']],
  ['run a container without managing servers', ['manag', 'server']],
  ['few developers and nobody knows kubernetes', ['kubernet']],
  ['dont know how often files get read', []],
  ['no idea which class', []],
  ['not only for batch', []],
])('what is denied in "%s"', (text, expected) => {
  expect(denied(text)).toEqual(expected);
});

test('a clause denies only what stands in it', () => {
  const { said, denied: not } = polarityOf('No servers to manage, scales by itself');
  expect(not).toContain('server');
  expect(said).toContain('scal');
});

test.each([
  ['permissions in all namespaces', 'One namespace', 'namespac', true],
  ['peering for 12 vpcs', 'A few VPCs', 'vpc', true],
  ['peering for 3 vpcs', 'A few VPCs', 'vpc', false],
  ['several consumers', 'Many consumers', 'consumer', false],
])('the amounts in "%s" and "%s"', (asked, said, stem, differ) => {
  expect(countsDiffer(stem, countedIn(tokenize(asked)), countedIn(tokenize(said)))).toBe(differ);
});

test('"how often" asks for a measure and demands nothing', () => {
  expect(constraintsIn('how often can i change the class')).toEqual([]);
  const [unknown] = constraintsIn('dont know how often files get read');
  expect(unknown!.wanted).toContain('unknown');
});

test('a demand that is denied is turned around', () => {
  const [often] = constraintsIn('not read often');
  expect(often!.wanted).toContain('rareli');
  expect(often!.refused).toContain('frequent');
});

test.each([
  ['we dont want kubernetes, how should we run containers', ['kubernet']],
  ['small team with no kubernetes skills', ['kubernet', 'skill']],
  ['no space left on device', []],
  ['reach s3 without nat', []],
])('what the asker will not have in "%s"', (text, expected) => {
  expect([...refusedIn(tokenize(text))]).toEqual(expected);
});
