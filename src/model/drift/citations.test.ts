import { describe, expect, it } from 'vitest';
import { citeCode, citeKep } from './citations.ts';
import { codeGate, contextOf, kep } from './testing/context.ts';

const context = contextOf({
  enhancements: [kep({ lines: { stage: 12 } })],
  gates: [codeGate('Example', ['1.34 beta on'])],
});
const [view] = context.atlas.enhancements;
const [gate] = context.atlas.gates;

describe('a citation', () => {
  it('of a kep.yaml leads to the line of the field, where that is known', () => {
    const url = (place: 'stage' | 'status') => view && citeKep(context, view, place, 'x').url;
    expect(url('stage')).toMatch(/\/sig-node\/1-example\/kep\.yaml#L12$/);
    expect(url('status')).toMatch(/\/sig-node\/1-example\/kep\.yaml$/);
  });

  it('of the code leads to the gate', () => {
    expect(gate && citeCode(context, gate, 'x').url).toMatch(/kube_features\.go#:~:text=Example$/);
  });
});
