import { describe, expect, it } from 'vitest';
import { writeKyaml } from '../../../../src/formats/kyaml.ts';
import { packSources } from '../../../../src/schemas/sources.ts';
import type { Upstream, UpstreamRepository } from '../../engine/repository.ts';
import type { ContentReader, Previous } from '../../engine/source.ts';
import { fetchTypes } from './fetch.ts';
import { source } from './index.ts';

const TYPES = 'staging/src/k8s.io/api/core/v1/types.go';
const id = (digit: string) => digit.repeat(40);

/** A branch that was read, as the gates have it. */
const ref = (branch: string, commit: string, release: string) => ({
  repository: 'kubernetes/kubernetes',
  ...{ branch, commit: id(commit), tree: id('0') },
  committed: '2026-01-01T00:00:00Z',
  gatesOf: release,
});
const typesRef = (...args: Parameters<typeof ref>) => {
  const { gatesOf: typesOf, ...rest } = ref(...args);
  return { ...rest, typesOf };
};
const previous = (...refs: Previous['refs']): Previous => ({ refs, records: [{ id: 'kept' }] });

const content = (refs: readonly ReturnType<typeof ref>[]): ContentReader => ({
  async readFile() {
    const synced = { synced: '2026-01-01T00:00:00Z', refs: [...refs] };
    return refs.length === 0
      ? undefined
      : writeKyaml(packSources({ 'feature-gates-code': synced }));
  },
  async readFolder() {
    const gate = { name: 'Widgets', docs: { path: 'x', stages: [], removed: false } };
    return new Map([['feature-gates/Widgets.yaml', writeKyaml(gate)]]);
  },
});

/** kubernetes/kubernetes, by commit: the folder of API types, or nothing where it has none. */
function upstreamOf(folders: Record<string, string>): Upstream & { readonly read: string[] } {
  const read: string[] = [];
  const repository: Partial<UpstreamRepository> = {
    folderId: async (commit) => folders[commit[0] ?? ''],
    async files({ commit }) {
      read.push(commit[0] ?? '');
      return [TYPES, TYPES.replace('types.go', 'doc.go')].map((path) => ({
        ...{ path, id: `${commit} ${path}`, size: 1 },
      }));
    },
    texts: async (files) => new Map(files.map((file) => [file.id, `text of ${file.id[0]}`])),
  };
  return { read, repository: () => repository as UpstreamRepository };
}

const REFS = [ref('master', 'a', '1.37'), ref('release-1.36', 'b', '1.36')];

describe('fetchTypes', () => {
  it('reads the types of the branches whose gates were read, at their commits', async () => {
    const upstream = upstreamOf({ a: 'x', b: 'y' });
    const { refs, texts } = await fetchTypes(upstream, content(REFS), { prose: false });
    expect(refs).toEqual([typesRef('master', 'a', '1.37'), typesRef('release-1.36', 'b', '1.36')]);
    expect(texts?.branches.map(({ files }) => files)).toEqual([
      [{ path: TYPES, text: 'text of a' }],
      [{ path: TYPES, text: 'text of b' }],
    ]);
    expect(texts?.gates).toEqual(new Set(['Widgets']));
  });

  it('reads nothing while no branch has moved', async () => {
    const upstream = upstreamOf({});
    const before = previous(typesRef('release-1.36', 'b', '1.36'), typesRef('master', 'a', '1.37'));
    const fetched = await fetchTypes(upstream, content(REFS), { prose: false, previous: before });
    expect(fetched.texts).toBeUndefined();
  });

  it('reads of the branches that have moved those whose types are others', async () => {
    const upstream = upstreamOf({ a: 'x', b: 'y', c: 'z', d: 'y' });
    const before = previous(typesRef('master', 'c', '1.37'), typesRef('release-1.36', 'd', '1.36'));
    const { texts } = await fetchTypes(upstream, content(REFS), { prose: false, previous: before });
    expect(upstream.read).toEqual(['a']);
    expect(texts?.branches.map(({ files }) => files?.length)).toEqual([1, undefined]);
    expect(texts?.previous).toEqual([{ id: 'kept' }]);
  });

  it('reads a default branch again that has become of another release', async () => {
    const upstream = upstreamOf({ a: 'x', b: 'y' });
    const before = previous(typesRef('master', 'a', '1.36'), typesRef('release-1.36', 'b', '1.36'));
    await fetchTypes(upstream, content(REFS), { prose: false, previous: before });
    expect(upstream.read).toEqual(['a']);
  });

  it('finds no file in a branch without types', async () => {
    const upstream = upstreamOf({ a: 'x' });
    const { texts } = await fetchTypes(upstream, content(REFS), { prose: false });
    expect(texts?.branches.map(({ files }) => files?.length)).toEqual([1, 0]);
  });

  it.each([
    ['that no sync read', ['1.36'], []],
    ['that had some', ['1.36', '1.37'], ['kubernetes/kubernetes@master: upstream has 0 fields of']],
  ])('misses fields of a branch without types %s', async (_, known, errors) => {
    const gates = [{ name: 'Widgets', version: 'v1', since: '1.36' }];
    const record = {
      id: 'core/Box',
      group: '',
      kind: 'Box',
      fields: [{ path: 'spec.lid', gates }],
    };
    const synced = { synced: '2026-01-01T00:00:00Z', refs: REFS };
    const own = { ...synced, refs: known.map((release) => typesRef('any', 'e', release)) };
    const recorded: ContentReader = {
      readFile: async () =>
        writeKyaml(packSources({ 'feature-gates-code': synced, 'api-types': own })),
      readFolder: async (name) =>
        new Map(name === 'api-fields' ? [['api-fields/x.yaml', writeKyaml(record)]] : []),
    };
    const before = { refs: [typesRef('release-1.36', 'b', '1.36')], records: [record] };
    const wanted = { prose: false, previous: before };
    const { tooFew } = await source.read(upstreamOf({}), recorded, wanted);
    expect(tooFew?.map((words) => words.slice(0, errors[0]?.length))).toEqual(errors);
  });

  it('says what to run where no branches are known', async () => {
    await expect(fetchTypes(upstreamOf({}), content([]), { prose: false })).rejects.toThrow(
      /run the feature-gates sources first/,
    );
  });
});
