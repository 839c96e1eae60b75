import { expect, it } from 'vitest';
import { redirectRules } from '../../src/model/atlas/redirect-rules.ts';
import { committedAtlas } from '../../tests/committed.ts';

/** With one more, for badges of names that nobody knows. */
const MOST = 1_000;

it.each(['cloudflare', 'netlify'] as const)('has few enough rules for %s', async (dialect) => {
  const rules = redirectRules(await committedAtlas(), dialect);
  expect(rules.length + 1).toBeLessThanOrEqual(MOST);
  expect(new Set(rules.map(({ from }) => from)).size).toBe(rules.length);
});
