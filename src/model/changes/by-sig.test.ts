import { describe, expect, it } from 'vitest';
import type { ChangeRecord, Changes } from '../../schemas/change.ts';
import { kepIn } from '../atlas/testing/records.ts';
import { changesBySig } from './by-sig.ts';
import { namesIn } from './names.ts';

const naming = (...gates: readonly string[]) => ({
  featureGates: gates.map((name) => ({ name })),
});
const support = { path: 'p', released: '2026-04-22' };
const names = namesIn(
  [
    kepIn('sig-node/1-x', naming('Own', 'Shared')),
    kepIn('sig-apps/2-x', naming('Shared')),
    kepIn('sig-node/3-x'),
  ],
  [{ version: '1.36', support }, { version: '1.37' }],
);

function told(...changes: ChangeRecord[]): string[] {
  const log: Changes = { date: '2026-06-15', since: '2026-06-08', ranges: [], changes };
  return changesBySig(log, names).flatMap(({ sig, lines }) =>
    lines.map(({ subject, words }) => `${sig ?? 'none'} ${subject}: ${words}`),
  );
}

const one = 'sig-node/1-x';
const retargeted = { kind: 'enhancement-retargeted', subject: one } as const;

describe('changesBySig', () => {
  it('tells a KEP in one line: release and stage, then approval, gates and tracking', () => {
    expect(
      told(
        { ...retargeted, aspect: 'beta', from: '1.36', to: '1.37' },
        { ...retargeted, from: '1.36', to: '1.37' },
        { kind: 'enhancement-stage', subject: one, from: 'alpha', to: 'beta' },
        { kind: 'enhancement-prr', subject: one, aspect: 'beta', to: 'somebody' },
        { kind: 'enhancement-gate', subject: one, aspect: 'Own', to: 'Own' },
        { kind: 'gate-added', subject: 'Own', aspect: '1.37', to: 'alpha', source: 'code' },
        { kind: 'issue-tracking', subject: '1', to: 'tracked 1.37' },
      ),
    ).toEqual([
      `sig-node ${one}: v1.36 → v1.37, alpha → beta; PRR approved for beta; gate Own added; ` +
        'set to tracked for v1.37; Own new, alpha from v1.37',
    ]);
  });

  it('says of a milestone that only led to releases that are out that metadata was corrected', () => {
    expect(told({ ...retargeted, aspect: 'alpha', from: '1.35', to: '1.36' })).toEqual([
      `sig-node ${one}: metadata corrected`,
    ]);
    expect(told({ ...retargeted, aspect: 'beta', from: '1.36', to: '1.38' })).toEqual([
      `sig-node ${one}: beta v1.36 → v1.38`,
    ]);
  });

  it('orders by SIG, keeps a gate of several KEPs apart, and puts releases last', () => {
    expect(
      told(
        { kind: 'gate-locked', subject: 'Shared', aspect: '1.37', source: 'code' },
        { kind: 'release-planned', subject: '1.38' },
        { kind: 'enhancement-added', subject: 'sig-node/3-x', to: 'X 3' },
        { kind: 'enhancement-removed', subject: 'sig-apps/9-gone', from: 'Gone' },
        {
          kind: 'enhancement-superseded',
          subject: 'sig-apps/2-x',
          aspect: '/keps/3',
          to: '/keps/3',
        },
        { kind: 'enhancement-owner', subject: 'sig-node/3-x', from: 'sig-apps', to: 'sig-node' },
      ),
    ).toEqual([
      'sig-apps sig-apps/2-x: superseded by /keps/3',
      'sig-apps sig-apps/9-gone: removed',
      'sig-node sig-node/3-x: new; owner SIG Apps → SIG Node',
      'none Shared: Shared locked from v1.37',
      'none 1.38: cycle planned',
    ]);
  });
});
