import { describe, expect, it } from 'vitest';
import { release } from '../../../../src/schemas/release.ts';
import { parseReleases } from './index.ts';
import { joinReleases } from './parse-join.ts';

const cycle = { path: 'README.md', events: [] };
const scheduled = { path: 'schedule.yaml', endOfLife: '2026-10-27' };
const ended = { path: 'eol.yaml', endOfLife: '2026-10-28' };

describe('joinReleases', () => {
  it('has every release from 1.0 to the newest known one', () => {
    const { releases: joined } = joinReleases({
      cycles: new Map([['1.5', cycle]]),
      schedule: new Map([['1.10', scheduled]]),
      endOfLife: new Map([['1.9', ended]]),
    });
    expect([...joined.keys()]).toEqual([
      ...['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8', '1.9', '1.10'],
    ]);
    expect(joined.get('1.5')).toEqual({ version: '1.5', cycle });
    expect(joined.get('1.9')).toEqual({ version: '1.9', support: ended });
    expect(joined.get('1.8')).toEqual({ version: '1.8' });
    for (const record of joined.values()) release.parse(record);
  });

  it('takes the schedule where both lists have a release, and reports a difference', () => {
    const both = (end: typeof ended) =>
      joinReleases({
        cycles: new Map(),
        schedule: new Map([['1.1', scheduled]]),
        endOfLife: new Map([['1.1', end]]),
      }).releases.get('1.1')?.support;
    expect(both({ ...ended, endOfLife: scheduled.endOfLife })).toEqual(scheduled);
    expect(both(ended)).toMatchObject({
      ...scheduled,
      problems: [{ kind: 'contradiction', field: 'endOfLifeDate in eol.yaml', got: '2026-10-28' }],
    });
  });

  it('leaves out releases far beyond the others, and names them', () => {
    const { releases, notices } = joinReleases({
      ...{ schedule: new Map(), endOfLife: new Map() },
      cycles: new Map(['1.4', '1.999', '2.0'].map((version) => [version, cycle])),
    });
    expect([...releases.keys()]).toEqual(['1.0', '1.1', '1.2', '1.3', '1.4']);
    expect(notices).toEqual([
      expect.stringMatching(/^releases: 1\.999 follows 1\.4 .*left out$/),
      expect.stringMatching(/^releases: 2\.0 follows 1\.4 .*left out$/),
    ]);
  });

  it('refuses releases that are all far beyond the first, and is empty without any', () => {
    const nothing = { schedule: new Map(), endOfLife: new Map() };
    expect(() => joinReleases({ ...nothing, cycles: new Map([['1.999', cycle]]) })).toThrow(
      /1\.999 follows 1\.0/,
    );
    expect(() => joinReleases({ ...nothing, cycles: new Map([['2.0', cycle]]) })).toThrow(
      /2\.0 follows/,
    );
    expect(joinReleases({ ...nothing, cycles: new Map() }).releases.size).toBe(0);
  });
});

describe('parseReleases', () => {
  const path = 'releases/release-1.1/README.md';
  const recorded = {
    path,
    events: [{ name: 'Release', kind: ['release' as const], date: '2030-01-02' }],
  };
  const parse = (texts: Partial<Parameters<typeof parseReleases>[0]>) =>
    parseReleases({
      cycles: [],
      schedule: { path: 's.yaml', text: 'schedules: [{release: "1.1"}]' },
      endOfLife: { path: 'e.yaml', text: 'branches: [{release: "1.0"}]' },
      recorded: [{ version: '1.1', cycle: recorded }],
      ...texts,
    });

  it('leaves the events on record where a README tells none', () => {
    const problems = [{ field: 'Timeline', kind: 'missing', expected: expect.any(String) }];
    const cycles = [{ version: '1.1', readme: { path, text: '' } }];
    const [known, unknown] = [parse({ cycles }), parse({ cycles, recorded: [] })];
    expect(known.records[1]?.cycle).toEqual({ ...recorded, problems });
    expect(unknown.records[1]?.cycle).toEqual({ path, events: [], problems });
  });

  it('leaves a cycle on record whose README is gone, with the problem', () => {
    const { records } = parse({});
    const problem = { field: '(file)', got: 'no such file' };
    expect(records[1]?.cycle).toMatchObject({ ...recorded, problems: [problem] });
  });

  it.each([
    [undefined, ['A'], 'no such file'],
    ['', ['A'], 'nothing'],
    ['codeFreeze: soon', ['A'], 'soon'],
    ['codeFreeze: {name: B}', ['B'], '{"name":"B"}'],
    ['codeFreeze: [{name: B}, soon]', ['B', 'A'], 'soon'],
    ['codeFreeze: [{name: B}]', ['B'], undefined],
    ['docsFreeze: [{name: B}]', ['B', 'A'], 'docs alone'],
    ['codeFreeze: []\ndocsFreeze: [{name: B}]', ['B'], undefined],
    ['docsFreeze: [{name: A}]\ncodeFreeze:', ['A'], undefined],
    ['codeFreeze: []', ['A'], 'nothing'],
    // Below the list of another freeze.
    ['docsFreeze: [{name: B}, {name: A}]', ['B', 'A'], 'docs alone'],
  ])('of exceptions %j, %j stand', (text, names, got) => {
    const exceptionsPath = 'releases/release-1.1/exceptions.yaml';
    const exceptions = [{ freeze: 'code' as const, name: 'A' }];
    const own = text === undefined ? undefined : { path: exceptionsPath, text };
    const { records } = parse({
      cycles: [{ version: '1.1', readme: { path, text: '' }, exceptions: own }],
      recorded: [{ version: '1.1', cycle: { ...recorded, exceptions, exceptionsPath } }],
    });
    const cycle = release.parse(records[1]).cycle;
    expect(cycle?.exceptions?.map(({ name }) => name)).toEqual(names);
    if (got !== undefined) expect(cycle?.problems?.map((each) => each.got)).toContain(got);
  });

  it.each([
    '- @a\n- name: q\n  issue: 4',
    'Summary: y',
    'README: x',
    'Timeline: z',
    'codeFreeze: soon',
    'docsFreeze: [{name: q, date_reviewed: late}]',
  ])('names the file of exceptions %j with its problems', (text) => {
    const exceptions = { path: 'releases/release-1.1/exceptions.yaml', text };
    const { records } = parse({
      cycles: [{ version: '1.1', readme: { path, text: '' }, exceptions }],
    });
    const [ofReadme, ...others] = release.parse(records[1]).cycle?.problems ?? [];
    expect(ofReadme).toMatchObject({ field: 'Timeline', file: undefined });
    expect(new Set(others.map(({ file }) => file))).toEqual(new Set([exceptions.path]));
  });

  it('leaves what is on record of releases that a broken entry may be of', () => {
    const support = (version: string, endOfLife: string, file = 's.yaml') => ({
      version,
      support: { path: file, endOfLife },
    });
    const { records, unread } = parse({
      schedule: { path: 's.yaml', text: 'schedules: [{release: soon}]' },
      endOfLife: {
        path: 'e.yaml',
        text: 'branches: [{release: "1.0", endOfLifeDate: 2020-01-02}]',
      },
      recorded: [
        support('1.0', '2020-01-01'),
        support('1.1', '2020-01-03'),
        support('1.2', '2020-01-04', 'e.yaml'),
      ],
    });
    expect(records.map((record) => record.support)).toEqual([
      expect.objectContaining({ path: 'e.yaml', endOfLife: '2020-01-02' }),
      { path: 's.yaml', endOfLife: '2020-01-03' },
    ]);
    expect(unread?.map(({ path: file, problem }) => `${file} ${problem.field}`)).toEqual([
      's.yaml schedules[0].release',
    ]);
  });
});
