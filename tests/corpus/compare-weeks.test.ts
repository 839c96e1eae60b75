import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  compareWeeks,
  ISSUE_SUNDAYS,
  type Share,
  sumShares,
  type WeekComparison,
} from './compare-weeks.ts';
import { ACTIVITY } from './upstream-bundles.ts';

/** The lists of what LWKD told and our drafts lack may only get shorter. */
const KEPS_AT_LEAST = 22;
const GATES_AT_LEAST = 25;
const FEATURED_AT_LEAST = 2;

/** `npm run weeks` prints the whole comparison. */
describe.skipIf(!existsSync(ACTIVITY))('drafts beside seven issues of LWKD', async () => {
  const weeks = existsSync(ACTIVITY) ? await compareWeeks() : [];
  const total = (part: (week: WeekComparison) => Share) => sumShares(weeks.map(part));

  it('are compared with all seven', () => {
    expect(weeks.map(({ sunday }) => sunday)).toEqual(ISSUE_SUNDAYS);
  });

  it.each([
    ['pull request', 'pullRequests', 117, 92],
    ['release of another project', 'releases', 41, 16],
  ] as const)('have every %s that LWKD told and the record holds', (_, part, told, known) => {
    expect(total((week) => week[part])).toEqual({ told, known, drafted: known });
  });

  it('have every next deadline', () => {
    const { told, drafted } = total(({ deadlines }) => deadlines);
    expect(told).toBeGreaterThan(0);
    expect(drafted).toBe(told);
  });

  it('have most KEPs and gates', () => {
    expect(total(({ keps }) => keps).drafted).toBeGreaterThanOrEqual(KEPS_AT_LEAST);
    expect(total(({ gates }) => gates).drafted).toBeGreaterThanOrEqual(GATES_AT_LEAST);
    expect(total(({ kepOfTheWeek }) => kepOfTheWeek).drafted).toBeGreaterThanOrEqual(
      FEATURED_AT_LEAST,
    );
  });

  it('have no pull request of another release', () => {
    expect(weeks.filter(({ ofOtherReleases }) => ofOtherReleases > 0)).toEqual([]);
  });
});
