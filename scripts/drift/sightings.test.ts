import { expect, it } from 'vitest';
import { newsBetween } from './sightings.ts';

const sources = (commit: string, synced: string) => `{
  commits: [{
    repository: "kubernetes/community",
    branch: "main",
    commit: "${commit.repeat(40)}",
    tree: "${'0'.repeat(40)}",
    committed: "2026-08-21T03:43:14Z",
  }],
  sources: { sigs: { synced: "${synced}", refs: [{ repository: "kubernetes/community", branch: "main" }] } },
}`;

it('takes what is found in the same commits for the work of the code', () => {
  const before = sources('a', '2026-08-21T04:00:00Z');
  expect(newsBetween(before, sources('a', '2026-08-22T04:00:00Z'))).toBe('code');
  expect(newsBetween(before, sources('b', '2026-08-21T04:00:00Z'))).toBe('upstream');
  expect(newsBetween(undefined, before)).toBe('upstream');
});
