import { describe, expect, it } from 'vitest';
import { packSources } from '../../../../src/schemas/sources.ts';
import type { BranchFiles, Upstream, UpstreamRepository } from '../../engine/repository.ts';
import type { ContentReader, Previous } from '../../engine/source.ts';
import { fetchBranches } from './fetch.ts';
import { MAIN_REGISTRATION } from './paths.ts';

const RELEASES = ['1.33', '1.34', '1.35', '1.36'];
const CONTENT: ContentReader = {
  readFile: async () => undefined,
  readFolder: async () => new Map(),
};

const head = (branch: string, commit: string) => ({
  ...{ branch, commit, tree: 't', committed: '2026-01-01T00:00:00Z', message: '' },
});
const file = (branch: string, commit: string) => ({
  ...{ path: MAIN_REGISTRATION, id: `${branch} ${commit}`, size: 1 },
});

/** kubernetes/kubernetes with its branches at commits, and the texts that were asked for. */
function upstreamOf(commits: Readonly<Record<string, string>>, releases = RELEASES) {
  const asked: string[] = [];
  const branches = releases.map((release): BranchFiles => {
    const branch = `release-${release}`;
    const commit = commits[branch] ?? 'old';
    return { head: head(branch, commit), files: [file(branch, commit)] };
  });
  const repository: Partial<UpstreamRepository> = {
    head: async () => head('master', commits.master ?? 'old'),
    branchesHolding: async () => branches,
    filesAt: async ({ branch, commit }) => [file(branch, commit)],
    async texts(files) {
      asked.push(...files.map(({ id }) => id));
      return new Map(files.map(({ id }) => [id, `text of ${id}`]));
    },
  };
  return { asked, repository: () => repository as UpstreamRepository };
}

const previous: Previous = {
  refs: ['master', ...RELEASES.map((release) => `release-${release}`)].map((branch) => ({
    ...{ repository: 'kubernetes/kubernetes', branch, commit: 'old', tree: 't' },
    committed: '2026-01-01T00:00:00Z',
    gatesOf: branch === 'master' ? '1.37' : branch.slice('release-'.length),
  })),
  records: [{ name: 'Widgets' }],
};

describe('fetchBranches', () => {
  it.each<Readonly<Record<string, string>>>([{ master: 'new' }, { 'release-1.33': 'new' }])(
    'reads every branch after %j',
    async (commits) => {
      const upstream = upstreamOf(commits);
      const wanted = { prose: false, previous };
      const { refs, texts } = await fetchBranches(upstream as Upstream, CONTENT, wanted);
      expect(upstream.asked).toHaveLength(1 + RELEASES.length);
      expect(refs.map(({ branch }) => branch)).toHaveLength(1 + RELEASES.length);
      expect(texts?.branches.map(({ release }) => release)).toEqual([undefined, ...RELEASES]);
    },
  );

  it('reads nothing where nothing moved, and everything where nothing stands', async () => {
    const same = upstreamOf({});
    const wanted = { prose: false, previous };
    expect((await fetchBranches(same as Upstream, CONTENT, wanted)).texts).toBeUndefined();
    expect(same.asked).toEqual([]);
    await fetchBranches(same as Upstream, CONTENT, { prose: false });
    expect(same.asked).toHaveLength(1 + RELEASES.length);
  });

  it('leaves out a branch far beyond the others, and names those that are gone', async () => {
    const commit = '1'.repeat(40);
    const at = { repository: 'kubernetes/kubernetes', branch: 'release-1.32', gatesOf: '1.32' };
    const refs = [{ ...at, commit, tree: commit, committed: '2026-01-01T00:00:00Z' }];
    const read = { synced: '2026-01-01T00:00:00Z', refs, fingerprint: 'a'.repeat(64) };
    const sources = JSON.stringify(packSources({ 'feature-gates-code': read }));
    const content = { ...CONTENT, readFile: async () => sources };
    const upstream = upstreamOf({}, [...RELEASES, '1.99']);
    const { texts } = await fetchBranches(upstream as Upstream, content, { prose: false });
    expect(texts?.branches.map(({ release }) => release)).toEqual([undefined, ...RELEASES]);
    expect(texts?.notices.join()).toContain('1.99 follows 1.36');
    expect(texts?.gone).toEqual(['release-1.32']);
  });

  it('does not take a release branch for the next release', async () => {
    const repository = { head: async () => head('release-1.36', 'old') } as UpstreamRepository;
    const upstream = { repository: () => repository } as Partial<Upstream> as Upstream;
    await expect(fetchBranches(upstream, CONTENT, { prose: false })).rejects.toThrow(
      'kubernetes/kubernetes: default branch: got "release-1.36", expected the branch of the next',
    );
  });
});
