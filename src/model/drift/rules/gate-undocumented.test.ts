import { describe, expect, it } from 'vitest';
import { codeGate, contextOf } from '../testing/context.ts';
import { said, saidBy } from '../testing/said.ts';
import { gateUndocumentedRule } from './gate-undocumented.ts';

describe('gateUndocumentedRule', () => {
  it('tells a gate of a released list without a page, and prepares one', () => {
    const gate = codeGate('Example', ['1.34 beta on'], ['1.34', '1.35', '1.37']);
    const findings = gateUndocumentedRule.check(contextOf({ gates: [gate] }));
    expect(said(findings)).toEqual([
      'Example | code: Beta since v1.34, in the code of v1.34 | documentation: no page of the gate',
    ]);
    expect(findings[0]?.fix?.url).toContain('/new/main/content/en/docs/');
    expect(findings[0]?.fix?.snippet?.split('\n').slice(0, 4)).toEqual([
      '---',
      'title: Example',
      'content_type: feature_gate',
      'stages:',
    ]);
  });

  it('gives the documentation time until the release is out', () => {
    const gate = codeGate('Example', ['1.37 alpha off'], ['1.37']);
    expect(saidBy(gateUndocumentedRule, { gates: [gate] })).toEqual([]);
  });
});
