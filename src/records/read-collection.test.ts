import { expect, it } from 'vitest';
import { distinctRecords } from './read-collection.ts';

const file = (path: string, id: string) => ({ path, record: { id } });

it('gives records in the order of their paths', () => {
  const files = [file('b.yaml', 'two'), file('a.yaml', 'one')];
  expect(distinctRecords(files, 'id')).toEqual([{ id: 'one' }, { id: 'two' }]);
  expect(distinctRecords([file('b.yaml', 'x'), file('a.yaml', 'x')], undefined)).toHaveLength(2);
});

it('names both files that hold one record', () => {
  expect(() => distinctRecords([file('copy.yaml', 'x'), file('a.yaml', 'x')], 'id')).toThrow(
    'copy.yaml: id: got "x", which is that of a.yaml (expected one of its own); remove one of the two',
  );
});
