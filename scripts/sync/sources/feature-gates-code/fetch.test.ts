import { describe, expect, it } from 'vitest';
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
function upstreamOf(commits: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const branches = RELEASES.map((release): BranchFiles => {
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

  it('does not take a release branch for the next release', async () => {
    const repository = { head: async () => head('release-1.36', 'old') } as UpstreamRepository;
    const upstream = { repository: () => repository } as Partial<Upstream> as Upstream;
    await expect(fetchBranches(upstream, CONTENT, { prose: false })).rejects.toThrow(
      'kubernetes/kubernetes: default branch: got "release-1.36", expected the branch of the next',
    );
  });
});
