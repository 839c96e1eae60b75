import { expect, it } from 'vitest';
import { escapeXml } from './escape-xml.ts';

it.each([
  ['marks of XML', `<a href="x">&'`, '&lt;a href=&quot;x&quot;&gt;&amp;&#39;'],
  ['what is no character of XML', 'a\u0000b\u0008c\uD800d\uFFFEe', 'abcde'],
  ['all other characters', 'ü 漢 👩\t\n', 'ü 漢 👩\t\n'],
])('escapes %s', (_, text, expected) => {
  expect(escapeXml(text)).toBe(expected);
});
