import { expect, it } from 'vitest';
import { readPerson } from './person.ts';

it.each([
  ['@thockin', 'thockin', 'thockin'],
  [' @foo-bar9 ', 'foo-bar9', 'foo-bar9'],
  ['Jane Doe', 'Jane Doe', undefined],
  ['TBD', 'TBD', undefined],
  ['@kubernetes/sig-node', '@kubernetes/sig-node', undefined],
  ['@-nobody', '@-nobody', undefined],
])('readPerson reads "%s"', (written, name, handle) => {
  expect(readPerson(written)).toEqual({ name, handle });
});
