import { describe, expect, it } from 'vitest';
import { codeGate, contextOf, kep } from '../testing/context.ts';
import { foundBy, said, saidBy } from '../testing/said.ts';
import { GATE_NAME_RULES } from './gate-names.ts';

it('kep-gate-spelling tells a name in other case and prepares all names', () => {
  const view = kep({
    featureGates: [{ name: 'exampleGate', components: ['kubelet'] }, { name: 'Other' }],
  });
  const gates = ['ExampleGate', 'Other'].map((name) => codeGate(name, ['1.30 alpha off']));
  const findings = foundBy('kep-gate-spelling', { enhancements: [view], gates });
  expect(said(findings)).toEqual(['KEP-1 | kep.yaml: exampleGate | code: ExampleGate']);
  expect(findings[0]?.fix?.snippet).toBe(
    [
      'feature-gates:',
      '  - name: ExampleGate',
      '    components:',
      '      - kubelet',
      '  - name: Other',
    ].join('\n'),
  );
});

describe('kep-gate-unknown', () => {
  const naming = (name: string, alpha: string) => ({
    enhancements: [kep({ featureGates: [{ name }], milestones: { alpha } })],
    gates: [codeGate('WidgetPool', ['1.34 beta on'])],
  });

  it.each([
    ['tells a gate that nobody else knows', 'Nobodys', '1.30', ['']],
    ['names a gate that may be meant', 'WidgetPools', '1.30', ['; similar: WidgetPool']],
    ['waits for a release that is still to come', 'Nobodys', '1.37', []],
    ['leaves environment variables alone', 'KUBECTL_EXAMPLE', '1.30', []],
  ])('%s', (_, name, alpha, ends) => {
    expect(saidBy('kep-gate-unknown', naming(name, alpha))).toEqual(
      ends.map(
        (end) =>
          `KEP-1 | kep.yaml: ${name} | code: no gate of this name, nor a documented one${end}`,
      ),
    );
  });

  it('does not know what code has that is newer than all that was read', () => {
    const { check } = GATE_NAME_RULES['kep-gate-unknown'];
    const context = contextOf(naming('Nobodys', '1.36'));
    const atlas = { ...context.atlas, gateLists: ['1.34', '1.35'] };
    expect(check(context)).toHaveLength(1);
    expect(check({ ...context, atlas })).toEqual([]);
  });
});
