import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { allowStyles, POLICY } from './policy.ts';

const pageOf = (head: string, body = '<p>text'): string =>
  `<head><meta content="${POLICY}"><title>a</title>${head}</head><body>${body}`;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

test('the styles of a head become one, which the policy allows', () => {
  const style = 'a{b:c}\n@media (width<9px){d{e:f}}';
  const page = pageOf('<style>a{b:c}\n</style><link><style>@media (width<9px){d{e:f}}</style>');
  expect(allowStyles(page)).toBe(
    pageOf(`<link><style>${style}</style>`).replace(POLICY, `${POLICY} 'sha256-${hashOf(style)}'`),
  );
});

test('no style that came with a text is allowed', () => {
  const body = '<style>a{b:c}</style><script>d()</script>';
  expect(allowStyles(pageOf('', body))).toBe(pageOf('', body));
  expect(allowStyles(pageOf('<style>e{}</style>', body))).not.toContain(hashOf('a{b:c}'));
});

test('a page that has styles and no policy is refused', () => {
  expect(() => allowStyles('<head><style>a{b:c}</style></head>')).toThrow('no policy');
});
