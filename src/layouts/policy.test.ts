import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { allowStyles, POLICY } from './policy.ts';

const headOf = (elements: string): string =>
  `<head><meta content="${POLICY}"><title>a</title>${elements}`;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64');

test('the styles of a head become one, which the policy allows', () => {
  const style = 'a{b:c}\n@media (width<9px){d{e:f}}';
  const head = headOf('<style>a{b:c}\n</style><link><style>@media (width<9px){d{e:f}}</style>');
  expect(allowStyles(head)).toBe(
    headOf(`<link><style>${style}</style>`).replace(POLICY, `${POLICY} 'sha256-${hashOf(style)}'`),
  );
});

test('a head without styles stays as it is', () => {
  expect(allowStyles(headOf('<link>'))).toBe(headOf('<link>'));
});

test('a head that has styles and no policy is refused', () => {
  expect(() => allowStyles('<head><style>a{b:c}</style>')).toThrow('no policy');
});
