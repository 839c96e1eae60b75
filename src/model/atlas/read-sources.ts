import type { SyncedRef } from '../../schemas/sources.ts';
import type { Atlas } from './atlas.ts';

/** A source and what it gave. */
export interface ReadSource {
  /** Its name in words. */
  readonly name: string;
  readonly refs: readonly SyncedRef[];
  /** How many records the site shows from it; absent where it shows none of its own. */
  readonly records: number | undefined;
}

const NAMES: Record<string, string> = {
  enhancements: 'Enhancements',
  'feature-gates-code': 'Feature gates, in the code',
  'feature-gates-docs': 'Feature gates, in the documentation',
  releases: 'Releases',
  announcements: 'Announcements',
  digests: 'Digests',
  'docs-pages': 'Documentation pages',
  issues: 'Issues',
  'release-notes': 'Release notes',
};

/**
 * What every source was read from and gave, by name.
 * @param others how many records sources outside the atlas gave
 */
export function readSources(
  atlas: Atlas,
  others: Readonly<Record<string, number>> = {},
): ReadSource[] {
  const counts: Record<string, number> = {
    ...others,
    enhancements: atlas.enhancements.length,
    'feature-gates-code': atlas.gates.filter(({ record }) => record.code !== undefined).length,
    'feature-gates-docs': atlas.gates.filter(({ record }) => record.docs !== undefined).length,
    releases: atlas.releases.filter(({ record }) => record.cycle ?? record.support).length,
  };
  return Object.entries(atlas.sources)
    .map(([key, { refs }]) => ({ name: NAMES[key] ?? key, refs, records: counts[key] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
