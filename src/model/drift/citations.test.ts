import { describe, expect, it } from 'vitest';
import { citeCode, citeKep } from './citations.ts';
import { codeGate, contextOf, kep } from './testing/context.ts';

const context = contextOf({
  enhancements: [kep({})],
  gates: [codeGate('Example', ['1.34 beta on'])],
});
const [view] = context.atlas.enhancements;
const [gate] = context.atlas.gates;

describe('a citation', () => {
  it('of a kep.yaml leads to the field', () => {
    const url = view && citeKep(context, view, 'latest-milestone', 'x').url;
    expect(url).toMatch(/\/sig-node\/1-example\/kep\.yaml#:~:text=latest%2Dmilestone%3A$/);
  });

  it('of the code leads to the gate', () => {
    expect(gate && citeCode(context, gate, 'x').url).toMatch(/kube_features\.go#:~:text=Example$/);
  });
});
