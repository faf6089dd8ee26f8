import fc from 'fast-check';
import { escapeMrkdwn, readSlackText } from '../../src/blocks/escape';

test('nothing that a person typed can ping or link', () => {
  fc.assert(fc.property(fc.string(), (text) => !/[<>]/.test(escapeMrkdwn(text))));
  expect(escapeMrkdwn('<!channel> & <@U1>')).toBe('&lt;!channel&gt; &amp; &lt;@U1&gt;');
});

test('what Slack escaped is read back as it was typed', () => {
  fc.assert(
    fc.property(
      fc.string().map((text) => text.trim()),
      (text) => readSlackText(escapeMrkdwn(text)) === text,
    ),
  );
});

test.each([
  ['<@U0APP> what is nat', 'what is nat'],
  ['see <https://x.io/a|x.io> now', 'see x.io now'],
  ['<#C1|general> &amp; friends', 'general & friends'],
])('"%s" is read as "%s"', (sent, read) => {
  expect(readSlackText(sent)).toBe(read);
});
