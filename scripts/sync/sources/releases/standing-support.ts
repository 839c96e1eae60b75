import type { Release } from '../../../../src/schemas/release.ts';
import { withStandingParts } from '../../reading/standing.ts';
import type { ParsedSupport, SupportByRelease } from './parse-support.ts';

const PARTS = {
  ...{ released: 'releaseDate', maintenance: 'maintenanceModeStartDate' },
  ...{ endOfLife: 'endOfLifeDate', finalPatch: 'finalPatchRelease' },
  ...{ nextPatch: 'next', patches: 'previousPatches', patchDays: 'upcoming_releases' },
};

/**
 * What a file says, and what is on record of parts that it broke; where it cannot be read as a whole, also what
 * is on record of it about releases that neither it nor the other file names.
 */
export function withStandingSupport(
  { path, blocks, unread }: ParsedSupport,
  other: ParsedSupport,
  recorded: readonly Release[],
): SupportByRelease {
  const known = new Map(
    recorded.flatMap(({ version, support }) =>
      support?.path === path ? [[version, support] as const] : [],
    ),
  );
  const read = [...blocks].map(
    ([version, block]) => [version, withStandingParts(block, known.get(version), PARTS)] as const,
  );
  const isNamed = (version: string) => blocks.has(version) || other.blocks.has(version);
  const standing = unread.length > 0 ? [...known].filter(([version]) => !isNamed(version)) : [];
  return new Map([...read, ...standing]);
}
