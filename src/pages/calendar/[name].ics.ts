import type { GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getAtlas } from '../../data/atlas.ts';
import { getChanges } from '../../data/changes.ts';
import { writeCalendar } from '../../formats/icalendar.ts';
import { type FileRoute, fileResponse } from '../../lib/file-response.ts';
import { SITE_ROOT } from '../../lib/site.ts';
import {
  CALENDARS,
  type CalendarName,
  calendarOf,
  type RecordedMoves,
  releaseCalendar,
} from '../../model/release/calendar.ts';

/** A calendar of all releases for each kind, and one for each release that has a day. */
export const getStaticPaths = (async () => {
  const { releases } = await getAtlas();
  const changes = await getChanges();
  const movesOf: RecordedMoves = (release, event) =>
    changes
      .of('release', release)
      .filter(({ change }) => change.kind === 'release-deadline' && change.aspect === event)
      .map(({ date }) => date)
      .reverse();
  const shared = (Object.keys(CALENDARS) as CalendarName[]).map((name) => ({
    params: { name },
    props: {
      title: `Kubernetes: ${CALENDARS[name]}`,
      entries: calendarOf(name, releases, movesOf),
    },
  }));
  const own = releases.map((release) => ({
    params: { name: release.version },
    props: { title: `Kubernetes v${release.version}`, entries: releaseCalendar(release, movesOf) },
  }));
  return [...shared, ...own].filter(({ props }) => props.entries.length > 0);
}) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The calendar as a file. */
export const GET: FileRoute<Props> = async ({ props: { title, entries } }) => {
  const { today } = await getAtlas();
  const since = (await getChanges()).all.at(-1)?.since ?? today;
  return fileResponse(
    writeCalendar(entries, { name: title, since, today, root: SITE_ROOT }),
    'text/calendar; charset=utf-8',
  );
};
