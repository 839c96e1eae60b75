import { expect, it } from 'vitest';
import { sentOn } from './sent-on.ts';

it.each([
  ['/upgrade/?from=1.34&to=1.35', '?sig=node&to=9', '/upgrade/?from=1.34&to=1.35&sig=node'],
  ['/releases/1.34/', '?stage=alpha&stage=beta#top', '/releases/1.34/?stage=alpha&stage=beta#top'],
  ['/apis/removed/#v1.25', '#other', '/apis/removed/#v1.25'],
])('sentOn leads to %s with what %j says besides', (to, rest, expected) => {
  const url = sentOn(to, new URL(`https://atlas.example/old/${rest}`));
  expect(url.href).toBe(`https://atlas.example${expected}`);
});
