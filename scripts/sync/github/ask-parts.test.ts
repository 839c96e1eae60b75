import type { Octokit } from 'octokit';
import { expect, it } from 'vitest';
import { askParts } from './ask-parts.ts';

const NOT_FOUND = { type: 'NOT_FOUND', message: 'Could not resolve to an Issue' };

it.each([
  ['nothing that is null', { a: { i1: 1 } }, [], true],
  ['null without a reason', { a: { i1: 1, i2: null } }, [], false],
  ['null for a reason', { a: { i1: 1, i2: null } }, [NOT_FOUND], true],
  ['one of two for a reason', { a: { i1: null, i2: null } }, [NOT_FOUND], false],
])('says of %s whether it is told why', async (_, data, errors, isTold) => {
  const graphql = async () => {
    if (errors.length > 0) throw Object.assign(new Error('Request failed'), { data, errors });
    return data;
  };
  const parts = await askParts({ graphql } as unknown as Octokit, 'query');
  expect(parts).toMatchObject({ data, isWhole: true, isTold });
});
