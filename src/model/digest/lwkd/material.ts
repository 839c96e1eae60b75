import type { Announcement } from '../../../schemas/announcement.ts';
import type { ChangeRecord, Changes } from '../../../schemas/change.ts';
import type { Digest } from '../../../schemas/digest.ts';
import type { ActivityIndex } from '../../activity/activity.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import { addDays, mondayOf } from '../../day.ts';
import type { WordsOf } from './merges.ts';

/** What an issue is drafted from. */
export interface LwkdMaterial {
  readonly atlas: Atlas;
  readonly activity: ActivityIndex;
  /** What pull requests say, where their words were fetched. */
  readonly wordsOf: WordsOf;
  readonly accounts: readonly Changes[];
  /** The issues that there are. */
  readonly digests: readonly Digest[];
  readonly announcements: readonly Announcement[];
}

/** What the accounts tell of the week: each belongs to the week of the day before it. */
export function changesOfWeek(
  accounts: readonly Changes[],
  monday: string,
  day: string,
): ChangeRecord[] {
  return accounts
    .filter(({ date }) => mondayOf(addDays(date, -1)) === monday && date <= addDays(day, 1))
    .flatMap(({ changes }) => changes);
}
