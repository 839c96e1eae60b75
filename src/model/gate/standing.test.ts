import { expect, it } from 'vitest';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { compareVersions } from '../version.ts';
import { compareHistories } from './comparison.ts';
import { buildGate } from './gate.ts';
import { gateStanding } from './standing.ts';
import { codeBlock } from './testing/code-block.ts';
import { docsBlock } from './testing/docs-block.ts';

const documented = (from: string, stage: 'alpha' | 'beta') => ({ stage, from, default: false });
const told = (record: Omit<FeatureGate, 'name'>, lists = ['1.33', '1.34', '1.35']) => {
  const gate = buildGate({ name: 'G', ...record }, lists);
  const isReleased = (release: string): boolean => compareVersions(release, '1.34') <= 0;
  return compareHistories(gate).map((row) => {
    const { standing, evidence, contrary } = gateStanding(gate, row, isReleased);
    expect(evidence.length).toBeGreaterThan(0);
    return [
      row.release,
      standing,
      evidence.map(({ source }) => source).join(),
      contrary.map(({ source }) => source).join(),
    ];
  });
};

it('believes the code, and says where the documentation agrees, contradicts or is silent', () => {
  const code = codeBlock(
    ['1.32 alpha off', '1.33 beta off', '1.35 beta on'],
    ['1.33', '1.34', '1.35'],
  );
  expect(told({ code })).toEqual([
    ['1.32', 'shipped', 'code', ''],
    ['1.33', 'shipped', 'code', ''],
    ['1.35', 'planned', 'code', ''],
  ]);
  const stages = [documented('1.31', 'alpha'), documented('1.34', 'beta')];
  expect(told({ code, docs: docsBlock(stages) })).toEqual([
    ['1.31', 'disputed', 'docs', 'code'],
    ['1.32', 'shipped', 'code,docs', ''],
    ['1.33', 'disputed', 'code', 'docs'],
    ['1.34', 'shipped', 'code,docs', ''],
    // What the docs say last is false, from a release before.
    ['1.35', 'planned', 'code', 'docs'],
  ]);
});

it('does not dispute docs of a release in whose patches newer code dates the gate', () => {
  const code = codeBlock(['1.33 beta off'], ['1.34', '1.35']);
  const stages = [{ ...documented('1.33', 'alpha'), stage: 'beta' as const }];
  expect(told({ code, docs: docsBlock(stages) })).toEqual([
    ['1.33', 'declared', 'docs', ''],
    ['1.34', 'shipped', 'code,docs', ''],
  ]);
});

it('says where a release is older than all code, the oldest of which lacks the gate', () => {
  const code = codeBlock(['1.34 beta off'], ['1.34', '1.35']);
  const record = { name: 'G', code, docs: docsBlock([documented('1.31', 'alpha')]) };
  const gate = buildGate(record, ['1.33', '1.34', '1.35']);
  const reasons = compareHistories(gate).map((row) => gateStanding(gate, row, () => true).reason);
  expect(reasons[0]).toMatch(/No code this old was read, and the oldest that was, of v1\.33,/);
  expect(reasons[1]).toBe('The docs list it; the code lists it only later.');
});

it('does not say that docs by patch releases are the same as the code of one', () => {
  const code = codeBlock(['1.33 beta off', '1.34 alpha off'], ['1.33', '1.34']);
  const stages = [{ ...documented('1.33.0', 'beta'), to: '1.33.0' }, documented('1.33.1', 'alpha')];
  const gate = buildGate({ name: 'G', code, docs: docsBlock(stages) }, ['1.33', '1.34']);
  const [row] = compareHistories(gate);
  expect(row && gateStanding(gate, row, () => true)).toMatchObject({
    standing: 'shipped',
    reason: expect.stringContaining('patch releases differ'),
  });
});

it('declares what the documentation alone tells', () => {
  const ended = [{ ...documented('1.20', 'alpha'), to: '1.21' }];
  expect(told({ docs: docsBlock(ended, { removed: true }) })).toEqual([
    ['1.20', 'declared', 'docs', ''],
    ['1.22', 'declared', 'docs', ''],
  ]);
});

it('does not date a removal after a release whose code lacks what the documentation names', () => {
  const ended = [{ ...documented('1.20', 'alpha'), to: '1.21' }];
  const gate = buildGate({ name: 'G', docs: docsBlock(ended, { removed: true }) }, ['1.21']);
  const last = compareHistories(gate).at(-1);
  expect(last && gateStanding(gate, last, () => true).reason).toMatch(/its code does not/);
});

it('takes a removal from the list that lacks the gate', () => {
  const code = codeBlock(['1.32 alpha off'], ['1.33']);
  expect(told({ code })).toEqual([
    ['1.32', 'shipped', 'code', ''],
    ['1.34', 'shipped', 'code', ''],
  ]);
  expect(told({ code, docs: docsBlock([documented('1.34', 'beta')]) }).at(-1)).toEqual([
    ...['1.34', 'disputed', 'code', 'docs'],
  ]);
});
