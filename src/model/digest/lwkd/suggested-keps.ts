import type { ChangeRecord, Changes } from '../../../schemas/change.ts';
import { addDays } from '../../day.ts';
import { findMentioned } from '../../enhancement/find-mentioned.ts';
import { viewReleases } from '../../release/release.ts';
import { type Candidate, candidateLine, candidates } from './candidates.ts';
import { endedWeek, hint, type Line } from './issue.ts';
import { changesOfWeek, type LwkdMaterial, type Week } from './material.ts';

/** KEPs presented within so many days are not presented again. */
const PRESENTED_DAYS = 182;

/** The enhancements to choose the KEP of the week from. */
export function suggestionLines(
  material: LwkdMaterial,
  day: string,
  week: Week,
  changes: readonly ChangeRecord[],
): Line[] {
  const chosen = candidatesOn(material, day, week, changes);
  if (chosen.length === 0) return [];
  return [
    hint('choose one; none was presented in the last six months'),
    ...chosen.map(candidateLine),
  ];
}

/** The ids of the enhancements that an issue suggests as KEP of the week. */
export function candidateIds(material: LwkdMaterial, day: string): string[] {
  const week = endedWeek(day);
  const changes = changesOfWeek(material.accounts, week.monday, day);
  return candidatesOn(material, day, week, changes).map(({ view }) => view.id);
}

function candidatesOn(
  { atlas, activity, digests, accounts }: LwkdMaterial,
  day: string,
  week: Week,
  changes: readonly ChangeRecord[],
): Candidate[] {
  const find = findMentioned(atlas.enhancements);
  const presented = digests
    .filter(({ id }) => id < week.sunday && id >= addDays(week.sunday, -PRESENTED_DAYS))
    .flatMap(({ sections }) => sections.flatMap((section) => section.featuredKeps ?? []))
    .flatMap((mention) => find(mention)?.id ?? []);
  const running = viewReleases(
    atlas.releases.map(({ record }) => record),
    day,
  ).find(({ phase }) => phase === 'in-progress');
  return candidates({
    enhancements: atlas.enhancements,
    activity,
    changes,
    added: addedOn(accounts),
    running: running?.version,
    presented: new Set(presented),
    week,
  });
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
