import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { ContentFiles } from '../../../src/records/content-files.ts';
import { afterChanges } from './change.ts';
import { findClashes } from './clashes.ts';
import { planSource, type SourcePlan } from './plan.ts';
import type { UpstreamRecord } from './source.ts';

const block = z.strictObject({ value: z.string() });
const schema = z.strictObject({
  name: z.string(),
  left: block.optional(),
  right: block.optional(),
});
const whole = { name: 'whole', folder: 'things', identity: 'name', schema };
const left = { ...whole, name: 'left', owns: ['left'] };
const right = { ...whole, name: 'right', owns: ['right'] };

function plan(
  source: typeof whole,
  records: readonly UpstreamRecord[],
  current: ContentFiles = new Map(),
  allowShrink = false,
): SourcePlan {
  return planSource({ source, comment: 'Generated.', records, current, allowShrink });
}

function apply(current: ContentFiles, { changes }: SourcePlan): ContentFiles {
  const files = afterChanges('things', current, changes);
  expect(findClashes([...files.keys()])).toEqual(new Map());
  return files;
}

function leftRecord(name: string, value: string): UpstreamRecord {
  return { name, left: { value } };
}

function rightRecord(name: string, value: string): UpstreamRecord {
  return { name, right: { value } };
}

it('adds, changes and removes whole files in the order of their paths', () => {
  const before = apply(new Map(), plan(whole, [leftRecord('b', '1'), leftRecord('c', '1')]));
  const { changes } = plan(whole, [leftRecord('a', '1'), leftRecord('b', '2')], before);
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'added things/a.yaml',
    'changed things/b.yaml',
    'removed things/c.yaml',
  ]);
});

it('orders keys as the schema does and begins with the comment', () => {
  const [change] = plan(whole, [{ right: { value: 'r' }, name: 'a' }]).changes;
  expect(change).toMatchObject({
    text: '# Generated.\n---\n{\n  name: "a",\n  right: {\n    value: "r",\n  },\n}\n',
  });
});

it('leaves the blocks of other sources alone', () => {
  let files = apply(new Map(), plan(left, [leftRecord('a', '1')]));
  files = apply(files, plan(right, [rightRecord('a', '2'), rightRecord('b', '2')], files));
  files = apply(files, plan(left, [leftRecord('a', '3')], files));
  expect(files).toEqual(
    apply(
      new Map(),
      plan(whole, [{ ...leftRecord('a', '3'), ...rightRecord('a', '2') }, rightRecord('b', '2')]),
    ),
  );
});

it.each([
  ['is in a file of another name', ['A'], { name: 'a', left: { value: 1 } }],
  ['is in a file of another case', ['A'], leftRecord('a', '1')],
  ['is in two files', ['x', 'y'], leftRecord('a', '1')],
])('keeps what another source has where it %s', (_, names, record) => {
  const own = apply(new Map(), plan(left, [leftRecord('a', '1')])).get('things/a.yaml');
  const texts = names.map((name) => {
    const both = [{ ...leftRecord('a', '1'), ...rightRecord('a', `of ${name}`) }];
    return [
      `things/${name}.yaml`,
      [...apply(new Map(), plan(whole, both)).values()].join(''),
    ] as const;
  });
  const files = apply(new Map(texts), plan(left, [record], new Map(texts)));
  for (const name of names) expect(files.get(`things/${name}.yaml`)).toContain(`of ${name}`);
  expect([own, undefined]).toContain(files.get('things/a.yaml'));
});

it.each(['A', 'b'])('puts a record in its place whose file is named %s', (name) => {
  const both = [{ ...leftRecord('a', '1'), ...rightRecord('a', '1') }];
  const sound = apply(new Map(), plan(whole, both));
  const wrong: ContentFiles = new Map([[`things/${name}.yaml`, [...sound.values()].join('')]]);
  const lefts = [left, [leftRecord('a', '1')]] as const;
  const rights = [right, [rightRecord('a', '1')]] as const;
  const after = [lefts, rights, lefts].reduce(
    (files, [source, records]) => apply(files, plan(source, records, files)),
    wrong,
  );
  expect(after).toEqual(sound);
});

it('removes a file only when no source has anything left in it', () => {
  const both = [{ ...leftRecord('a', '1'), ...rightRecord('a', '1') }, leftRecord('b', '1')];
  const files = apply(new Map(), plan(whole, both));
  const { changes } = plan(left, [leftRecord('c', '1')], files, true);
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'changed things/a.yaml',
    'removed things/b.yaml',
    'added things/c.yaml',
  ]);
});

it('leaves out a record that is none, keeps its file, and goes on with the others', () => {
  const good = ['a', 'b', 'c', 'd', 'e'].map((name) => leftRecord(name, '1'));
  const before = apply(new Map(), plan(whole, good));
  const odd = [{ name: 'a', left: { value: 1 } }, ...good.slice(1), leftRecord('f', '1')];
  const { changes, leftOut, errors } = plan(whole, odd, before);
  expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual(['added things/f.yaml']);
  expect(errors).toEqual([]);
  expect(leftOut).toEqual([
    {
      record: 'a',
      problem: {
        field: 'left.value',
        kind: 'not-a-value',
        expected: expect.stringMatching(/expected string, received number.*left out/),
      },
    },
  ]);
});

it('leaves out a record with text that no file can hold', () => {
  const { changes, leftOut } = plan(whole, [leftRecord('a', '\uD800'), leftRecord('b', '1')]);
  expect(changes.map(({ path }) => path)).toEqual(['things/b.yaml']);
  expect(leftOut.map(({ record }) => record)).toEqual(['a']);
});

it('fails where too many are left out, and says which', () => {
  const { errors } = plan(whole, [{ name: 'a', extra: 2 }]);
  expect(errors).toEqual([
    expect.stringMatching(/upstream has 0 records/),
    expect.stringMatching(/^a: .*extra/),
  ]);
});

it.each([
  ['two records for one file', ['a', 'a'], 'a'],
  ['names that differ by case only', ['aB', 'ab'], 'aB'],
  ['a name that is the folder of another', ['a/b', 'a.yaml/c'], undefined],
  ['a folder whose name is another’s file', ['a.yaml/c', 'a'], undefined],
  ['a file whose name is another’s folder', ['a', 'a.yaml/c'], undefined],
])('keeps one of %s and names both', (_, names, kept) => {
  const { changes, leftOut, errors } = plan(
    whole,
    names.map((name, index) => leftRecord(name, String(index))),
  );
  expect(errors).toEqual([]);
  if (kept === undefined) {
    expect(leftOut).toEqual([]);
  } else {
    expect(changes.map(({ path }) => path)).toEqual([`things/${kept}.yaml`]);
    expect(leftOut.map(({ record, problem }) => [record, problem.expected])).toEqual([
      [names[1], expect.stringContaining(`content/things/${kept}.yaml stands`)],
    ]);
  }
});

it.each(['a'.repeat(300), 'a//b', '/a', 'a/'])('leaves out %s, which has no place', (name) => {
  const { changes, placed, leftOut, errors } = plan(whole, [
    leftRecord(name, '1'),
    leftRecord('b', '1'),
  ]);
  expect(errors).toEqual([]);
  expect(changes.map(({ path }) => path)).toEqual(['things/b.yaml']);
  expect([...placed]).toEqual(['b']);
  expect(leftOut.map(({ problem }) => problem.expected)).toEqual([
    expect.stringMatching(/^a name .*; this record is left out$/),
  ]);
});

it('keeps the one of another source', () => {
  const files = apply(new Map(), plan(left, [leftRecord('ab', '1')]));
  const { changes, leftOut } = plan(right, [rightRecord('aB', '1'), rightRecord('c', '1')], files);
  expect(changes.map(({ path }) => path)).toEqual(['things/c.yaml']);
  expect(leftOut.map(({ record }) => record)).toEqual(['aB']);
});

it('refuses to merge with a file that it cannot read', () => {
  const current = new Map([
    ['things/a.yaml', '{ name: "a", odd: 1 }'],
    ['things/b.yaml', '{'],
    ['things/c.yaml', ''],
    ['things/d.yaml', '{ name: 1, odd: 1 }'],
  ]);
  const { errors } = plan(left, [leftRecord('a', '1')], current);
  expect(errors.filter((error) => error.includes('restore it from git'))).toHaveLength(4);
  expect(errors).toContainEqual(expect.stringMatching(/d\.yaml: name: .*; the file: .*"odd"/));
  expect(errors).toContain('content/things/c.yaml: empty (expected a record)');
});

it.each([
  [0, 0, false],
  [0, 5, false],
  [7, 10, false],
  [8, 10, true],
  [1, 0, true],
  [20, 10, true],
])('with %i records where there were %i: %s', (now, before, isAccepted) => {
  const records = (count: number) =>
    Array.from({ length: count }, (_, index) => leftRecord(`n${index}`, 'x'));
  const files = apply(new Map(), plan(left, records(before), new Map(), true));
  expect(plan(left, records(now), files).errors.length === 0).toBe(isAccepted);
  expect(plan(left, records(now), files, true).errors).toEqual([]);
});

it('fails where many records lose most of what they say', () => {
  const names = Array.from({ length: 10 }, (_, index) => `n${index}`);
  const full = names.map((name) => ({ ...leftRecord(name, 'x'), right: { value: 'y' } }));
  const files = apply(new Map(), plan(whole, full));
  const emptied = (count: number) =>
    full.map((record, index) => (index < count ? { name: names[index] } : record));
  expect(plan(whole, emptied(10), files).errors).toEqual([
    expect.stringMatching(/10 records would hold 10 facts where they hold 30 .*--allow-shrink/),
  ]);
  expect(plan(whole, emptied(1), files).errors).toEqual([]);
  expect(plan(whole, emptied(10), files, true).errors).toEqual([]);
});

it('counts only the files that hold something of the source', () => {
  const files = apply(
    new Map(),
    plan(
      right,
      ['a', 'b', 'c'].map((name) => rightRecord(name, 'x')),
    ),
  );
  expect(plan(left, [leftRecord('a', '1')], files).errors).toEqual([]);
});

it('changes nothing the second time, whatever came before', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const value = fc.constantFrom('1', '2');
  const records = (make: typeof leftRecord) =>
    fc
      .uniqueArray(fc.tuple(name, value), { selector: ([key]) => key })
      .map((pairs) => pairs.map(([key, text]) => make(key, text)));
  fc.assert(
    fc.property(records(leftRecord), records(rightRecord), records(leftRecord), (l1, r, l2) => {
      let files = apply(new Map(), plan(left, l1, new Map(), true));
      files = apply(files, plan(right, r, files, true));
      files = apply(files, plan(left, l2, files, true));
      expect(plan(left, l2, files, true).changes).toEqual([]);
      expect(plan(right, r, files, true).changes).toEqual([]);
      const fromNothing = apply(new Map(), plan(left, l2, new Map(), true));
      const inOneGo = apply(fromNothing, plan(right, r, fromNothing, true));
      expect(files).toEqual(inOneGo);
    }),
  );
});
