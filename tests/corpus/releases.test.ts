import { describe, expect, it } from 'vitest';
import { type CycleBlock, parseCycleReadme } from '../../scripts/sync/sources/releases/parse.ts';
import {
  type ParsedExceptions,
  parseExceptions,
} from '../../scripts/sync/sources/releases/parse-exceptions.ts';
import { joinReleases } from '../../scripts/sync/sources/releases/parse-join.ts';
import {
  parseEndOfLife,
  parseSchedule,
} from '../../scripts/sync/sources/releases/parse-support.ts';
import { release } from '../../src/schemas/release.ts';
import { readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const CYCLES = 'kubernetes/sig-release';
const WEBSITE = 'kubernetes/website';

/** Enhancements freeze, code freeze and release, as the READMEs plan them. */
const MAIN_DATES: Record<string, readonly [string, string, string]> = {
  '1.17': ['2019-10-15', '2019-11-14', '2019-12-09'],
  '1.18': ['2020-01-28', '2020-03-05', '2020-03-24'],
  '1.19': ['2020-05-19', '2020-07-09', '2020-08-26'],
  '1.20': ['2020-10-06', '2020-11-12', '2020-12-08'],
  '1.21': ['2021-02-09', '2021-03-09', '2021-04-08'],
  '1.22': ['2021-05-13', '2021-07-08', '2021-08-04'],
  '1.23': ['2021-09-09', '2021-11-16', '2021-12-07'],
  '1.24': ['2022-02-03', '2022-03-29', '2022-05-03'],
  '1.25': ['2022-06-23', '2022-08-02', '2022-08-23'],
  '1.26': ['2022-10-06', '2022-11-08', '2022-12-09'],
  '1.27': ['2023-02-09', '2023-03-14', '2023-04-11'],
  '1.28': ['2023-06-15', '2023-07-18', '2023-08-15'],
  '1.29': ['2023-10-05', '2023-10-31', '2023-12-13'],
  '1.30': ['2024-02-08', '2024-03-05', '2024-04-17'],
  '1.31': ['2024-06-13', '2024-07-23', '2024-08-13'],
  '1.32': ['2024-10-10', '2024-11-07', '2024-12-11'],
  '1.33': ['2025-02-13', '2025-03-20', '2025-04-23'],
  '1.34': ['2025-06-20', '2025-07-24', '2025-08-27'],
  '1.35': ['2025-10-16', '2025-11-06', '2025-12-17'],
  '1.36': ['2026-02-11', '2026-03-18', '2026-04-22'],
  '1.37': ['2026-06-16', '2026-07-22', '2026-08-26'],
};

/** The planned releases of the older READMEs. */
const OLD_RELEASES: Record<string, string> = {
  ...{ '1.3': '2016-06-20', '1.4': '2016-09-20', '1.5': '2016-12-12', '1.6': '2017-03-22' },
  ...{ '1.7': '2017-06-28', '1.8': '2017-09-27', '1.9': '2017-12-13', '1.10': '2018-03-26' },
  ...{ '1.11': '2018-06-26', '1.12': '2018-09-27', '1.13': '2018-12-03', '1.14': '2019-03-25' },
  ...{ '1.15': '2019-06-17', '1.16': '2019-09-18' },
};

describe.skipIf(!hasBundles(CYCLES, WEBSITE))('every release', async () => {
  const [ended, scheduled] = await readBundle(WEBSITE, 'HEAD', (path) =>
    /^data\/releases\/(?:eol|schedule)\.yaml$/.test(path),
  );
  const { blocks: schedule } = parseSchedule(scheduled?.text, scheduled?.path ?? '');
  const { blocks: endOfLife } = parseEndOfLife(ended?.text, ended?.path ?? '');
  const cycles = new Map<string, CycleBlock>();
  const exceptions = new Map<string, ParsedExceptions>();
  const files = await readBundle(CYCLES, 'HEAD', (path) => path.startsWith('releases/'));
  for (const { path, text } of files) {
    const [, version = '', file = ''] = /^releases\/release-([^/]+)\/([^/]+)$/.exec(path) ?? [];
    const support = schedule.get(version) ?? endOfLife.get(version);
    if (file === 'README.md') cycles.set(version, parseCycleReadme(text, path, version, support));
    if (/^exceptions?\.yaml$/.test(file)) exceptions.set(version, parseExceptions(text, path));
  }
  const dayOf = (version: string, kind: CycleBlock['events'][number]['kind'][number]) => {
    const days = (cycles.get(version)?.events ?? [])
      .filter((event) => event.kind.includes(kind))
      .map(({ date }) => date);
    return days.length === 1 ? days[0] : days;
  };

  it('has a README from 1.3 to 1.37, and each gives events that pass the schema', () => {
    expect(cycles.size).toBe(35);
    for (const [version, cycle] of cycles) {
      release.parse({ version, cycle });
      expect(cycle.events.length, version).toBeGreaterThan(3);
    }
  });

  it.each(Object.entries(MAIN_DATES))(
    '%s has its freezes and its release once each',
    (version, dates) => {
      expect([
        dayOf(version, 'enhancements-freeze'),
        dayOf(version, 'code-freeze'),
        dayOf(version, 'release'),
      ]).toEqual(dates);
    },
  );

  it.each(Object.entries(OLD_RELEASES))('%s has its release', (version, date) => {
    expect(dayOf(version, 'release')).toBe(date);
  });

  it('loses no row but the four that name no day', () => {
    const lost = [...cycles].flatMap(([version, { problems }]) =>
      (problems ?? [])
        .filter(
          ({ field, kind }) =>
            /^Timeline: [^:]*$/.test(field) && /^(?:missing|not-a-value)$/.test(kind),
        )
        .map(({ field, got }) => `${version} ${field} (${got})`),
    );
    expect(lost.sort()).toEqual([
      '1.11 Timeline: row 20 (1.11-blocking, master-blocking, master-upgrade)',
      '1.17 Timeline: Start Enhancements Tracking (Tue 24)',
      '1.19 Timeline: Code Thaw (EOD PST) (TBD)',
      '1.25 Timeline: Release retrospective part 2 (Time TBC) (TBC)',
    ]);
  });

  it('reads the deadlines of the AoE cycles at noon UTC of the next day', () => {
    for (const version of ['1.35', '1.36', '1.37']) {
      const freezes = (cycles.get(version)?.events ?? []).filter(({ kind }) =>
        kind.some((one) => one === 'enhancements-freeze' || one === 'code-freeze'),
      );
      expect(freezes).toHaveLength(2);
      for (const { date, deadline } of freezes) {
        const dayAfter = new Date(Date.parse(`${date}T12:00:00Z`) + 86_400_000).toISOString();
        expect(deadline).toBe(dayAfter.replace('.000', ''));
      }
    }
  });

  it('finds where the summary says otherwise than the timeline', () => {
    const found = [...cycles].flatMap(([version, { problems }]) =>
      (problems ?? [])
        .filter(({ field }) => field.startsWith('Summary: '))
        .map(({ field }) => `${version} ${field.slice(9)}`),
    );
    expect(found.sort()).toEqual([
      '1.30 Test Freeze',
      '1.31 Test Freeze',
      '1.36 Feature blog freeze',
    ]);
  });

  it('agrees with the schedule’s release dates', () => {
    expect(schedule.size).toBe(4);
    for (const [version, { released }] of schedule)
      expect(dayOf(version, 'release'), version).toBe(released);
  });

  it('reads 207 exception requests, each with a status', () => {
    const requests = [...exceptions.values()].flatMap((parsed) => parsed.exceptions);
    expect(exceptions.size).toBe(23);
    expect(requests).toHaveLength(207);
    expect(new Set(requests.map(({ status }) => status))).toEqual(
      new Set(['approved', 'denied', 'rejected', 'removed', 'reverted']),
    );
    expect(requests.filter(({ issue }) => issue === undefined)).toHaveLength(4);
  });

  it('joins 1.0 to 1.37 with the end of life of each since 1.2', () => {
    const { releases: joined } = joinReleases({ cycles, schedule, endOfLife });
    expect(joined.size).toBe(38);
    const neither = [...joined.values()].filter(({ cycle, support }) => !cycle && !support);
    expect(neither.map(({ version }) => version)).toEqual(['1.0', '1.1']);
    const unsupported = [...joined.values()].filter(({ support }) => support === undefined);
    expect(unsupported.map(({ version }) => version)).toEqual(['1.0', '1.1', '1.37']);
    for (const record of joined.values()) {
      release.parse(record);
      expect(record.support?.problems).toBeUndefined();
    }
  });
});
