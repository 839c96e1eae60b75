import { describe, expect, it } from 'vitest';
import { Oddities } from '../../reading/oddities.ts';
import { parseKepPath, readDeclaredNumber } from './identity.ts';

describe('parseKepPath', () => {
  it.each([
    ['keps/sig-cli/5295-kyaml/kep.yaml', 'sig-cli/5295-kyaml', 'sig-cli', 'kyaml', 5295],
    ['keps/sig-a/kubeadm/995-win/kep.yaml', 'sig-a/kubeadm/995-win', 'sig-a', 'win', 995],
    ['keps/sig-a/NNNN-new/kep.yaml', 'sig-a/NNNN-new', 'sig-a', 'new', undefined],
    ['keps/sig-a/7-yml/kep.yml', 'sig-a/7-yml', 'sig-a', 'yml', 7],
    ['keps/sig-a/no-number/kep.yaml', 'sig-a/no-number', 'sig-a', 'no-number', undefined],
  ])('reads %s', (path, id, group, slug, number) => {
    expect(parseKepPath(path)).toEqual({ id, group, slug, ...(number && { number }) });
  });

  it.each(['keps/kep.yaml', 'keps/sig-a/1-b/README.md', 'docs/keps/sig-a/1-b/kep.yaml'])(
    'takes %s for no KEP',
    (path) => {
      expect(parseKepPath(path)).toBeUndefined();
    },
  );
});

it.each([
  ['sig-a/12-b', '12', undefined, undefined],
  ['sig-a/0012-b', '12', undefined, undefined],
  ['sig-a/12-b', '13', 13, 'contradiction'],
  ['sig-a/12-b', '0', 0, 'contradiction'],
  ['sig-a/b', '13', 13, 'contradiction'],
  ['sig-a/0000-b', '0', undefined, 'missing'],
  ['sig-a/12-b', 'NNNN', undefined, 'not-a-value'],
  ['sig-a/12-b', 'twelve', undefined, 'not-a-value'],
  ['sig-a/12-b', null, undefined, 'missing'],
])('readDeclaredNumber in %s reads %s as %s (%s)', (id, written, number, kind) => {
  const directory = parseKepPath(`keps/${id}/kep.yaml`);
  const oddities = new Oddities();
  expect(directory && readDeclaredNumber(written, directory, oddities)).toBe(number);
  expect(oddities.problems?.map((problem) => problem.kind)).toEqual(kind && [kind]);
});
