import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Octokit } from 'octokit';
import { describe, expect, it } from 'vitest';
import { countInputs } from '../count-inputs.ts';
import type { FaultMatch, FaultRule } from '../github/faults/rule.ts';
import { startForFile } from '../github/testing/fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';
import { openServed } from './open-served.ts';

const NAME = 'kubernetes/sample';
const SYNC = fileURLToPath(new URL('../../scripts/sync', import.meta.url));

const CODE = globSync('**/*.ts', { cwd: SYNC, exclude: ['**/*.test.ts'] })
  .map((path) => readFileSync(join(SYNC, path), 'utf8'))
  .join('\n');

const ARCHIVE = 'an archive';

/** What the code asks GitHub for, by name: GraphQL operations and routes. */
const OPERATIONS: Readonly<Record<string, FaultMatch>> = Object.fromEntries([
  ...namesIn(/`query (\w+)/g).map((name) => [name, { operation: new RegExp(`^${name}$`) }]),
  ...[...namesIn(/'GET (\/.+)'/g), ...namesIn(/\.rest\.(\w+\.\w+)\(/g).map(routeOf)].map(
    (route) => [route, { path: new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}(\\?|$)`) }],
  ),
  // Where the route of archives leads.
  [ARCHIVE, { path: /^\/codeload\// }],
]);

function namesIn(pattern: RegExp): string[] {
  return [...new Set([...CODE.matchAll(pattern)].map(([, name = '']) => name))];
}

/** The route of one of Octokit's methods: "repos.downloadTarballArchive". */
function routeOf(method: string): string {
  const [scope = '', name = ''] = method.split('.');
  const { rest } = new Octokit() as unknown as {
    rest: Record<string, Record<string, { endpoint: { DEFAULTS: { url: string } } }>>;
  };
  return rest[scope]?.[name]?.endpoint.DEFAULTS.url ?? '';
}

const folder = temporaryFolder();
const pictures = Array.from({ length: 8 }, (_, index) => [
  `2026-01-08/keps/${index}.png`,
  Buffer.from([0, 1, 2, 0xff, index]),
]);
writeFiles(folder, {
  '2026-01-01/keps/a/old.md': 'old',
  '2026-01-08/keps/a/new.md': 'new',
  '2026-01-08/keps/b/c/new.md': 'newer',
  '2026-01-08/keps/b/c/d/other.md': 'other',
  ...Object.fromEntries(pictures),
  'release-1.10/list': 'ten',
});
// A listing of all is cut, one of a folder is not.
const limits = { treeEntries: 10 };
const github = await startForFile({ sources: [`${NAME}=${folder}`], limits });
github.setIssues(NAME, [
  { number: 1, title: 'one', state: 'open', updated_at: '2026-01-02T00:00:00Z' },
  { number: 2, title: 'two', state: 'closed', updated_at: '2026-01-03T00:00:00Z' },
]);
const release = { tagName: 'v1', publishedAt: '2026-01-02T00:00:00Z', isPrerelease: false };
const merged = { number: 3, title: 'three', body: '', mergedAt: '2026-01-04T00:00:00Z' };
github.setActivity({
  releases: { [NAME]: [release] },
  mergedPullRequests: { [NAME]: [{ ...merged, baseRefName: 'main', labels: [] }] },
});
await github.setHead(NAME, 'snapshot-2026-01-01');
const older = (await (await open()).head()).commit;
await github.setHead(NAME, undefined);
github.clearRequests();
const expected = await readEverything();
const asked = [...github.requests];

async function open() {
  return (await openServed(github, [NAME], { cache: temporaryFolder() })).repository(NAME);
}

/** All that a sync can ask for of a repository. */
async function readEverything() {
  const repository = await open();
  const head = await repository.head();
  const files = await repository.files(head, 'keps');
  const pictures = files.filter(({ path }) => path.endsWith('.png'));
  const texts = files.filter(({ path }) => path.endsWith('.md'));
  const changes = await repository.changes(head, 'keps', older);
  const few = await repository.bytes(head, pictures.slice(0, 1));
  const answers = await Promise.all([
    repository.folderId(head.commit, 'none'),
    repository.filesAt(head, ['keps/0.png']),
    repository.branchesHolding('release-', ['list']),
    repository.issues(),
    repository.openIssues(),
    repository.issuesAmong([1, 2, 9]),
    repository.releases(),
    repository.mergedPullRequests('2026-01-01T00:00:00Z'),
    repository.texts([...texts, ...pictures.slice(0, 2)]),
  ]);
  return {
    ...{ head, files, few, answers },
    isTouched: files.map(({ path }) => changes?.isTouched(path)),
    bytes: await repository.bytes(head, pictures),
  };
}

const FAULTS: readonly (readonly [string, FaultRule, times: number])[] = [
  ['two 502 in a row', { kind: 'status', amount: 502 }, 2],
  // The way to an archive and the archive are one call, which is repeated three times.
  ['two 502 in a row for an archive', { kind: 'status', amount: 502 }, 2],
  ['an answer that lacks a part', { kind: 'graphql-partial', amount: 1 }, 1],
  ['an answer that lacks all parts', { kind: 'graphql-partial', amount: 100 }, 1],
  ['a wait of nonsense', { kind: 'retry-after', says: 'soon' }, 1],
  ['an answer that is cut', { kind: 'cut-body' }, 1],
];

describe('each operation of the code', () => {
  it('is one that is tried', () => {
    const isKnown = (asked: string) =>
      Object.values(OPERATIONS).some(({ operation, path }) => (operation ?? path)?.test(asked));
    const names = asked.map(({ operation, path }) => operation ?? path);
    expect(names.filter((each) => !isKnown(each))).toEqual([]);
    expect(Object.keys(OPERATIONS).length).toBeGreaterThan(10);
  });

  it.each(FAULTS)('ends with %s as without', async (words, rule, count) => {
    const met = Object.entries(OPERATIONS).filter(
      ([name, { operation }]) =>
        (operation !== undefined || rule.kind !== 'graphql-partial') &&
        (rule.kind !== 'status' || (name === ARCHIVE) === words.includes(ARCHIVE)),
    );
    github.clearRequests();
    github.setFaults(met.map(([, match]) => ({ ...rule, match: { ...match, count } })));
    expect(await readEverything()).toEqual(expected);
    const faulty = github.requests.filter(({ fault }) => fault !== undefined);
    const times = met.map(([name, { operation, path }]) => [
      name,
      faulty.filter((each) => (operation ?? path)?.test(each.operation ?? each.path)).length,
    ]);
    expect(times).toEqual(met.map(([name]) => [name, count]));
    countInputs(met.length);
  });
});
