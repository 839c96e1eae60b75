import { describe, expect, it } from 'vitest';
import { gateBranches, sourceAt } from '../atlas/testing/records.ts';
import { citeAllCode, citeCode, citeKep } from './citations.ts';
import { codeGate, contextOf, kep } from './testing/context.ts';

const context = contextOf({
  enhancements: [kep({})],
  gates: [codeGate('Example', ['1.34 beta on'])],
});
const [view] = context.atlas.enhancements;
const [gate] = context.atlas.gates;
const [branch] = gateBranches('1.37');
const LIST = 'test/compatibility_lifecycle/reference/versioned_feature_list.yaml';

describe('a citation', () => {
  it('of a kep.yaml leads to the field', () => {
    const url = view && citeKep(context, view, 'latest-milestone', 'x').url;
    expect(url).toMatch(/\/sig-node\/1-example\/kep\.yaml#:~:text=latest%2Dmilestone%3A$/);
  });

  it('of the code leads to the gate', () => {
    expect(gate && citeCode(context, gate, 'x').url).toMatch(/kube_features\.go#:~:text=Example$/);
  });

  it('of a list of gates names the list', () => {
    const sources = { code: sourceAt('2026-01-01', [{ ...branch, isListOnly: true }]) };
    const listed = { ...context, atlas: { ...context.atlas, sources, gateLists: ['1.37'] } };
    const cited = [gate ? [citeCode(listed, gate, 'x')] : [], citeAllCode(listed, 'x')].flat();
    expect(cited.map(({ path }) => path)).toEqual([LIST, LIST]);
    expect(cited.map(({ url = '' }) => url.includes(LIST))).toEqual([true, true]);
  });
});
