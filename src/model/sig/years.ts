import type { Atlas } from '../atlas/atlas.ts';
import { kepDirectoryUrl } from '../atlas/upstream.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { isReached } from '../graduation/claim.ts';
import { enhancementPart, joinPhrases, type PhraseTable } from '../page/phrase.ts';
import { stageLabel } from '../stage.ts';

/** The stages that an annual report counts, in its order. */
const REPORTED = ['alpha', 'beta', 'stable'] as const;

type ReportedStage = (typeof REPORTED)[number];

/** An enhancement that reached a stage in a release. */
export interface ReachedStage {
  readonly view: EnhancementView;
  readonly stage: ReportedStage;
  readonly release: string;
}

/** What reached a stage in a calendar year, by stage, then by release and number. */
export interface ReachedYear {
  readonly year: string;
  readonly reached: readonly ReachedStage[];
}

/**
 * The stages that enhancements reached, by the calendar year of the release, the newest first. Only
 * releases that are out count, and only claims that nothing disputes.
 */
export function reachedByYear(
  views: readonly EnhancementView[],
  { releases }: Pick<Atlas, 'releases'>,
): ReachedYear[] {
  const years = new Map(
    releases.flatMap(({ version, phase, day }) =>
      phase === 'released' && day !== undefined ? [[version, day.date.slice(0, 4)] as const] : [],
    ),
  );
  const order = releases.map(({ version }) => version);
  const all = views.flatMap((view) =>
    view.claims.filter(isReached).flatMap(({ stage, release }): ReachedStage[] => {
      const reported = REPORTED.find((each) => each === stage);
      return reported === undefined ? [] : [{ view, stage: reported, release }];
    }),
  );
  const dated = all.filter(({ release }) => years.has(release));
  return [...Map.groupBy(dated, ({ release }) => years.get(release) ?? '')]
    .map(([year, reached]) => ({
      year,
      reached: reached.toSorted(
        (a, b) =>
          REPORTED.indexOf(a.stage) - REPORTED.indexOf(b.stage) ||
          order.indexOf(a.release) - order.indexOf(b.release),
      ),
    }))
    .sort((a, b) => (a.year < b.year ? 1 : -1));
}

/** The same as a table: a row for each year, a column for each stage. */
export function yearTable(label: string, years: readonly ReachedYear[]): PhraseTable {
  return {
    caption: `Enhancements of ${label} by stage reached in each calendar year`,
    headings: ['Year', ...REPORTED.map(stageLabel)],
    rows: years.map(({ year, reached }) => [
      [[year]],
      ...REPORTED.map((stage) => {
        const own = reached.filter((each) => each.stage === stage);
        if (own.length === 0) return [];
        const links = own.map(({ view, release }) => [enhancementPart(view), ` v${release}`]);
        return [[`${own.length}: `, ...joinPhrases(links, ', ')]];
      }),
    ]),
  };
}

/** A year in the form of the annual reports in kubernetes/community: lists of KEPs by stage. */
export function annualReport({ reached }: ReachedYear): string {
  return REPORTED.flatMap((stage) => {
    const own = reached.filter((each) => each.stage === stage);
    if (own.length === 0) return [];
    const heading = stage === 'stable' ? 'Stable' : stageLabel(stage);
    return [`${heading}:`, ...own.map(reportLine), ''];
  })
    .join('\n')
    .trimEnd();
}

function reportLine({ view: { id, record }, release }: ReachedStage): string {
  const number = record.number === undefined ? '' : `${record.number} - `;
  const title = record.title.replace(/([[\]])/g, '\\$1');
  return `- [${number}${title}](${kepDirectoryUrl(id)}) - v${release}`;
}
