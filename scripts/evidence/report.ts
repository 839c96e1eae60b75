import { markdownTable } from '../../src/formats/markdown-text.ts';
import type { Atlas } from '../../src/model/atlas/atlas.ts';
import { buildAtlas } from '../../src/model/atlas/build.ts';
import type { AllRecords } from '../../src/model/atlas/records.ts';
import {
  judgedScore,
  type MeasuredDifference,
  measureStable,
  type ReleaseMeasure,
  reachedIn,
  scoreOf,
} from '../../src/model/graduation/measure.ts';
import { differenceWords } from '../../src/model/graduation/measure-words.ts';
import { releaseRange } from '../../src/model/version.ts';
import type { Announcement } from '../../src/schemas/announcement.ts';

/** The first release whose announcement lists all that became stable, with links to the KEPs. */
const FIRST = '1.31';

/** The measurement as Markdown: what is found against what release announcements say. */
export function evidenceReport(records: AllRecords): string {
  const { announcements, ...others } = records;
  const without = buildAtlas(others);
  const last = without.gateLists.at(-1) ?? FIRST;
  const releases = releaseRange(FIRST, last);
  return [
    '### Announcements not used as evidence',
    ...section(without, announcements, releases),
    '### Announcements used as evidence',
    ...section(buildAtlas(records), announcements, releases),
  ].join('\n\n');
}

function section(
  atlas: Atlas,
  announcements: readonly Announcement[],
  releases: readonly string[],
): string[] {
  const measures = measureStable(atlas, announcements, releases);
  const differences = measures.flatMap((measure) => measure.differences);
  return [
    scoreTable(measures),
    countTable(atlas, announcements, releases),
    differences.length === 0 ? 'No difference.' : differenceTable(differences),
  ];
}

function scoreTable(measures: readonly ReleaseMeasure[]): string {
  const rows = measures.map((measure) => [
    `v${measure.release}`,
    ...[measure.listed, measure.found, measure.both].map(String),
    ...scores([measure]),
  ]);
  const sum = (key: 'listed' | 'found' | 'both'): string =>
    String(measures.reduce((total, measure) => total + measure[key], 0));
  return table(
    [
      'Release',
      'Listed as GA',
      'Found',
      'Both',
      'Precision',
      'Recall',
      'Judged precision',
      'Judged recall',
    ],
    [...rows, ['All', sum('listed'), sum('found'), sum('both'), ...scores(measures)]],
  );
}

function scores(measures: readonly ReleaseMeasure[]): string[] {
  return [scoreOf(measures), judgedScore(measures)].flatMap(({ precision, recall }) => [
    percent(precision),
    percent(recall),
  ]);
}

function percent(part: number | undefined): string {
  return part === undefined ? '–' : `${(part * 100).toFixed(1)} %`;
}

const COUNTED = ['stable', 'beta', 'alpha'] as const;

function countTable(
  { enhancements }: Atlas,
  announcements: readonly Announcement[],
  releases: readonly string[],
): string {
  const rows = releases.map((release) => {
    const post = announcements.find(
      ({ kind, release: of }) => kind === 'release-announcement' && of === release,
    );
    const counts = COUNTED.map((stage) => {
      const found = enhancements.filter((view) => reachedIn(view, release) === stage).length;
      return `${found} / ${post?.counts?.[stage] ?? '–'}`;
    });
    return [`v${release}`, ...counts];
  });
  return table(['Found / announced', 'GA', 'Beta', 'Alpha'], rows);
}

function differenceTable(differences: readonly MeasuredDifference[]): string {
  return table(
    ['Release', 'KEP', 'Announced as GA', 'Here', 'Why'],
    differences.map((difference) => {
      const { view, release } = difference;
      const { listed, here, why } = differenceWords(difference);
      return [`v${release}`, `${view.label} ${view.record.title}`, listed, here, why];
    }),
  );
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const escaped = rows.map((cells) => cells.map((cell) => cell.replaceAll('|', '\\|')));
  return markdownTable(head, escaped).trimEnd();
}

const BEGIN = '<!-- Printed by npm run evidence. -->';
const END = '<!-- End of what was printed. -->';

/**
 * A document with the report between its two marks.
 * @throws where the document lacks a mark.
 */
export function quoteReport(document: string, report: string): string {
  const begin = document.indexOf(BEGIN);
  const end = document.indexOf(END);
  if (begin === -1 || end < begin) {
    throw new Error(`docs/evidence.md: expected the marks "${BEGIN}" and "${END}", in this order`);
  }
  return `${document.slice(0, begin)}${BEGIN}\n\n${report}\n\n${document.slice(end)}`;
}
