import { describe, expect, it } from 'vitest';
import type { DocsStage, FeatureGate } from '../../schemas/feature-gate.ts';
import { gateDisagreements } from './comparison.ts';
import { datedPeriods } from './dated-periods.ts';
import { buildGate } from './gate.ts';
import { docsBlock } from './testing/docs-block.ts';

/** A gate that the oldest code that was read, v1.17, has. */
const code: FeatureGate['code'] = {
  states: [
    { since: '1.17', stage: 'beta', default: false, locked: false },
    { since: '1.19', stage: 'beta', default: true, locked: false },
    { since: '1.20', until: '1.21', stage: 'stable', default: true, locked: true },
  ],
};
const gateWith = (...stages: DocsStage[]) =>
  buildGate({ name: 'Gate', code, docs: docsBlock(stages, { removed: true }) }, [
    ...['1.17', '1.18', '1.19', '1.20', '1.21', '1.22'],
  ]);
const dated = (...stages: DocsStage[]) =>
  datedPeriods(gateWith(...stages)).map(
    ({ source, period }) => `${source}: ${period.stage} v${period.since}`,
  );

describe('a gate that may be older than all code that was read', () => {
  it('has its beginning from the documentation', () => {
    const stages: DocsStage[] = [
      { stage: 'alpha', default: false, from: '1.7', to: '1.7' },
      { stage: 'beta', default: false, from: '1.8', to: '1.18' },
    ];
    expect(dated(...stages)).toEqual([
      'docs: alpha v1.7',
      'docs: beta v1.8',
      'code: beta v1.19',
      'code: stable v1.20',
    ]);
    expect(gateDisagreements(gateWith(...stages))).toEqual([]);
  });

  it('has it even where that is the oldest release whose code was read', () => {
    expect(dated({ stage: 'beta', from: '1.17', to: '1.19' })).toEqual([
      'docs: beta v1.17',
      'code: beta v1.19',
      'code: stable v1.20',
    ]);
  });

  it('has none for its first stage where no documentation tells it', () => {
    expect(dated()).toEqual(['code: stable v1.20']);
  });

  it('contradicts the documentation only from the oldest code on', () => {
    const late = gateWith(
      { stage: 'alpha', from: '1.16', to: '1.18' },
      { stage: 'beta', default: true, from: '1.19' },
    );
    expect(gateDisagreements(late).map(({ release }) => release)).toEqual(['1.17']);
  });
});
