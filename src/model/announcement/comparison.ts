import type { AnnouncedList, Announcement } from '../../schemas/announcement.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { FindEnhancement, FoundKep } from '../digest/mention.ts';
import { type EnhancementView, isEnded } from '../enhancement/enhancement.ts';
import { graduatedStage } from '../features/change.ts';
import type { FeatureRow } from '../features/row.ts';

/** The stages that announcements count. */
const COUNTED = ['stable', 'beta', 'alpha'] as const satisfies readonly Stage[];

/** How many enhancements reached a stage, as announced and as all sources tell. */
export interface ComparedCount {
  readonly stage: (typeof COUNTED)[number] | 'total';
  /** Absent where the announcement does not say. */
  readonly announced: number | undefined;
  readonly resolved: number;
}

/**
 * Sets the counts of a release announcement beside those of the release's feature table. The total
 * announced may count deprecations as well, and a stage again whose defaults changed; the resolved one
 * does not.
 */
export function compareCounts(
  { counts }: Announcement,
  rows: readonly FeatureRow[],
): ComparedCount[] {
  const reached = rows.map(graduatedStage);
  const stages = COUNTED.map((stage) => ({
    stage,
    announced: counts?.[stage],
    resolved: reached.filter((each) => each === stage).length,
  }));
  const resolved = stages.reduce((sum, count) => sum + count.resolved, 0);
  return [{ stage: 'total', announced: counts?.total, resolved }, ...stages];
}

/** An enhancement of an announced list beside what it declares itself. */
interface ComparedEnhancement {
  /** The name that the list gives it. */
  readonly title: string;
  readonly kep: FoundKep | undefined;
  /** The release in which it says that it reached the stage; absent where it names none. */
  readonly declared: string | undefined;
}

/** A list of what reached a stage, as announced and as declared. */
export interface ComparedList {
  readonly list: AnnouncedList;
  readonly enhancements: readonly ComparedEnhancement[];
  /** Those that declare the stage for the release but are not listed; empty for a partial list. */
  readonly unlisted: readonly EnhancementView[];
}

/** Sets the lists of a release announcement beside what all enhancements declare. */
export function compareLists(
  announcement: Announcement,
  enhancements: readonly EnhancementView[],
  find: FindEnhancement,
): ComparedList[] {
  return (announcement.lists ?? []).map((list) => {
    const compared = list.enhancements.map(({ title, kep }): ComparedEnhancement => {
      const view = kep === undefined ? undefined : find(kep);
      return {
        title,
        kep: kep === undefined ? undefined : { mention: kep, view },
        declared: view === undefined ? undefined : declaredFor(view, list.stage),
      };
    });
    const listed = new Set(compared.flatMap(({ kep }) => kep?.view?.id ?? []));
    const unlisted = enhancements.filter(
      (view) => !listed.has(view.id) && declaredFor(view, list.stage) === announcement.release,
    );
    return {
      list,
      enhancements: compared,
      unlisted: isComplete(list, announcement) ? unlisted : [],
    };
  });
}

function declaredFor({ record }: EnhancementView, stage: Stage): string | undefined {
  return isEnded(record.status) ? undefined : record.milestones?.[stage];
}

/** Whether a list names all that the announcement counts; some announce only the major ones. */
export function isComplete(
  { stage, announced, enhancements }: AnnouncedList,
  post: Announcement,
): boolean {
  const counted = COUNTED.find((one) => one === stage);
  const count = counted === undefined ? undefined : post.counts?.[counted];
  return enhancements.length >= Math.max(announced ?? 0, count ?? Number.POSITIVE_INFINITY);
}
