import type { ChangeRecord } from '../../schemas/change.ts';
import type { CycleEvent, Release } from '../../schemas/release.ts';
import { compareVersions } from '../version.ts';
import { type ComparedRecords, pairUp } from './records.ts';

type Compared = Pick<ComparedRecords, 'releases' | 'day'>;

/** What changed for releases: a cycle planned, a day of it moved, a release or a patch come out. */
export function releaseChanges(before: Compared, after: Compared): ChangeRecord[] {
  const pairs = pairUp(before.releases, after.releases, ({ version }) => version);
  return pairs.flatMap(({ key, before: old, after: now }) =>
    now === undefined
      ? []
      : [
          ...planned(old, now),
          ...movedDeadlines(old, now),
          ...published(key, [old, before.day], [now, after.day]),
          ...patches([old, before.day], [now, after.day]),
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

/** The release data says that it is out; a plan alone is no proof. */
function published(subject: string, before: Dated, after: Dated): ChangeRecord[] {
  const day = after[0]?.support?.released;
  return isPublished(before) || !isPublished(after) || day === undefined
    ? []
    : [{ kind: 'release-published', subject, to: day }];
}

function isPublished([release, day]: Dated): boolean {
  const released = release?.support?.released;
  return released !== undefined && released <= day;
}

function patches(before: Dated, after: Dated): ChangeRecord[] {
  const known = patchDays(before);
  return [...patchDays(after)]
    .filter(([version]) => !known.has(version) && !version.endsWith('.0'))
    .sort(([a], [b]) => compareVersions(a, b))
    .map(([version, to]) => ({
      kind: 'release-patch',
      subject: after[0]?.version ?? '',
      aspect: version,
      to,
    }));
}

function patchDays([release, day]: Dated): Map<string, string> {
  return new Map(
    (release?.support?.patches ?? []).flatMap(({ version, date }) =>
      date === undefined || date > day ? [] : [[version, date] as const],
    ),
  );
}
