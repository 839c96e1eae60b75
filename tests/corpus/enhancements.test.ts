import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { collectProblems } from '../../scripts/sync/engine/report.ts';
import type { UpstreamFile } from '../../scripts/sync/engine/repository.ts';
import { LocalRepository } from '../../scripts/sync/local/local-repository.ts';
import { source } from '../../scripts/sync/sources/enhancements/index.ts';
import { parseKep } from '../../scripts/sync/sources/enhancements/parse.ts';
import { type Enhancement, enhancement } from '../../src/schemas/enhancement.ts';
import { cloneBundle, readBundle } from './clone-bundle.ts';
import { hasBundles } from './upstream-bundles.ts';

const REPOSITORY = 'kubernetes/enhancements';
const NO_CONTENT = { readFile: async () => undefined, readFolder: async () => new Map() };
const SNAPSHOT = 'snapshot-2026-07-27';

describe.skipIf(!hasBundles(REPOSITORY))('the enhancements of 2026-07-27', () => {
  let directory: string;
  let keps: Enhancement[];
  let notices: readonly string[];

  beforeAll(async () => {
    directory = await cloneBundle(REPOSITORY);
    ({ keps, notices } = await readSnapshot(SNAPSHOT));
  });

  async function readSnapshot(ref: string) {
    const repository = new LocalRepository({ repository: REPOSITORY, directory, ref });
    const read = await source.read({ repository: () => repository }, NO_CONTENT, { prose: false });
    const parsed = read.records.map((record) => enhancement.parse(record));
    return { keps: parsed, notices: read.notices, refs: read.refs };
  }

  function count(predicate: (kep: Enhancement) => boolean): number {
    return keps.filter(predicate).length;
  }

  function problems(kind: string, field: string, got?: string): number {
    return keps.flatMap((kep) =>
      (kep.problems ?? []).filter(
        (problem) =>
          problem.kind === kind &&
          problem.field === field &&
          (got === undefined || problem.got === got),
      ),
    ).length;
  }

  it('are as many as there are kep.yaml files, but for the template', async () => {
    const files = await readBundle(REPOSITORY, SNAPSHOT, (path) => path.endsWith('/kep.yaml'));
    expect(files).toHaveLength(656);
    expect(keps).toHaveLength(655);
    expect(new Set(keps.map(({ path }) => path)).size).toBe(655);
    expect(count(({ id }) => id.split('/').length === 3)).toBe(37);
  });

  it('can all be read', () => {
    expect(problems('not-a-value', '(file)')).toBe(0);
  });

  it('lack what they are known to lack', () => {
    expect(count((kep) => !kep.latestMilestone && !kep.milestones)).toBe(147);
    expect(count(({ featureGates }) => !featureGates)).toBe(291);
    expect(count(({ milestones }) => !milestones)).toBe(181);
    expect(count(({ stage }) => !stage)).toBe(53);
    expect(count(({ status }) => !status)).toBe(2);
    expect(count(({ readme }) => !readme)).toBe(1);
    expect(count(({ number }) => number === undefined)).toBe(4);
  });

  it('keep every oddity as a problem', () => {
    expect(problems('not-a-value', 'latest-milestone', '0.0')).toBe(99);
    expect(problems('normalized', 'latest-milestone')).toBe(29);
    expect(problems('not-a-value', 'title', 'KEP Template')).toBe(6);
    expect(problems('normalized', 'status')).toBe(3);
    expect(problems('not-a-value', 'milestone.alpha', 'v1.21, v1.37')).toBe(1);
    expect(problems('contradiction', 'owning-sig')).toBe(3);
    expect(problems('contradiction', 'kep-number')).toBe(1);
    expect(problems('contradiction', 'prod-readiness.kep-number')).toBe(3);
    expect(problems('normalized', 'prod-readiness.kep-number', '0752')).toBe(1);
    expect(problems('not-a-value', 'creation-date', '2023-14-05')).toBe(1);
    expect(problems('contradiction', 'last-updated')).toBe(3);
    expect(problems('normalized', 'see-also')).toBe(1);
    const all = keps.flatMap((kep) => collectProblems(kep.id, kep));
    expect(all).toHaveLength(479);
    expect(new Set(all.map(({ record }) => record)).size).toBe(281);
  });

  it('take missing titles from the README', () => {
    expect(count(({ title }) => title === 'KEP Template')).toBe(0);
    const title = keps.find(({ number }) => number === 3659)?.title;
    expect(title).toMatch(/^ApplySet: kubectl apply --prune/);
  });

  it('have their production readiness reviews, but for one that belongs to none', () => {
    expect(count(({ productionReadiness }) => productionReadiness !== undefined)).toBe(449);
    expect(notices).toEqual([expect.stringContaining('sig-node/2273.yaml')]);
    const doubled = keps.filter(({ number }) => number === 2133);
    expect(doubled.map((kep) => kep.productionReadiness?.path)).toEqual([
      undefined,
      'keps/prod-readiness/sig-node/2133.yaml',
    ]);
  });

  it('cite the commit that the mirror names', async () => {
    const { refs } = await readSnapshot(SNAPSHOT);
    expect(refs[0]).toMatchObject({
      repository: REPOSITORY,
      upstreamCommit: expect.stringMatching(/^64765b4b/),
    });
  });

  it('could be read at every earlier snapshot too', async () => {
    const tags = execFileSync('git', ['-C', directory, 'tag', '--list', 'snapshot-*']);
    const files = new Map<string, UpstreamFile>();
    for (const ref of tags.toString().trim().split('\n')) {
      const repository = new LocalRepository({ repository: REPOSITORY, directory, ref });
      const all = await repository.files(await repository.head(), 'keps');
      const found = all.filter(({ path }) => path.endsWith('/kep.yaml'));
      expect(found.length, ref).toBeGreaterThan(0);
      for (const file of found) files.set(`${file.id} ${file.path}`, file);
    }
    const repository = new LocalRepository({ repository: REPOSITORY, directory, ref: SNAPSHOT });
    const texts = await repository.texts([...files.values()]);
    const damaged = [...files.values()].filter(({ id, path }) => {
      const file = { path, text: texts.get(id) ?? '', readme: undefined, readmeText: undefined };
      return parseKep(file).problems?.[0]?.field === '(file)';
    });
    expect(damaged).toEqual([]);
  });
});
