import { describe, expect, it } from 'vitest';
import { Oddities } from '../../../reading/oddities.ts';
import { kepsInComment } from './kep-comment.ts';

function read(...lines: string[]) {
  const oddities = new Oddities();
  return { keps: kepsInComment(lines, oddities), problems: oddities.problems };
}

describe('kepsInComment', () => {
  it.each([
    ['kep: https://kep.k8s.io/1234', [1234]],
    ['kep:  http://kep.k8s.io/1234', [1234]],
    ['kep : kep.k8s.io/1234', [1234]],
    ['KEP: KEP-1234', [1234]],
    ['kep: #1234', [1234]],
    ['kep: 1234', [1234]],
    ['kep: https://github.com/kubernetes/enhancements/issues/1234', [1234]],
    ['kep: https://github.com/kubernetes/enhancements/tree/master/keps/sig-node/1234-x', [1234]],
    ['keps: https://kep.k8s.io/12, https://kep.k8s.io/34', [12, 34]],
    ['kep: https://kep.k8s.io/12 and KEP-34', [12, 34]],
    ['kep: KEP 12 in 3 steps', [12]],
    ['https://kep.k8s.io/1234', [1234]],
    ['KEP-1234', [1234]],
  ])('reads "%s"', (line, keps) => {
    expect(read('owner: @somebody', line, '', 'Gives widgets.')).toEqual({ keps });
  });

  it.each([
    'Lock it after feedback that should be in an update of KEP #1972',
    'See https://kep.k8s.io/1972 for the gate that it replaces.',
    'alpha: v1.20',
    '// kep: https://kep.k8s.io/NNN',
  ])('leaves "%s" alone', (line) => {
    expect(read(line)).toEqual({ keps: [] });
  });

  it.each([
    ['kep:', 'missing'],
    ['kep: TBD', 'not-a-value'],
    ['kep: https://github.com/kubernetes/enhancements/pull/1234', 'not-a-value'],
  ])('says that "%s" names none', (line, kind) => {
    expect(read(line)).toMatchObject({ keps: [], problems: [{ field: 'kep', kind }] });
  });

  it('names each KEP once', () => {
    expect(read('kep: KEP-12', 'kep: https://kep.k8s.io/12').keps).toEqual([12]);
  });
});
