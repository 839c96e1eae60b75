import { expect, it } from 'vitest';
import type { Atlas } from '../atlas/atlas.ts';
import { patchSchedule, supportedReleases } from './support.ts';

const release = (version: string, isSupported: boolean | undefined, support = {}) => ({
  version,
  phase: 'released',
  isSupported,
  record: { version, support: { path: 'x', ...support } },
});
const atlas = {
  releases: [
    release('1.1', undefined),
    release('1.33', false),
    release('1.34', true, {
      nextPatch: { version: '1.34.4', date: '2026-01-13' },
      patches: [{ version: '1.34.3', date: '2025-12-09' }, { version: '1.34.0' }],
    }),
    release('1.35', true, { nextPatch: { version: '1.35.1', date: '2026-01-13' } }),
    release('1.36', true),
    { ...release('1.37', undefined), phase: 'in-progress' },
  ],
} as unknown as Atlas;

it('supportedReleases has those that get patches, newest first', () => {
  expect(supportedReleases(atlas).map(({ version }) => version)).toEqual(['1.36', '1.35', '1.34']);
});

it('patchSchedule orders all patches by day, the newest first', () => {
  const patches = patchSchedule(supportedReleases(atlas));
  expect(patches.map(({ patch, isNext }) => [patch.version, isNext])).toEqual([
    ['1.35.1', true],
    ['1.34.4', true],
    ['1.34.3', false],
    ['1.34.0', false],
  ]);
});
