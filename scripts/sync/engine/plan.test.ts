import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ContentFiles } from './content-files.ts';
import { type Plan, planSource } from './plan.ts';
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
): Plan {
  return planSource({ source, comment: 'Generated.', records, current, allowShrink });
}

function apply(current: ContentFiles, { changes }: Plan): ContentFiles {
  const files = new Map(current);
  for (const change of changes) {
    if (change.kind === 'removed') {
      files.delete(change.path);
    } else {
      files.set(change.path, change.text);
    }
  }
  return files;
}

function leftRecord(name: string, value: string): UpstreamRecord {
  return { name, left: { value } };
}

function rightRecord(name: string, value: string): UpstreamRecord {
  return { name, right: { value } };
}

describe('planSource', () => {
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

  it('says what is wrong with each record, and where', () => {
    const { errors } = plan(whole, [
      { name: 'a', left: { value: 1 } },
      { name: 'b', extra: 2 },
    ]);
    expect(errors).toEqual([
      expect.stringMatching(/^things\/a\.yaml: left\.value: .*expected string, received number/),
      expect.stringMatching(/^things\/b\.yaml: \(record\): .*extra/),
    ]);
  });

  it('refuses two records for one file, and names that differ by case only', () => {
    expect(plan(whole, [leftRecord('a', '1'), leftRecord('a', '2')]).errors).toEqual([
      'things/a.yaml: two records of whole for one file',
    ]);
    expect(plan(whole, [leftRecord('aB', '1'), leftRecord('ab', '2')]).errors).toEqual([
      'things/aB.yaml and things/ab.yaml differ by case only',
    ]);
    const files = apply(new Map(), plan(left, [leftRecord('aB', '1')]));
    expect(plan(right, [rightRecord('ab', '1')], files).errors).toHaveLength(1);
  });

  it('refuses to merge with a file that it cannot read', () => {
    const current = new Map([
      ['things/a.yaml', '{ name: "a", odd: 1 }'],
      ['things/b.yaml', '{'],
    ]);
    const { errors } = plan(left, [leftRecord('a', '1')], current);
    expect(errors.filter((error) => error.includes('restore it from git'))).toHaveLength(2);
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
});
