import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { releaseRange } from '../../src/model/version.ts';
import { type Sources, sources } from '../../src/schemas/sources.ts';
import { bareEnvironment } from '../bare-environment.ts';
import { digestsBelow } from '../files-below.ts';
import { type GitHub, startGitHub } from '../github/server.ts';
import { runInProcess } from '../run-in-process.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { cloneBundle } from './clone-bundle.ts';
import { bundlePath, hasBundles } from './upstream-bundles.ts';

const REPOSITORIES = [
  'kubernetes/enhancements',
  'kubernetes/kubernetes',
  'kubernetes/website',
  'kubernetes/sig-release',
];
/** The sources that these repositories serve; later ones have tests of their own. */
const SOURCES = [
  'api-types',
  'enhancements',
  'feature-gates-code',
  'feature-gates-docs',
  'releases',
];
const SYNC = fileURLToPath(new URL('../../scripts/sync.ts', import.meta.url));
const FIRST_SYNC_REQUESTS = 100;
const FACTS_REQUESTS = 75;
const UNCHANGED_SYNC_REQUESTS = 2;

describe.skipIf(!hasBundles(...REPOSITORIES))('npm run sync', () => {
  let folder: string;
  let content: string;
  let github: GitHub;

  beforeAll(async () => {
    folder = temporaryFolder();
    content = newContent('content');
    github = await startGitHub({
      sources: REPOSITORIES.map((name) => `${name}=${bundlePath(name)}`),
      token: 'test-token',
    });
    return () => github.close();
  });

  beforeEach(() => {
    github.setFaults();
    github.clearRequests();
  });

  function newContent(name: string): string {
    const directory = join(folder, name);
    mkdirSync(directory);
    return directory;
  }

  function args(to: string, more: readonly string[]): string[] {
    const places = ['--api-url', github.url, '--content', to, '--cache', join(folder, 'cache')];
    const all = more.includes('--source') ? [] : SOURCES.flatMap((name) => ['--source', name]);
    return [...places, ...all, ...more];
  }

  /** What the command does in a process of its own is tried in `tests/sync`, and where it is interrupted. */
  async function sync(to: string, more: readonly string[] = [], token = 'test-token') {
    const env = { ...bareEnvironment(folder), GITHUB_TOKEN: token };
    const run = await runInProcess(SYNC, args(to, more), { cwd: folder, env });
    return { code: run.status, output: run.stdout + run.stderr };
  }

  it('fills an empty folder within the budget of requests', async () => {
    const { code, output } = await sync(content);
    expect(output).toContain('enhancements: 655 records, files: 655 added');
    expect(code).toBe(0);
    expect(github.requests.length).toBeLessThanOrEqual(FIRST_SYNC_REQUESTS);
    expect(output).toContain(`HTTP requests: ${github.requests.length}\n`);
    expect(readdirSync(join(content, 'feature-gates')).length).toBeGreaterThan(500);
    expect(readdirSync(join(content, 'releases')).length).toBeGreaterThan(30);
  });

  it('records the commits, those that the mirrors stand for, and the releases of branches', () => {
    const recorded = readSources();
    expect(Object.keys(recorded)).toEqual(SOURCES);
    const refs = Object.values(recorded).flatMap((source) => source.refs);
    expect(refs.every(({ upstreamCommit }) => upstreamCommit !== undefined)).toBe(true);
    const lists = recorded['feature-gates-code']?.refs.map((ref) => [ref.branch, ref.gatesOf]);
    const types = recorded['api-types']?.refs.map((ref) => [ref.branch, ref.typesOf]);
    const branches = releaseRange('1.17', '1.36').map((release) => [`release-${release}`, release]);
    expect(lists).toEqual([['master', '1.37'], ...branches]);
    expect(types).toEqual(lists);
  });

  function readSources(): Sources {
    return sources.parse(parse(readFileSync(join(content, 'sources.yaml'), 'utf8')));
  }

  it('changes no byte the second time, and asks next to nothing', async () => {
    const before = digestsBelow(content);
    const { code } = await sync(content);
    expect(code).toBe(0);
    expect(digestsBelow(content)).toEqual(before);
    expect(github.requests.length).toBeLessThanOrEqual(UNCHANGED_SYNC_REQUESTS);
  });

  it('brings the texts into a folder of their own', () => {
    const texts = [
      'enhancements/sig-cli/5295-kyaml/README.md',
      'feature-gates/KubeletCrashLoopBackOffMax.md',
    ].map((path) => readFileSync(join(content, 'prose', path), 'utf8'));
    expect(texts.every((text) => text.length > 0 && !text.startsWith('---'))).toBe(true);
    const recorded = readSources().enhancements?.refs[0];
    const ofProse = readFileSync(join(content, 'prose/sources/enhancements.json'), 'utf8');
    expect(JSON.parse(ofProse)).toEqual(recorded);
  });

  it('brings the same facts without the texts for far less, and leaves texts that are there', async () => {
    const facts = newContent('facts');
    const only = ['--source', 'enhancements', '--no-prose'];
    const cold = [...only, '--cache', join(folder, 'cache-without-prose')];
    expect((await sync(facts, cold)).code).toBe(0);
    expect(github.requests.length).toBeLessThanOrEqual(FACTS_REQUESTS);
    expect(readdirSync(facts)).not.toContain('prose');
    expect(digestsBelow(join(facts, 'enhancements'))).toEqual(
      digestsBelow(join(content, 'enhancements')),
    );
    const before = digestsBelow(join(content, 'prose'));
    expect((await sync(content, only)).code).toBe(0);
    expect(digestsBelow(join(content, 'prose'))).toEqual(before);
  });

  it('mends what was edited by hand, though upstream did not change', async () => {
    const before = digestsBelow(join(content, 'enhancements'));
    writeFileSync(join(content, 'enhancements/sig-cli/5295-kyaml.yaml'), '{}');
    rmSync(join(content, 'enhancements/sig-api-machinery'), { recursive: true });
    const { output } = await sync(content, ['--source', 'enhancements', '--no-prose']);
    expect(output).toMatch(/\d\d added, 1 changed, 0 removed/);
    expect(digestsBelow(join(content, 'enhancements'))).toEqual(before);
  });

  it('writes nothing in a dry run', async () => {
    const empty = newContent('dry');
    const { code, output } = await sync(empty, [
      '--source',
      'enhancements',
      '--no-prose',
      '--dry-run',
    ]);
    expect(code).toBe(0);
    expect(output).toContain('655 would be added');
    expect(readdirSync(empty)).toEqual([]);
  });

  it('leaves the files of a failing source alone, and reads the others', async () => {
    const half = newContent('half');
    cpSync(join(content, 'releases'), join(half, 'releases'), { recursive: true });
    const before = digestsBelow(join(half, 'releases'));
    github.setFaults([{ kind: 'status', amount: 404, match: { path: /sig-release/ } }]);
    const some = ['--source', 'releases', '--source', 'enhancements', '--no-prose'];
    const { code, output } = await sync(half, [...some, '--cache', join(folder, 'cold-cache')]);
    expect(code).toBe(1);
    expect(output).toMatch(/releases: failed.*\n {2}kubernetes\/sig-release: .*404/);
    expect(digestsBelow(join(half, 'releases'))).toEqual(before);
    expect(readdirSync(join(half, 'enhancements')).length).toBeGreaterThan(20);
  });

  it('takes a sharply shrunken answer for an error, unless told otherwise', async () => {
    const shrunken = newContent('shrunken');
    cpSync(join(content, 'enhancements'), join(shrunken, 'enhancements'), { recursive: true });
    cpSync(join(content, 'sources.yaml'), join(shrunken, 'sources.yaml'));
    const before = digestsBelow(shrunken);
    const clone = await cloneBundle('kubernetes/enhancements');
    try {
      execFileSync('git', ['-C', clone, 'checkout', '--quiet', 'HEAD', '--', 'keps/sig-node']);
      const only = ['--source', 'enhancements', '--no-prose'];
      const from = [...only, '--from', `kubernetes/enhancements=${clone}`];
      const refused = await sync(shrunken, from);
      expect(refused.code).toBe(1);
      expect(refused.output).toMatch(/--allow-shrink/);
      expect(digestsBelow(shrunken)).toEqual(before);
      const allowed = await sync(shrunken, [...from, '--allow-shrink']);
      expect(allowed.code).toBe(0);
      expect(readdirSync(join(shrunken, 'enhancements'))).toEqual(['sig-node']);
    } finally {
      rmSync(clone, { recursive: true });
    }
    expect(github.requests).toEqual([]);
  });

  it('writes the same from clones as from GitHub', async () => {
    const local = newContent('local');
    const clones = await Promise.all(
      REPOSITORIES.map(async (name) => ({ name, directory: await cloneBundle(name) })),
    );
    try {
      const from = clones.flatMap(({ name, directory }) => ['--from', `${name}@HEAD=${directory}`]);
      const compared = SOURCES.filter((name) => name !== 'api-types');
      from.push(...compared.flatMap((name) => ['--source', name]));
      expect((await sync(local, ['--no-prose', ...from], '')).code).toBe(0);
      for (const collection of ['enhancements', 'feature-gates', 'releases']) {
        expect(digestsBelow(join(local, collection))).toEqual(
          digestsBelow(join(content, collection)),
        );
      }
    } finally {
      for (const { directory } of clones) {
        rmSync(directory, { recursive: true });
      }
    }
    expect(github.requests).toEqual([]);
  });
});
