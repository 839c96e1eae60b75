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

it('reads parents, people and the message', () => {
  expect(parseCommit('abc', RAW)).toEqual({
    oid: 'abc',
    tree: '1111111111111111111111111111111111111111',
    parents: [
      '2222222222222222222222222222222222222222',
      '3333333333333333333333333333333333333333',
    ],
    author: {
      name: 'Ada Example',
      email: 'ada@example.com',
      date: '2025-07-13T10:00:00Z',
      localDate: '2025-07-13T12:00:00+02:00',
    },
    committer: {
      name: 'Bot',
      email: '',
      date: '2025-07-13T11:00:00Z',
      localDate: '2025-07-13T07:30:00-03:30',
    },
    message: 'Promote KYAML\n\nTo stable.',
  });
});

it('refuses what is no commit', () => {
  expect(() => parseCommit('abc', 'blob\n\nnothing')).toThrow('git commit abc: tree, author');
});
