import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { UnavailableError } from '../../scripts/sync/engine/repository.ts';
import { LocalRepository } from '../../scripts/sync/local/local-repository.ts';
import { source } from '../../scripts/sync/sources/issues/index.ts';
import { writeKyaml } from '../../src/formats/kyaml.ts';
import { issue } from '../../src/schemas/issue.ts';
import type { RecordedIssue } from '../github/issues.ts';
import { startForFile } from '../github/testing/fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';
import { openServed } from './open-served.ts';

const NAME = 'kubernetes/enhancements';
const RAW = {
  state: 'open' as const,
  user: { login: 'octo-cat' },
  created_at: '2026-01-01T00:00:00Z',
  body: 'text',
};
const PAGES = 101;

const folder = temporaryFolder();

writeFiles(join(folder, 'source'), { '2026-01-05/keps/x.yaml': 'x' });
const github = await startForFile({ sources: [`${NAME}=${join(folder, 'source')}`] });

let many: RecordedIssue[];

beforeEach(() => {
  many = Array.from({ length: PAGES }, (_, index) => ({
    ...RAW,
    number: index + 1,
    title: `Issue ${index + 1}`,
    updated_at: '2026-01-02T00:00:00Z',
    labels: index === 0 ? [{ name: 'lead-opted-in' }, { name: 'stage/beta' }] : [],
    milestone: index === 0 ? { title: 'v1.36' } : null,
  }));
  github.setIssues(NAME, many);
  github.clearRequests();
});

type Records = readonly Readonly<Record<string, unknown>>[];

async function sync(recorded: Records): Promise<Records> {
  const upstream = await openServed(github, [NAME], { cache: join(folder, 'cache') });
  const files = recorded.map(
    (record) => [`issues/${record.number}.yaml`, writeKyaml(record as never)] as const,
  );
  const group = writeKyaml({ id: 'sig-node', kind: 'sig', name: 'Node', path: 'sigs.yaml' });
  const folders = new Map([
    ['issues', new Map(files)],
    ['sigs', new Map([['sigs/sig-node.yaml', group]])],
  ]);
  const reader = {
    readFolder: async (folder: string) => folders.get(folder) ?? new Map<string, string>(),
    readFile: async () => undefined,
  };
  const { records } = await source.read(upstream, reader, { prose: false });
  return records.map((record) => issue.parse(record));
}

describe('issues that were deleted or transferred', () => {
  const numbersOf = (records: Records, isOne: (each: Records[number]) => boolean) =>
    records.filter(isOne).map(({ number }) => number);

  it('are noticed by the number of open ones, and no longer open', async () => {
    const before = await sync([]);
    const left = many.filter(({ number }) => ![7, 8, 101].includes(number));
    github.setIssues(NAME, left);
    github.clearRequests();
    const after = await sync(before);
    expect(numbersOf(after, ({ gone }) => gone === '2026-01-05')).toEqual([7, 8, 101]);
    expect(numbersOf(after, ({ state }) => state === 'open')).toEqual(
      left.map(({ number }) => number),
    );
    // The heads, and the numbers of the open ones.
    expect(github.requests).toHaveLength(2);
    github.clearRequests();
    expect(await sync(after)).toEqual(after);
    expect(github.requests).toHaveLength(1);
  });

  it('that come back are open again, though nothing of them changed', async () => {
    const gone = (await sync([])).map((each) =>
      each.number === 7 ? { ...each, state: 'closed', gone: '2026-01-03' } : each,
    );
    const after = await sync(gone);
    expect(after.find(({ number }) => number === 7)).toMatchObject({ state: 'open' });
    expect(numbersOf(after, (each) => each.gone !== undefined)).toEqual([]);
  });

  it('are left alone where one that closed explains the number', async () => {
    const before = await sync([]);
    const closed = { state: 'closed' as const, updated_at: '2026-01-03T00:00:00Z' };
    github.setIssues(
      NAME,
      many.map((each) => (each.number === 7 ? { ...each, ...closed } : each)),
    );
    const after = await sync(before);
    expect(numbersOf(after, ({ state }) => state === 'closed')).toEqual([7]);
    expect(numbersOf(after, ({ gone }) => gone !== undefined)).toEqual([]);
  });
});

describe('closed issues that were deleted or transferred', () => {
  const MORE = 350;
  const closedOnes = (): RecordedIssue[] =>
    Array.from({ length: MORE }, (_, index) => ({
      ...RAW,
      ...{ number: index + 1, title: `Issue ${index + 1}`, state: 'closed' as const },
      ...{ updated_at: '2026-01-02T00:00:00Z', closed_at: '2026-01-02T00:00:00Z' },
    }));
  const goneOf = (records: Records) =>
    records.flatMap(({ number, gone }) => (gone === undefined ? [] : number));

  it('are noticed by the number of closed ones, 300 a week, in one request', async () => {
    const all = closedOnes();
    github.setIssues(NAME, all);
    const before = await sync([]);
    const left = all.filter(({ number }) => ![7, 320].includes(number));
    github.setIssues(NAME, left);
    github.clearRequests();
    const after = await sync(before);
    // The commit is of one week: its turn is one part of them.
    expect([[7], [320]]).toContainEqual(goneOf(after));
    // The heads, and whether those of the week are there.
    expect(github.requests).toHaveLength(2);
  });

  it('are not asked after where the number says that none is missing', async () => {
    github.setIssues(NAME, closedOnes());
    const before = await sync([]);
    github.clearRequests();
    expect(await sync(before)).toEqual(before);
    expect(github.requests).toHaveLength(1);
  });

  it('are taken for gone only where GitHub says so of each', async () => {
    const all = closedOnes();
    github.setIssues(NAME, all);
    const before = await sync([]);
    github.setIssues(NAME, all.slice(1));
    const match = { operation: /IssuesAmong/ };
    github.setFaults([{ kind: 'graphql-partial', amount: 50, match }]);
    const after = await sync(before);
    github.setFaults();
    expect(goneOf(after)).toEqual([]);
  });

  it('that come back are read again', async () => {
    github.setIssues(NAME, closedOnes().slice(0, 10));
    const gone = (await sync([])).map((each) =>
      each.number === 7 ? { ...each, gone: '2026-01-03' } : each,
    );
    expect(goneOf(await sync(gone))).toEqual([]);
  });
});

describe('the issues source', () => {
  it('misses nothing where a change on record lies ahead', async () => {
    const [first, second, ...rest] = many;
    const ahead = { updated_at: '2999-01-01T00:00:00Z' };
    github.setIssues(NAME, [
      { ...first, ...ahead } as RecordedIssue,
      second,
      ...rest,
    ] as RecordedIssue[]);
    const before = await sync([]);
    const news = { title: 'New title', updated_at: '2026-01-03T00:00:00Z' };
    github.setIssues(NAME, [
      { ...first, ...ahead },
      { ...second, ...news },
      ...rest,
    ] as RecordedIssue[]);
    const after = await sync(before);
    expect(after.find(({ number }) => number === 2)).toMatchObject({ title: 'New title' });
  });

  it('reads every page, and dates what the release team said by the content’s day', async () => {
    const records = await sync([]);
    expect(records).toHaveLength(PAGES);
    expect(records[0]).toMatchObject({
      number: 1,
      milestone: '1.36',
      labels: { leadOptedIn: true },
      tracking: { state: 'opted-in', since: '2026-01-05' },
    });
    expect(records[1]).not.toHaveProperty('history');
  });

  it('asks for nothing more when no issue has changed', async () => {
    const first = await sync([]);
    github.clearRequests();
    expect(await sync(first)).toEqual(first);
    expect(github.requests).toHaveLength(1);
  });

  it('reads what has changed, keeps the rest, and keeps what upstream took away', async () => {
    const first = await sync([]);
    const changed = { ...RAW, number: 1, title: 'New', updated_at: '2026-02-01T00:00:00Z' };
    github.setIssues(NAME, [changed, ...many.slice(1)]);
    github.clearRequests();
    const second = await sync(first);
    expect(second).toHaveLength(PAGES);
    expect(second.slice(1)).toEqual(first.slice(1));
    expect(second[0]).toMatchObject({
      title: 'New',
      tracking: { state: 'none', since: '2026-02-01' },
      history: [
        { date: '2026-01-05', milestone: '1.36', optedIn: true, stage: 'beta' },
        { date: '2026-02-01', optedIn: false },
      ],
    });
    // The heads, and two pages of what changed at or after the newest change on record.
    expect(github.requests).toHaveLength(3);
  });

  it('is left out where the repository is read from a clone', async () => {
    const repository = new LocalRepository({ repository: NAME, directory: folder });
    const content = { readFolder: async () => new Map(), readFile: async () => undefined };
    const reading = source.read({ repository: () => repository }, content, { prose: false });
    await expect(reading).rejects.toThrow(UnavailableError);
  });

  it('stops at a record that is damaged, whose history would be lost', async () => {
    await expect(sync([{ number: 1 }])).rejects.toThrow(/content\/issues\/1.yaml: title/);
  });
});
