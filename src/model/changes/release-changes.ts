import type { ChangeRecord } from '../../schemas/change.ts';
import type { CycleEvent, Release } from '../../schemas/release.ts';
import { releaseDay } from '../release/release.ts';
import { type ComparedRecords, pairUp } from './records.ts';

type Compared = Pick<ComparedRecords, 'releases' | 'day'>;

/** What changed for releases: a cycle planned, a day of it moved, a release or a patch come out. */
export function releaseChanges(before: Compared, after: Compared): ChangeRecord[] {
  const pairs = pairUp(before.releases, after.releases, ({ version }) => version);
  const hasTags = before.releases.some(({ tags }) => tags !== undefined);
  return pairs.flatMap(({ key, before: old, after: now }) =>
    now === undefined
      ? []
      : [
          ...planned(old, now),
          ...movedDeadlines(old, now),
          ...published(key, [old, before.day], [now, after.day]),
          ...(hasTags ? tagged(old, now) : []),
        ],
  );
}

function planned(before: Release | undefined, after: Release): ChangeRecord[] {
  return before?.cycle === undefined && after.cycle !== undefined
    ? [{ kind: 'release-planned', subject: after.version }]
    : [];
}

/** Events are the same where their names are; of several with one name, none can be told to have moved. */
function movedDeadlines(before: Release | undefined, after: Release): ChangeRecord[] {
  const old = eventsByName(before);
  return [...eventsByName(after)].flatMap(([name, date]) => {
    const from = old.get(name);
    return from === undefined || from === date
      ? []
      : [
          {
            kind: 'release-deadline' as const,
            subject: after.version,
            aspect: name,
            from,
            to: date,
          },
        ];
  });
}

function eventsByName(release: Release | undefined): Map<string, string> {
  const groups = Map.groupBy(release?.cycle?.events ?? [], ({ name }: CycleEvent) => name);
  return new Map(
    [...groups].flatMap(([name, [event, second]]) =>
      event === undefined || second !== undefined ? [] : [[name, event.date] as const],
    ),
  );
}

type Dated = readonly [release: Release | undefined, day: string];

/** Its tag, or the release data, says that it is out; a plan alone is no proof. */
function published(subject: string, before: Dated, after: Dated): ChangeRecord[] {
  const day = publishedDay(after);
  return publishedDay(before) !== undefined || day === undefined
    ? []
    : [{ kind: 'release-published', subject, to: day }];
}

function publishedDay([release, today]: Dated): string | undefined {
  const day = release && releaseDay(release);
  return day !== undefined && day.basis !== 'scheduled' && day.date <= today ? day.date : undefined;
}

/** Tags that are new. Where none was read before, all are new to the reader, not to anyone else. */
function tagged(before: Release | undefined, after: Release): ChangeRecord[] {
  const known = new Set((before?.tags ?? []).map(({ version }) => version));
  return (after.tags ?? [])
    .filter(({ version }) => !known.has(version) && version !== `${after.version}.0`)
    .toReversed()
    .map(({ version, date }) => ({
      kind: version.includes('-') ? 'release-pre-release' : 'release-patch',
      subject: after.version,
      aspect: version,
      to: date,
    }));
}
