import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareTrees } from './tree-changes.ts';
import { type TreeItem, treeEntriesOf } from './tree-queries.ts';
import type { TreeReader } from './trees.ts';

/** Links and files of one content are of one id. */
const kindOf = (value: string) => (value.startsWith('link') ? 'link' : 'file');

type Tree = { readonly [name: string]: string | Tree };

/** A store of trees whose ids are their contents. */
class Store {
  readonly trees = new Map<string, TreeItem[]>();

  add(tree: Tree): string {
    const items = Object.entries(tree).map(([name, value]): TreeItem => {
      if (typeof value === 'string') return { name, oid: value, kind: kindOf(value), size: 0 };
      return { name, oid: this.add(value), kind: 'tree', size: 0 };
    });
    const id = JSON.stringify(items);
    this.trees.set(id, items);
    return id;
  }

  reader(): Pick<TreeReader, 'entries'> {
    return { entries: async ({ tree }) => this.trees.get(tree) };
  }
}

function pathsOf(tree: Tree, prefix = 'top/'): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) =>
      typeof value === 'string'
        ? [[`${prefix}${name}`, value] as const]
        : [...pathsOf(value, `${prefix}${name}/`)],
    ),
  );
}

function compare(before: Tree, after: Tree) {
  const store = new Store();
  const trees = { before: store.add(before), after: store.add(after) };
  return compareTrees(store.reader() as TreeReader, 'a/b', 'top', trees);
}

const { tree } = fc.letrec<{ tree: Tree; leaf: string }>((tie) => ({
  leaf: fc.constantFrom('1', '2', 'link 1', 'link 2'),
  tree: fc.dictionary(
    fc.constantFrom('a', 'b', 'c'),
    fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('tree')),
    { maxKeys: 3, noNullPrototype: true },
  ),
}));

describe('compareTrees', () => {
  it('tells exactly the files that are new, others, or gone', async () => {
    await fc.assert(
      fc.asyncProperty(tree, tree, async (before, after) => {
        const changes = await compare(before, after);
        const [old, now] = [pathsOf(before), pathsOf(after)];
        for (const path of new Set([...old.keys(), ...now.keys()])) {
          expect(changes?.isTouched(path)).toBe(old.get(path) !== now.get(path));
        }
        const listed = new Map(changes?.listed.map(({ path, id }) => [path, id]));
        for (const [path, id] of now) {
          if (changes?.isTouched(path)) expect(listed.get(path)).toBe(id);
        }
      }),
    );
  });

  it('tells the folders of files that are new, others, or gone', async () => {
    const changes = await compare(
      { a: { x: '1' }, b: { y: '1' }, c: { z: { deep: '1' } } },
      { a: { w: '1' }, b: { y: '1' }, c: { z: { deep: '2' } } },
    );
    const touched = ['a', 'b', 'c', 'c/z'].filter((path) => changes?.isTouched(`top/${path}`));
    expect(touched).toEqual(['a', 'c/z']);
  });

  it('says nothing where a tree is unknown', async () => {
    const store = new Store();
    const trees = { before: 'gone', after: store.add({ a: '1' }) };
    const reader = store.reader() as TreeReader;
    expect(await compareTrees(reader, 'a/b', 'top', trees)).toBeUndefined();
  });

  it('takes a tree without all of its entries for one that is unknown', () => {
    const tree = '4994165980e7344ec13bb6f20bbd78b6d533bff6';
    const [oid, size] = ['e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', 0];
    const inside = { oid: '5805b676e247eb9a8046ad0c4d249cd2fb2513df', size, type: 'tree' };
    const entries = [
      { name: 'a', mode: 0o40000, ...inside },
      { name: 'a.b', mode: 0o100644, oid, size, type: 'blob' },
    ];
    const read = (some: typeof entries) =>
      treeEntriesOf({ r0: { object: { entries: some } } }, 0, { tree });
    expect(read(entries)?.map(({ kind }) => kind)).toEqual(['tree', 'file']);
    expect([[], entries.slice(1)].map(read)).toEqual([undefined, undefined]);
  });
});
