import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { UpstreamRepository } from '../../scripts/sync/engine/repository.ts';
import { startGitHub } from '../github/server.ts';
import { startForFile } from '../github/testing/fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';
import { startBetween } from './between.ts';
import { openServed } from './open-served.ts';
import { recordProgress } from './record-progress.ts';

const NAME = 'kubernetes/sample';
const BINARY = Buffer.from([0, 1, 2, 0xff]);
const LATIN1 = Buffer.from('caf\xe9\n', 'latin1');
const LONG = 'x'.repeat(2000);

const folder = temporaryFolder();
let cache: string;
let recorded: ReturnType<typeof recordProgress>;

const many = Array.from({ length: 40 }, (_, index) => [
  `2026-01-01/keps/n${String(index).padStart(2, '0')}.yaml`,
  `text ${index}\n`,
]);
writeFiles(join(folder, 'source'), {
  ...Object.fromEntries(many),
  '2026-01-01/keps/deep/er/one.yaml': '\ufeffmarked',
  '2026-01-01/keps/binary': BINARY,
  '2026-01-01/keps/latin1': LATIN1,
  '2026-01-01/keps/long': LONG,
  '2026-01-01/keps/empty': '',
  '2026-01-01/keps/copy.yaml': 'text 1\n',
  'release-1.9/old/list': 'nine',
  'release-1.10/new/list': 'ten',
  'release-1.10/old/list': 'not this',
  'release-1.11/none': '',
});
symlinkSync('n00.yaml', join(folder, 'source/2026-01-01/keps/link.yaml'));
const limits = { treeEntries: 48, blobTextBytes: 1000 };
const github = await startForFile({ sources: [`${NAME}=${join(folder, 'source')}`], limits });

beforeEach(async () => {
  cache = temporaryFolder();
  recorded = recordProgress();
  github.clearRequests();
});

afterEach(() => github.setFaults());

async function open(
  url: string = github.url,
  signal?: AbortSignal,
): Promise<UpstreamRepository & { requests(): number }> {
  const opening = { cache, signal, progress: recorded.progress };
  const upstream = await openServed({ url }, [NAME], opening);
  return Object.assign(upstream.repository(NAME), { requests: () => upstream.requests() });
}

async function readAll(repository: UpstreamRepository): Promise<Map<string, string | undefined>> {
  const files = await repository.files(await repository.head(), 'keps');
  const texts = await repository.texts(files);
  return new Map(files.map(({ id, path }) => [path, texts.get(id)]));
}

function expectAll(texts: Map<string, string | undefined>): void {
  expect(texts.size).toBe(47);
  expect(texts.get('keps/link.yaml')).toBeUndefined();
  expect(texts.get('keps/n00.yaml')).toBe('text 0\n');
  expect(texts.get('keps/n39.yaml')).toBe('text 39\n');
  expect(texts.get('keps/copy.yaml')).toBe('text 1\n');
  expect(texts.get('keps/deep/er/one.yaml')).toBe('marked');
  expect(texts.get('keps/empty')).toBe('');
  expect(texts.get('keps/long')).toBe(LONG);
  expect(texts.get('keps/latin1')).toBe('caf\ufffd\n');
  expect(texts.get('keps/binary')).toBe(BINARY.toString('utf8'));
}

describe('GitHubRepository', () => {
  it('reads everything, in spite of cut listings, cut texts and binaries', async () => {
    const repository = await open();
    expectAll(await readAll(repository));
    expect(repository.requests()).toBe(github.requests.length);
    expect((await repository.head()).branch).toBe('main');
    expect(repository.bounds.unread.map(({ path }) => path)).toEqual(['keps/link.yaml']);
  });

  it('reads no link at a path that is asked for', async () => {
    const repository = await open();
    const files = await repository.filesAt(await repository.head(), [
      'keps/link.yaml',
      'keps/n00.yaml',
    ]);
    expect([...(await repository.texts(files)).values()]).toEqual(['text 0\n']);
    expect(repository.bounds.unread.map(({ path }) => path)).toEqual(['keps/link.yaml']);
  });

  it('reads nothing twice', async () => {
    await readAll(await open());
    github.clearRequests();
    expectAll(await readAll(await open()));
    expect(github.requests).toHaveLength(1);
  });

  it('finds the branches that hold any of several paths, and what each holds', async () => {
    const repository = await open();
    const found = await repository.branchesHolding('release-', ['new/list', 'old/list']);
    expect(
      found.flatMap(({ head, files }) => files.map(({ path }) => `${head.branch} ${path}`)).sort(),
    ).toEqual(['release-1.10 new/list', 'release-1.10 old/list', 'release-1.9 old/list']);
    const texts = await repository.texts(found.flatMap(({ files }) => files));
    expect([...texts.values()].sort()).toEqual(['nine', 'not this', 'ten']);
  });

  /** What each operation meets is in `operations.test.ts`; with what it says of the wait. */
  it.each([
    ['parts left out', { kind: 'graphql-partial', match: { operation: /Blobs/, count: 4 } }, ''],
    [
      'every part left out',
      { kind: 'graphql-partial', amount: 100, match: { operation: /Blobs/ } },
      '',
    ],
    ['an answer that is no JSON', { kind: 'malformed-json', match: { nth: 3 } }, ''],
    ['a lost connection', { kind: 'reset', match: { nth: 2 } }, ''],
    ['a failed query', { kind: 'graphql-error', match: { nth: 2 } }, ''],
    ['a rate limit', { kind: 'rate-limit', amount: 1, match: { nth: 2 } }, /waiting \d s/],
    ['a secondary limit', { kind: 'secondary-limit', amount: 1, match: { nth: 2 } }, ''],
    ['a wish to wait', { kind: 'retry-after', amount: 1, match: { nth: 2 } }, /waiting 1 s/],
  ] as const)('reads everything in spite of %s', async (_, fault, words) => {
    github.setFaults([fault]);
    expectAll(await readAll(await open()));
    expect(github.requests.some((entry) => entry.fault !== undefined)).toBe(true);
    expect(recorded.text()).toMatch(words);
  });

  it('gives up on a limit that is hours away, naming repository, call, status and request', async () => {
    github.setFaults([{ kind: 'rate-limit', amount: 9999, status: 403, match: { from: 1 } }]);
    const reading = readAll(await open());
    await expect(reading).rejects.toThrow(
      /^heads of kubernetes\/sample: POST .*\/graphql: 403 .*\(request .+\); .*: run again later$/,
    );
    expect(recorded.text()).toContain('giving up');
  });

  it('is an error when a part of the branches is left out', async () => {
    github.setFaults([{ kind: 'graphql-partial', amount: 100, match: { operation: /Branches/ } }]);
    const repository = await open();
    await expect(repository.branchesHolding('release-', ['new/list'])).rejects.toThrow(/branches/);
  });

  it('is an error when the directory is not there', async () => {
    const repository = await open();
    const files = repository.files(await repository.head(), 'nothing');
    await expect(files).rejects.toThrow(/kubernetes\/sample: nothing: no such directory/);
  });

  it('is an error when even one level of a directory is cut', async () => {
    const { url, close } = await startGitHub({
      sources: [`${NAME}=${join(folder, 'source')}`],
      limits: { treeEntries: 20 },
    });
    await expect(readAll(await open(url))).rejects.toThrow(/lists only a part of keps/);
    await close();
  });

  it.each([
    [0, 'nothing'],
    [30, 'only a part'],
  ])('is an error when a tree comes with %i of its entries', async (count, words) => {
    const { url, close } = await startBetween(github.url, ({ body }, response) => {
      const cut = (_: string, value: unknown) =>
        Array.isArray(value) ? value.slice(0, count) : value;
      response.end(JSON.stringify(JSON.parse(body.toString(), cut)));
    });
    await expect(readAll(await open(url))).rejects.toThrow(`lists ${words} of keps/; run again`);
    close();
    expectAll(await readAll(await open()));
  });

  it('waits no longer where the clock is set back between two requests', async () => {
    const repository = await open();
    const head = await repository.head();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(await repository.files(head, 'keps')).not.toEqual([]);
  });

  it('stops at once when interrupted, even while it waits', async () => {
    const interruption = new AbortController();
    github.setFaults([{ kind: 'rate-limit', amount: 3000, match: { from: 1 } }]);
    recorded = recordProgress(() => setImmediate(() => interruption.abort()));
    const reading = readAll(await open(github.url, interruption.signal));
    await expect(reading).rejects.toThrow(/abort/i);
  });

  it('reads on where the clone of another repository cannot be read', async () => {
    const clones = [{ repository: 'kubernetes/other', directory: '/nonexistent' }];
    const upstream = await openServed(github, ['kubernetes/other', NAME], { cache, clones });
    expect(await upstream.repository(NAME).head()).toMatchObject({ branch: 'main' });
    await expect(upstream.repository('kubernetes/other').head()).rejects.toThrow(/is no clone of/);
  });

  it('says what to do without a token', async () => {
    const upstream = await openServed(github, [NAME], { cache, token: '' });
    expect(upstream.closed).toEqual([NAME]);
    await expect(upstream.repository(NAME).head()).rejects.toThrow(/GITHUB_TOKEN.*gh auth login/);
    expect(github.requests).toEqual([]);
  });
});
