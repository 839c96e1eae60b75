import { describe, expect, it } from 'vitest';
import { parseGoBool, readGateList } from './gate-list.ts';

describe('parseGoBool', () => {
  it.each(['1', 't', 'T', 'true', 'TRUE', 'True'])('takes %s for true', (text) => {
    expect(parseGoBool(text)).toBe(true);
  });

  it.each(['0', 'f', 'F', 'false', 'FALSE', 'False'])('takes %s for false', (text) => {
    expect(parseGoBool(text)).toBe(false);
  });

  it.each(['', 'yes', 'on', 'tRUE', '"true"', '2'])('takes %j for neither', (text) => {
    expect(parseGoBool(text)).toBeUndefined();
  });
});

describe('readGateList', () => {
  it('says where each name and pair stands', () => {
    const text = 'A=true, kube:B = false ,,C,D:true';
    const found = readGateList(text).map(({ name, written, value, at, nameAt }) => ({
      name,
      written,
      value,
      pair: text.slice(at.start, at.end),
      named: text.slice(nameAt.start, nameAt.end),
    }));
    expect(found).toEqual([
      { name: 'A', written: 'true', value: true, pair: 'A=true', named: 'A' },
      { name: 'B', written: 'false', value: false, pair: 'kube:B = false', named: 'B' },
      { name: 'C', written: '', value: undefined, pair: 'C', named: 'C' },
      { name: 'D', written: ':true', value: undefined, pair: 'D:true', named: 'D' },
    ]);
  });

  it('keeps the prefix of another component', () => {
    const [own, other] = readGateList('kube:A=true,wardle:B=true');
    expect([own?.prefix, other?.prefix]).toEqual([undefined, 'wardle']);
  });
});
