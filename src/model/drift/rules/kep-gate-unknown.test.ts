import { describe, expect, it } from 'vitest';
import type { FeatureGate } from '../../../schemas/feature-gate.ts';
import { codeGate, contextOf, kep } from '../testing/context.ts';
import { said } from '../testing/said.ts';
import { kepGateUnknownRule } from './kep-gate-unknown.ts';

const naming = (name: string, alpha: string, gates: FeatureGate[] = []) =>
  contextOf({ enhancements: [kep({ featureGates: [{ name }], milestones: { alpha } })], gates });

describe('kepGateUnknownRule', () => {
  it('tells a gate that nobody else knows once its first milestone is out', () => {
    expect(said(kepGateUnknownRule.check(naming('Nobodys', '1.30')))).toEqual([
      'KEP-1 | kep.yaml: Nobodys | code: no gate of this name, nor a documented one',
    ]);
  });

  it('tells it of a milestone that is not confirmed, because its release has none of the gates', () => {
    const context = naming('Nobodys', '1.34', [codeGate('Widgets', ['1.34 beta on'])]);
    expect(context.atlas.enhancements[0]?.refuted).toMatchObject([{ rule: 'gate missing' }]);
    expect(kepGateUnknownRule.check(context)).toMatchObject([{ releases: ['1.34'] }]);
  });

  it('names a gate that may be meant', () => {
    const gates = [codeGate('WidgetPool', ['1.34 beta on'])];
    expect(said(kepGateUnknownRule.check(naming('WidgetPools', '1.30', gates)))).toEqual([
      'KEP-1 | kep.yaml: WidgetPools | code: no gate of this name, nor a documented one; similar: WidgetPool',
    ]);
  });

  it('waits for a release that is still to come', () => {
    expect(kepGateUnknownRule.check(naming('Nobodys', '1.37'))).toEqual([]);
  });

  it('does not know what code has that is newer than all that was read', () => {
    const context = naming('Nobodys', '1.36');
    const atlas = { ...context.atlas, gateLists: ['1.34', '1.35'] };
    expect(kepGateUnknownRule.check(context)).toHaveLength(1);
    expect(kepGateUnknownRule.check({ ...context, atlas })).toEqual([]);
  });

  it('leaves environment variables alone', () => {
    expect(kepGateUnknownRule.check(naming('KUBECTL_EXAMPLE', '1.30'))).toEqual([]);
  });
});
