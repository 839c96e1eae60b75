import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { UnavailableError, type UpstreamRepository } from '../../scripts/sync/engine/repository.ts';
import { LocalRepository } from '../../scripts/sync/local/local-repository.ts';
import { source as activity } from '../../scripts/sync/sources/activity/index.ts';
import { source as releaseTags } from '../../scripts/sync/sources/release-tags/index.ts';
import { writeKyaml } from '../../src/formats/kyaml.ts';
import { activityWeek } from '../../src/schemas/activity.ts';
import { release } from '../../src/schemas/release.ts';
import type { RecordedActivity } from '../github/activity.ts';
import { startForFile } from '../github/testing/fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';
import { startBetween } from './between.ts';
import { openServed } from './open-served.ts';

const NAME = 'kubernetes/kubernetes';
const FOLLOWED = 'etcd-io/etcd';
const GATE = writeKyaml({ name: 'WidgetPool', docs: { path: 'p', stages: [], removed: false } });
const CYCLE = writeKyaml({
  version: '1.37',
  cycle: {
    path: 'p',
    events: [
      { name: 'Start', kind: ['cycle-start'], date: '2026-05-18' },
      { name: 'Released', kind: ['release'], date: '2026-08-26' },
    ],
  },
});

const folder = temporaryFolder();

writeFiles(join(folder, 'source'), {
  '2026-06-01/pkg/x.go': 'package x // June',
  '2026-08-05/pkg/x.go': 'package x // August',
});
const github = await startForFile({ sources: [`${NAME}=${join(folder, 'source')}`] });

type Pulls = NonNullable<NonNullable<RecordedActivity['mergedPullRequests']>[string]>;
type Releases = NonNullable<NonNullable<RecordedActivity['releases']>[string]>;

const pull = (number: number, mergedAt: string, more: Partial<Pulls[number]> = {}) => ({
  ...{ number, mergedAt, title: `Pull ${number}`, body: '', baseRefName: 'main', labels: [] },
  ...more,
});
const tag = (tagName: string, publishedAt: string) => ({
  ...{ tagName, publishedAt, isPrerelease: false },
});

function serve(pulls: Pulls, releases: Releases = [tag('v1.36.0', '2026-04-22T12:00:00Z')]) {
  github.setActivity({
    releases: { [NAME]: releases, [FOLLOWED]: [tag('v3.7.0', '2026-07-08T09:00:00Z')] },
    mergedPullRequests: { [NAME]: pulls },
  });
}

beforeEach(() => {
  github.setFaults();
  github.endAt(undefined);
  serve([pull(1, '2026-06-16T10:00:00Z'), pull(2, '2026-07-07T10:00:00Z')]);
  github.clearRequests();
});

/** content/ as far as the two sources read it. */
function content(files: Readonly<Record<string, string>> = {}) {
  const all = { 'feature-gates/WidgetPool.yaml': GATE, 'releases/1.37.yaml': CYCLE, ...files };
  return {
    readFolder: async (name: string) =>
      new Map(Object.entries(all).filter(([path]) => path.startsWith(`${name}/`))),
    readFile: async (path: string) => (all as Record<string, string | undefined>)[path],
  };
}

const open = (url = github.url) =>
  openServed({ url }, [NAME], { cache: join(folder, 'cache'), followed: [NAME, FOLLOWED] });

async function read(files?: Readonly<Record<string, string>>, prose = false, url?: string) {
  const reading = await activity.read(await open(url), content(files), { prose });
  return { ...reading, weeks: reading.records.map((record) => activityWeek.parse(record)) };
}

const numbers = ({ weeks }: Awaited<ReturnType<typeof read>>) =>
  weeks.flatMap(({ pullRequests = [] }) => pullRequests.map(({ number }) => number));
const asFiles = ({ weeks }: Awaited<ReturnType<typeof read>>) =>
  Object.fromEntries(weeks.map((week) => [`activity/${week.week}.yaml`, writeKyaml(week)]));

describe('the activity source', () => {
  it('reads at first what was merged and released since the cycle under way began', async () => {
    serve([pull(1, '2026-05-17T10:00:00Z'), pull(2, '2026-07-07T10:00:00Z')]);
    const first = await read();
    expect(first.weeks).toEqual([
      {
        week: '2026-07-06',
        pullRequests: [{ number: 2, merged: '2026-07-07T10:00:00Z' }],
        releases: [{ repository: FOLLOWED, tag: 'v3.7.0', date: '2026-07-08' }],
      },
    ]);
    expect(github.requests).toHaveLength(2);
  });

  it('asks with the heads alone while nothing else was merged', async () => {
    const first = await read();
    github.clearRequests();
    const second = await read(asFiles(first));
    expect(second.weeks).toEqual(first.weeks);
    expect(github.requests).toHaveLength(1);
  });

  it('misses nothing where a pull request on record lies ahead', async () => {
    serve([pull(1, '2026-06-16T10:00:00Z'), pull(9, '2099-01-01T00:00:00Z')]);
    const first = await read();
    serve([pull(1, '2026-06-16T10:00:00Z'), pull(2, '2026-07-07T10:00:00Z')]);
    expect(numbers(await read(asFiles(first)))).toEqual([1, 2, 9]);
  });

  it('goes on from the newest pull request on record', async () => {
    github.endAt('2026-06-30');
    const first = await read();
    expect(numbers(first)).toEqual([1]);
    github.endAt(undefined);
    github.clearRequests();
    const second = await read(asFiles(first));
    expect(numbers(second)).toEqual([1, 2]);
    expect(github.requests).toHaveLength(2);
  });

  it('reads every page, and week by week what is too much for one search', async () => {
    const days = Array.from({ length: 1200 }, (_, index) => index);
    serve(
      days.map((index) =>
        pull(index + 1, new Date(Date.UTC(2026, 5, 1) + index * 3_600_000).toISOString()),
      ),
    );
    expect(numbers(await read())).toHaveLength(1200);
  });

  it('asks for less at once where GitHub takes too long', async () => {
    github.setFaults([
      { kind: 'status', amount: 502, match: { operation: /MergedPullRequests/, count: 4 } },
    ]);
    expect(numbers(await read())).toEqual([1, 2]);
  });

  it('fails where an answer has holes, so that nothing is taken for read', async () => {
    github.setFaults([
      { kind: 'graphql-partial', amount: 100, match: { operation: /MergedPullRequests/ } },
    ]);
    await expect(read()).rejects.toThrow('merged pull requests');
  });

  it.each([
    ['null for each release', { nodes: [null, null] }, 'no release of any repository; run again'],
    ['a count, and nothing', { issueCount: 40, nodes: [] }, 'counts 40 of them, but gives none'],
    ['a count, and a part', { issueCount: 40 }, 'counts 40 of them, but gives 2'],
    ['null for one', { issueCount: 2, nodes: [null, {}] }, 'only some entries of a page; run'],
    ['null for each that was merged', { issueCount: 1, nodes: [null] }, 'no entry of a page'],
  ])('fails where GitHub answers with %s', async (_, lie, words) => {
    const isMet = (value: object) =>
      'issueCount' in lie ? 'issueCount' in value : 'nodes' in value && !('issueCount' in value);
    const lying = (key: string, value: unknown) =>
      ['releases', 'search'].includes(key) && isMet(value as object)
        ? { ...(value as object), ...lie }
        : value;
    const between = await startBetween(github.url, ({ body }, response) => {
      response.end(JSON.stringify(JSON.parse(body.toString(), lying)));
    });
    await expect(read(undefined, false, between.url)).rejects.toThrow(words);
    between.close();
  });

  it('has no texts but those of the newest weeks to read again where they are missing', async () => {
    const first = await read(undefined, true);
    expect(first.files?.map(({ path }) => path)).toEqual([
      'prose/activity/2026-06-15.json',
      'prose/activity/2026-07-06.json',
    ]);
    const again = await read(asFiles(first), true);
    expect(again.files?.map(({ path }) => path)).toEqual(first.files?.map(({ path }) => path));
    const texts = Object.fromEntries((first.files ?? []).map(({ path, text }) => [path, text]));
    const known = await read({ ...asFiles(first), ...texts }, true);
    expect(known.files).toEqual([]);
  });

  it('says that GitHub does not answer of a project, and reads the rest', async () => {
    const { notices } = await read();
    expect(notices.join()).toContain('coredns/coredns');
    expect(notices.join()).not.toContain(FOLLOWED);
  });

  it('leaves everything as it is where nothing was ever merged', async () => {
    serve([]);
    await expect(read()).rejects.toThrow(UnavailableError);
  });

  it('refuses to go on from a week that cannot be read', async () => {
    await expect(read({ 'activity/2026-06-15.yaml': '{ week: "soon" }' })).rejects.toThrow(
      'restore it from git',
    );
  });

  it('reads nothing from a clone', async () => {
    const clone: UpstreamRepository = new LocalRepository({ repository: NAME, directory: folder });
    await expect(clone.mergedPullRequests('2026-01-01')).rejects.toThrow(UnavailableError);
    await expect(clone.releases()).rejects.toThrow(UnavailableError);
  });
});

describe('the source of release tags', () => {
  const tags = async (files?: Readonly<Record<string, string>>) => {
    const { records } = await releaseTags.read(await open(), content(files), { prose: false });
    return records.map((record) => release.parse(record));
  };

  it('reads all pages at first, and none beside the heads later', async () => {
    const many = Array.from({ length: 250 }, (_, index) =>
      tag(`v1.36.${index}`, new Date(Date.UTC(2024, 0, 1 + index)).toISOString()),
    );
    serve([], many);
    const [first] = await tags();
    expect(first?.tags).toHaveLength(250);
    expect(github.requests).toHaveLength(4);
    github.clearRequests();
    const next = tag('v1.36.250', '2024-09-30T00:00:00Z');
    serve([], [next, ...many]);
    const files = { 'releases/1.36.yaml': writeKyaml(first as never) };
    const [second] = await tags(files);
    expect(second?.tags?.slice(0, 2).map(({ version }) => version)).toEqual([
      '1.36.250',
      '1.36.249',
    ]);
    expect(second?.tags).toHaveLength(251);
    expect(github.requests).toHaveLength(2);
  });

  it('asks for itself where the heads come without releases, as activity cannot', async () => {
    github.setFaults([{ kind: 'status', amount: 502, match: { operation: /Heads/, count: 4 } }]);
    expect((await tags()).map(({ version }) => version)).toEqual(['1.36']);
    github.setFaults([{ kind: 'status', amount: 502, match: { operation: /Heads/, count: 4 } }]);
    await expect(read()).rejects.toThrow(/^heads of kubernetes\/kubernetes: .* 502 /);
  });
});
