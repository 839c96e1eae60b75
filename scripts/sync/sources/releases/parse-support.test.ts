import { describe, expect, it } from 'vitest';
import { release } from '../../../../src/schemas/release.ts';
import { parseEndOfLife, parseSchedule } from './parse-support.ts';

const SCHEDULE = `---
schedules:
- endOfLifeDate: "2027-10-27"
  maintenanceModeStartDate: 2027-08-27
  next:
    cherryPickDeadline: "2026-10-09"
    release: 1.50.2
    targetDate: "2026-10-13"
  previousPatches:
  - release: 1.50.0
    targetDate: "2026-08-27"
  - cherryPickDeadline: N/A
    note: an out-of-band release
    release: 1.50.1
    targetDate: "2026-09-09"
  release: 1.50
  releaseDate: "2026-08-27"
`;

const UPCOMING = `upcoming_releases:
- targetDate: "2026-11-10"
  cherryPickDeadline: "2026-11-06"
- targetDate: 2026-10-13
- soon
- targetDate: "2027-11-09"
`;

const END_OF_LIFE = `branches:
- endOfLifeDate: "2024-12-08"
  finalPatchRelease: 1.10.17
  note: with [a link](https://example.org)
  release: "1.10"
- endOfLifeDate: "2024-10-28"
  finalPatchRelease: 1.10.15
  release: "1.10"
`;

const PATH = 'data/releases/schedule.yaml';
const schedule = (text: string) => parseSchedule(text, PATH).blocks;

describe('parseSchedule', () => {
  it('reads the days planned for patches, as long as the release is supported', () => {
    const support = schedule(SCHEDULE + UPCOMING).get('1.50');
    expect(support?.patchDays).toEqual([
      { date: '2026-10-13' },
      { date: '2026-11-10', cherryPickDeadline: '2026-11-06' },
    ]);
    expect(support?.problems?.map(({ field }) => field)).toEqual([
      'upcoming_releases[1].cherryPickDeadline',
      'upcoming_releases[2]',
      'upcoming_releases[3].cherryPickDeadline',
    ]);
  });

  it('reads such a day as it does a patch', () => {
    const day = '- {targetdate: "2026-11-10", cherryPickDeadline: "2026-11-16", foo: 1}\n';
    const { patchDays, problems } =
      schedule(`${SCHEDULE}upcoming_releases:\n${day}`).get('1.50') ?? {};
    expect(patchDays).toEqual([{ date: '2026-11-10', cherryPickDeadline: '2026-11-16' }]);
    expect(problems?.map(({ field, kind }) => `${field.slice(21)} ${kind}`)).toEqual([
      'targetdate normalized',
      'foo unknown-field',
      'targetDate contradiction',
    ]);
  });

  it.each([
    ['""', 'missing'],
    ['[]', 'not-a-value'],
    ['N/A', 'not-a-value'],
  ])('needs a deadline of such a day, not %s', (deadline, kind) => {
    const day = `- {targetDate: 2026-11-10, cherryPickDeadline: ${deadline}}\n`;
    const { problems } = schedule(`${SCHEDULE}upcoming_releases:\n${day}`).get('1.50') ?? {};
    expect(problems).toMatchObject([{ field: 'upcoming_releases[0].cherryPickDeadline', kind }]);
  });

  it('reports a next patch that is no later than the others', () => {
    const { problems } = schedule(SCHEDULE.replace('1.50.2', '1.50.1')).get('1.50') ?? {};
    expect(problems).toContainEqual({
      ...{ field: 'next.release', kind: 'contradiction', got: '1.50.1' },
      expected: 'a patch release after 1.50.1',
    });
  });

  it('reads a patch release with a "v"', () => {
    const { patches, problems } = schedule(SCHEDULE.replace('1.50.1', 'v1.50.1')).get('1.50') ?? {};
    expect(patches?.map(({ version }) => version)).toEqual(['1.50.1', '1.50.0']);
    expect(problems).toMatchObject([{ field: 'previousPatches[1].release', kind: 'normalized' }]);
  });

  it('reads a next patch whose dates stand beside it', () => {
    const next = / {2}next:\n {2}(.+\n).+\n {2}(.+\n)/;
    const support = schedule(SCHEDULE.replace(next, '  next: 1.50.2\n$1$2')).get('1.50');
    expect(support?.nextPatch).toEqual(schedule(SCHEDULE).get('1.50')?.nextPatch);
    expect(support?.problems).toMatchObject([{ field: 'next', kind: 'normalized' }]);
    const { problems } = schedule(SCHEDULE.replace(next, '  next: N/A\n')).get('1.50') ?? {};
    expect(problems).toMatchObject([{ field: 'next', kind: 'not-a-value' }]);
  });

  it('reads mappings in place of lists, and the other way about, and says so', () => {
    const { blocks, notices } = parseSchedule(
      [
        'schedules:',
        '  1.50:',
        '    releaseDate: 2026-08-27',
        '    maintenanceModeStartDate: 2027-08-27',
        '    endOfLifeDate: 2027-10-27',
        '    next: [{release: 1.50.1, targetDate: 2026-10-13}]',
        '    previousPatches: {1.50.0: {targetDate: 2026-08-27}}',
        'upcoming_releases: {targetDate: 2026-11-10, cherryPickDeadline: 2026-11-06}',
      ].join('\n'),
      PATH,
    );
    expect(blocks.get('1.50')).toMatchObject({
      released: '2026-08-27',
      patches: [{ version: '1.50.0', date: '2026-08-27' }],
      nextPatch: { version: '1.50.1', date: '2026-10-13' },
      patchDays: [{ date: '2026-11-10', cherryPickDeadline: '2026-11-06' }],
      problems: ['next', 'previousPatches', 'upcoming_releases'].map((field) => ({ field })),
    });
    expect(notices).toEqual([expect.stringContaining('schedules')]);
  });

  it('names days in an order that cannot be', () => {
    const swapped = SCHEDULE.replace('2027-08-27', '2027-11-27')
      .replace('2026-09-09', '2096-09-09')
      .replace('2026-10-09', '2026-10-19');
    expect(schedule(swapped).get('1.50')?.problems).toMatchObject([
      { field: 'next.targetDate', got: '2026-10-13' },
      { field: 'endOfLifeDate', got: '2027-10-27' },
      { field: 'targetDate of 1.50.2', got: '2026-10-13' },
    ]);
  });

  it('reads dates and patch releases, newest first, without notes', () => {
    const support = schedule(SCHEDULE).get('1.50');
    expect(support).toEqual({
      path: 'data/releases/schedule.yaml',
      released: '2026-08-27',
      maintenance: '2027-08-27',
      endOfLife: '2027-10-27',
      patches: [
        { version: '1.50.1', date: '2026-09-09' },
        { version: '1.50.0', date: '2026-08-27' },
      ],
      nextPatch: { version: '1.50.2', date: '2026-10-13', cherryPickDeadline: '2026-10-09' },
    });
    release.parse({ version: '1.50', support });
  });

  it.each([
    ['a date that is none', '"2026-08-27"', '2026-02-30', 'releaseDate not-a-value'],
    ['another day than its first', '"2026-08-27"', '2025-08-27', 'releaseDate contradiction'],
    ['a date that is missing', '"2026-08-27"\n$', '\n', 'releaseDate missing'],
    ['an unknown field', 'releaseDate', 'codename: x\n  releaseDate', 'codename unknown-field'],
    ['a patch that is none', 'release: 1.50.2', 'release: soon', 'next.release not-a-value'],
    ['a patch of another', 'release: 1.50.2', 'release: 1.49.2', 'next.release contradiction'],
    ['a patch twice', 'release: 1.50.1', 'release: 1.50.0', 'previousPatches contradiction'],
  ])('reports %s', (_, from, to, problem) => {
    const text = from.endsWith('$')
      ? SCHEDULE.replace(/"2026-08-27"\n$/, to)
      : SCHEDULE.slice(0, SCHEDULE.lastIndexOf(from)) +
        SCHEDULE.slice(SCHEDULE.lastIndexOf(from)).replace(from, to);
    expect(
      schedule(text)
        .get('1.50')
        ?.problems?.map(({ field, kind }) => `${field} ${kind}`),
    ).toEqual([problem]);
  });

  it.each([
    ['previousPatches', 'schedules:\n- release: "1.50"\n  previousPatches:\n'],
    ['upcoming_releases', `${SCHEDULE}upcoming_releases:\n`],
  ])('reports %s where the key holds nothing', (field, text) => {
    const { problems } = schedule(text).get('1.50') ?? {};
    expect(problems).toContainEqual(expect.objectContaining({ field, kind: 'missing' }));
  });

  it.each([
    ['Schedules', SCHEDULE.replace('schedules', 'Schedules')],
    ['upcomingReleases', SCHEDULE + UPCOMING.replace('upcoming_releases', 'upcomingReleases')],
    ['releaseDate', `${SCHEDULE}  releaseDate: "2026-08-27"\n`],
  ])('reads the file, and says so, where the key %s is another or stands twice', (key, text) => {
    const { blocks, notices } = parseSchedule(text, PATH);
    const { problems: _, ...support } = blocks.get('1.50') ?? {};
    expect(support).toMatchObject(schedule(SCHEDULE).get('1.50') ?? {});
    expect('patchDays' in support).toBe(key === 'upcomingReleases');
    expect(notices).toEqual([expect.stringContaining(key)]);
  });

  it.each([
    ['nothing', '', '(file)', 'nothing'],
    ['no file', undefined, '(file)', 'no such file'],
    ['another list', END_OF_LIFE, '(file)', expect.stringContaining('branches')],
    ['an empty list', 'schedules: []', '(file)', '[]'],
    ['broken YAML', 'schedules: [', '(file)', expect.stringContaining('line 1')],
    ['an entry without a release', 'schedules: [{}]', 'schedules[0].release', '{}'],
    ['an entry that is none', 'schedules: [soon]', 'schedules[0].release', 'soon'],
  ])('says that it cannot read %s', (_, text, field, got) => {
    const { blocks, unread } = parseSchedule(text, PATH);
    expect(blocks.size).toBe(0);
    const problem = { field, kind: 'not-a-value', got, expected: expect.any(String) };
    expect(unread).toEqual([{ path: PATH, problem }]);
  });

  it('reads the entries beside one that it cannot read, and a release with a "v"', () => {
    const { blocks, unread } = parseSchedule('schedules: [{release: v1.34}, {}]', PATH);
    expect([...blocks.keys()]).toEqual(['1.34']);
    expect(unread).toHaveLength(1);
  });
});

it('parseEndOfLife reads the first entry of a release that comes twice, and says so', () => {
  expect([...parseEndOfLife(END_OF_LIFE, 'eol.yaml').blocks]).toEqual([
    [
      '1.10',
      {
        path: 'eol.yaml',
        endOfLife: '2024-12-08',
        finalPatch: '1.10.17',
        problems: [
          {
            field: 'endOfLifeDate',
            kind: 'contradiction',
            got: '2024-10-28',
            expected: 'each release once; the first entry, which is the later one, is read',
          },
        ],
      },
    ],
  ]);
});
