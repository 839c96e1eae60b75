import type { ChangeRecord, Changes } from '../../../schemas/change.ts';
import { runningRelease } from '../../atlas/lookup.ts';
import { addDays } from '../../day.ts';
import { findMentioned } from '../../enhancement/find-mentioned.ts';
import { viewReleases } from '../../release/release.ts';
import { candidateLine, candidates } from './candidates.ts';
import { hint, type Line, type Week } from './issue.ts';
import type { LwkdMaterial } from './material.ts';

/** KEPs presented within so many days are not presented again. */
const PRESENTED_DAYS = 182;

/** The enhancements to choose the KEP of the week from. */
export function suggestionLines(
  { atlas, activity, digests, accounts }: LwkdMaterial,
  day: string,
  week: Week,
  changes: readonly ChangeRecord[],
): Line[] {
  const find = findMentioned(atlas.enhancements);
  const presented = digests
    .filter(({ id }) => id < week.sunday && id >= addDays(week.sunday, -PRESENTED_DAYS))
    .flatMap(({ sections }) => sections.flatMap((section) => section.featuredKeps ?? []))
    .flatMap((mention) => find(mention)?.id ?? []);
  const records = atlas.releases.map(({ record }) => record);
  const running = runningRelease({ releases: viewReleases(records, day) });
  const chosen = candidates({
    enhancements: atlas.enhancements,
    activity,
    changes,
    added: addedOn(accounts),
    running: running?.version,
    presented: new Set(presented),
    week,
  });
  if (chosen.length === 0) return [];
  return [
    hint('choose one; none was presented in the last six months'),
    ...chosen.map(candidateLine),
  ];
}

/** The day of the change log that tells of an enhancement first, by its id. */
function addedOn(accounts: readonly Changes[]): ReadonlyMap<string, string> {
  return new Map(
    accounts.flatMap(({ date, changes }) =>
      changes
        .filter(({ kind }) => kind === 'enhancement-added')
        .map(({ subject }) => [subject, date] as const),
    ),
  );
}
