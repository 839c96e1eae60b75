import { KUBERNETES_SITE, REPOSITORIES, repositoryUrl } from '../../atlas/upstream.ts';
import { nounFor } from '../../count-words.ts';
import { addDays, MONTHS, relativeDayText } from '../../day.ts';
import { type PatchView, patchesOf } from '../../release/published.ts';
import { DEADLINES, eventName, type ReleaseView } from '../../release/release.ts';
import { bullet, joinPieces, type Line, type Piece, type Week } from './issue.ts';

const DAYS_AHEAD = 14;
const CYCLES = `${repositoryUrl(REPOSITORIES.sigRelease)}/tree/master/releases/release-`;
const PATCHES = `${KUBERNETES_SITE}/releases/patch-releases/`;
const CHANGELOGS = `${repositoryUrl(REPOSITORIES.kubernetes)}/blob/master/CHANGELOG/CHANGELOG-`;

/** A day that concerns whoever contributes. */
export interface Deadline {
  readonly date: string;
  readonly words: string;
  readonly url: string;
  /** Whether it is of the cycle under way, and not of patches. */
  readonly isOfCycle: boolean;
}

/** Rows of schedules that have no kind of their own and ask something of contributors. */
const ASKS = /deadline|placeholder|ready (?:for|to) review|exceptions?\b|\bdue\b/i;

/** The deadlines of the two weeks from a day on, the next one first. */
export function comingDeadlines(releases: readonly ReleaseView[], day: string): Deadline[] {
  const until = addDays(day, DAYS_AHEAD);
  return [...cycleDeadlines(releases), ...patchDeadlines(releases), ...endsOfSupport(releases)]
    .filter(({ date }) => date >= day && date <= until)
    .sort((a, b) => a.date.localeCompare(b.date) || Number(b.isOfCycle) - Number(a.isOfCycle));
}

function cycleDeadlines(releases: readonly ReleaseView[]): Deadline[] {
  return releases.flatMap(({ version, record }) =>
    (record.cycle?.events ?? [])
      .filter(({ kind, name }) => kind.some((one) => DEADLINES.has(one)) || ASKS.test(name))
      .map((event) => ({
        date: event.date,
        words: `${eventName(event)} (v${version})`,
        url: `${CYCLES}${version}`,
        isOfCycle: true,
      })),
  );
}

function patchDeadlines(releases: readonly ReleaseView[]): Deadline[] {
  const planned = releases
    .flatMap(({ record }) => patchesOf(record))
    .filter(({ isPublished }) => isPublished !== true)
    .reverse();
  const byDay = (
    dayOf: (patch: PatchView) => string | undefined,
    say: (versions: string) => string,
  ): Deadline[] =>
    [...Map.groupBy(planned, dayOf)].flatMap(([date, patches]) => {
      const versions = new Set(patches.map(({ version }) => `v${version}`));
      const words = say([...versions].join(', '));
      return date === undefined ? [] : [{ date, words, url: PATCHES, isOfCycle: false }];
    });
  return [
    ...byDay(
      ({ cherryPickDeadline }) => cherryPickDeadline,
      (versions) => `Cherry-picks due for ${versions}`,
    ),
    ...byDay(
      ({ date }) => date,
      (versions) => `Patch releases ${versions} planned`,
    ),
  ];
}

function endsOfSupport(releases: readonly ReleaseView[]): Deadline[] {
  return releases.flatMap(({ version, record: { support } }) => {
    const entry = (date: string | undefined, words: string): Deadline[] =>
      date === undefined ? [] : [{ date, words, url: PATCHES, isOfCycle: false }];
    return [
      ...entry(support?.maintenance, `v${version} enters maintenance mode`),
      ...entry(support?.endOfLife, `v${version} reaches its end of life`),
    ];
  });
}

/** The section about the schedule: the next deadline, all of the next two weeks, what came out. */
export function scheduleLines(releases: readonly ReleaseView[], day: string, week: Week): Line[] {
  const coming = comingDeadlines(releases, day);
  const next = coming.find(({ isOfCycle }) => isOfCycle) ?? coming[0];
  const lead: Line[] =
    next === undefined
      ? []
      : [
          {
            kind: 'paragraph',
            pieces: [
              { markdown: '**Next Deadline: ' },
              { text: next.words, url: next.url },
              { markdown: `, ${longDay(next.date)}**, ${relativeDayText(day, next.date)}` },
            ],
          },
        ];
  const others = coming
    .filter((each) => each !== next)
    .map(({ date, words, url }) =>
      bullet({ text: words, url }, `: ${longDay(date)}, ${relativeDayText(day, date)}`),
    );
  return [...lead, ...others, ...publishedLines(releases, week)];
}

/** What was tagged in the week, each with its changelog: patches together, pre-releases each. */
function publishedLines(releases: readonly ReleaseView[], { monday, sunday }: Week): Line[] {
  const patches = releases
    .flatMap(({ version: minor, record }) =>
      patchesOf(record).map((patch) => ({ ...patch, minor })),
    )
    .filter(
      ({ isPublished, date = '' }) => isPublished === true && date >= monday && date <= sunday,
    )
    .reverse();
  return [...Map.groupBy(patches, ({ date = '' }) => date)].map(([date, list]) =>
    bullet(
      nounFor(list.length, 'Patch release ', 'Patch releases '),
      ...joinPieces(
        list.map(({ version, minor }) => changelogLink(version, minor)),
        ' and ',
      ),
      ` came out on ${longDay(date)}`,
    ),
  );
}

/** A version with its part of the changelog. */
export function changelogLink(version: string, minor: string): Piece {
  const anchor = `v${version}`.replaceAll('.', '');
  return { text: `v${version}`, url: `${CHANGELOGS}${minor}.md#${anchor}` };
}

/** "July 22". */
export function longDay(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${MONTHS[(month ?? 1) - 1]} ${day}`;
}
