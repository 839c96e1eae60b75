import { expect, it } from 'vitest';
import { parseCommit } from './commit.ts';

const RAW = `tree 1111111111111111111111111111111111111111
parent 2222222222222222222222222222222222222222
parent 3333333333333333333333333333333333333333
author Ada Example <ada@example.com> 1752400800 +0200
committer Bot <> 1752404400 -0330
gpgsig -----BEGIN PGP SIGNATURE-----
 tree of lies
 -----END PGP SIGNATURE-----

Promote KYAML

To stable.
`;

it('reads the tree, the time in UTC and the message', () => {
  expect(parseCommit('abc', RAW)).toEqual({
    oid: 'abc',
    tree: '1111111111111111111111111111111111111111',
    committed: '2025-07-13T11:00:00Z',
    message: 'Promote KYAML\n\nTo stable.',
  });
});

it('refuses what is no commit', () => {
  expect(() => parseCommit('abc', 'blob\n\nnothing')).toThrow('git commit abc: its tree');
});
