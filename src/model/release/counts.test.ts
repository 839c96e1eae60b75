import { describe, expect, it } from 'vitest';
import type { FeatureRow } from '../features/row.ts';
import { chartedReleases, countGraduations } from './counts.ts';
import type { ReleaseView } from './release.ts';

const release = (version: string) => ({ version }) as ReleaseView;
const row = (stage: string, isGraduation: boolean) =>
  ({ stage, isGraduation, gates: [] }) as unknown as FeatureRow;

it('countGraduations counts what reached a stage in the release, and nothing that was there before', () => {
  const rows = [row('stable', true), row('stable', true), row('beta', false), row('alpha', true)];
  expect(countGraduations(release('1.9'), rows)).toMatchObject({ stable: 2, beta: 0, alpha: 1 });
});

describe('chartedReleases', () => {
  it('leaves out empty releases at both ends, and keeps those between', () => {
    const counts = [0, 1, 0, 2, 0].map((stable, minor) => ({
      release: release(`1.${minor}`),
      stable,
      beta: 0,
      alpha: 0,
    }));
    expect(chartedReleases(counts).map(({ stable }) => stable)).toEqual([1, 0, 2]);
  });

  it('is empty where nothing graduated', () => {
    expect(chartedReleases([])).toEqual([]);
  });
});
