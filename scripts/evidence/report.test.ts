import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import type { Records } from '../../src/model/atlas/records.ts';
import { judgedScore, measureStable } from '../../src/model/graduation/measure.ts';
import { committedRecords } from '../../tests/committed.ts';
import { evidenceReport, quoteReport } from './report.ts';

const records = await committedRecords();

describe('the content as it is', () => {
  it('is measured in docs/evidence.md as npm run evidence prints it', async () => {
    const page = await readFile('docs/evidence.md', 'utf8');
    const advice = 'docs/evidence.md: run npm run evidence -- --write';
    expect(quoteReport(page, evidenceReport(records)), advice).toBe(page);
  });

  it('finds what was announced as GA without believing announcements', () => {
    const { announcements, ...others } = records;
    const releases = ['1.31', '1.32', '1.33', '1.34', '1.35'];
    const { precision, recall } = judgedScore(
      measureStable(buildAtlas(others), announcements, releases),
    );
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });

  it('gives evidence for every claim, whatever order the records are in', () => {
    const claimsOf = (given: Records) =>
      buildAtlas(given).enhancements.map(({ id, claims, refuted }) => ({ id, claims, refuted }));
    const claims = claimsOf(records);
    const bare = claims.flatMap((one) =>
      [...one.claims, ...one.refuted].filter(({ evidence }) => evidence.length === 0),
    );
    expect(bare).toEqual([]);
    const turned = Object.fromEntries(
      Object.entries(records).map(([key, value]) => [
        key,
        Array.isArray(value) ? value.toReversed() : value,
      ]),
    ) as unknown as Records;
    expect(claimsOf(turned)).toEqual(claims);
  });
});

it('quoteReport replaces what stands between the marks', () => {
  const marks = [
    '<!-- Printed by npm run evidence. -->',
    '<!-- End of what was printed. -->',
  ] as const;
  const page = `before\n\n${marks.join('\nold\n')}\n\nafter\n`;
  expect(quoteReport(page, 'new')).toBe(`before\n\n${marks[0]}\n\nnew\n\n${marks[1]}\n\nafter\n`);
  expect(() => quoteReport('nothing', 'new')).toThrow('docs/evidence.md: expected the marks');
});
