import { describe, expect, it } from 'vitest';
import type { EnhancementStatus } from '../../../schemas/enhancement.ts';
import { buildGate } from '../../gate/gate.ts';
import { codeBlock } from '../../gate/testing/code-block.ts';
import { indexLacking } from './lacking.ts';

const lists = ['1.33', '1.34', '1.35'];
const known = buildGate({ name: 'Known', code: codeBlock(['1.35 beta on'], ['1.35']) }, lists);
const old = buildGate({ name: 'Old', code: codeBlock(['1.33 beta on'], ['1.34']) }, lists);
const lacking = (
  release: string,
  written: string[],
  status?: EnhancementStatus,
  components: string[] = [],
) => {
  const gates = written.map((name) => ({
    written: name,
    name: ['Known', 'Old'].includes(name) ? name : undefined,
    components,
  }));
  const record = { id: 'a/1-b', title: 'B', path: 'kep.yaml', status };
  return indexLacking(
    [{ id: 'a/1-b', record, gates }],
    [known, old],
    lists,
  )('a/1-b', release).map(({ detail }) => detail);
};
const gone = (gate: string, list: string) => ({ kind: 'gone', gate, list });

describe('indexLacking', () => {
  it('finds gates that the code of a release has not yet, or that no source knows', () => {
    expect(lacking('1.34', ['Known', 'Other'])).toEqual([
      gone('Known', '1.34'),
      gone('Other', '1.34'),
    ]);
    expect(lacking('1.34', ['Other'])).toEqual([gone('Other', '1.34')]);
  });

  it('finds none where the code has one of them, or was not read', () => {
    expect(lacking('1.35', ['Known', 'Other'])).toEqual([]);
    expect(lacking('1.36', ['Other'])).toEqual([]);
    expect(lacking('1.34', ['KUBECTL_OTHER'])).toEqual([]);
  });

  it('finds none where gates were removed before, or belong to programs of other repositories', () => {
    expect(lacking('1.35', ['Old'])).toEqual([]);
    const of = (...components: string[]) =>
      lacking('1.35', ['Other'], undefined, components).length;
    expect(of('konnectivity-server', 'konnectivity-agent')).toBe(0);
    expect(of('external-provisioner', 'kubelet')).toBe(1);
    expect(of('components via client-go library')).toBe(1);
  });

  it('takes a name that no source knows for a wrong one where the enhancement is implemented, or the code has nearly the same', () => {
    expect(lacking('1.34', ['Other'], 'implemented')).toEqual([]);
    expect(lacking('1.35', ['Knowns'])).toEqual([]);
    expect(lacking('1.34', ['Knowns'])).toEqual([gone('Knowns', '1.34')]);
    expect(lacking('1.34', ['Known'], 'implemented')).toEqual([gone('Known', '1.34')]);
  });
});
