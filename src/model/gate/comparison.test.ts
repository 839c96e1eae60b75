import { describe, expect, it } from 'vitest';
import type { DocsStage, FeatureGate } from '../../schemas/feature-gate.ts';
import { compareHistories, gateDisagreements } from './comparison.ts';
import { buildGate } from './gate.ts';
import { codeBlock } from './testing/code-block.ts';
import { docsBlock } from './testing/docs-block.ts';

const build = (more: Partial<FeatureGate>, lists = ['1.33', '1.34', '1.35']) =>
  buildGate({ name: 'Gate', ...more }, lists);
const READ = ['1.33', '1.34', '1.35'];
const code = codeBlock(['1.33 alpha off', '1.35 beta on'], READ);
const ALPHA: DocsStage = { stage: 'alpha', default: false, from: '1.33', to: '1.33' };
const docs = docsBlock([ALPHA, { stage: 'beta', default: true, from: '1.34' }]);

describe('compareHistories', () => {
  it('has a row for each release in which either source begins something', () => {
    const rows = compareHistories(build({ code, docs }));
    expect(rows.map(({ release }) => release)).toEqual(['1.33', '1.34', '1.35']);
    expect(rows[1]).toMatchObject({
      code: { isNew: false, period: { stage: 'alpha' } },
      docs: { isNew: true, period: { stage: 'beta' } },
      dispute: 'stage',
    });
    expect(rows[0]?.dispute).toBeUndefined();
  });

  it('ends with the removal', () => {
    const rows = compareHistories(build({ code, docs }, [...READ, '1.37']));
    expect(rows.at(-1)).toMatchObject({
      release: '1.37',
      code: undefined,
      docs: undefined,
      removedBy: 'code',
      dispute: undefined,
    });
  });

  it('has the first code that was read, where that lacks what the documentation dates before', () => {
    const late = docsBlock([{ stage: 'alpha', from: '1.30', to: '1.34' }]);
    const beta = codeBlock(['1.35 beta on'], ['1.35']);
    expect(compareHistories(build({ code: beta, docs: late })).slice(0, 2)).toMatchObject([
      { release: '1.30', code: undefined, docs: { isNew: true }, dispute: 'presence' },
      { release: '1.33', code: undefined, docs: { isNew: false }, dispute: 'presence' },
    ]);
  });

  it('goes on after the removal where the documentation is late', () => {
    const late = docsBlock([ALPHA, { stage: 'beta', from: '1.38' }]);
    const rows = compareHistories(build({ code, docs: late }, [...READ, '1.37']));
    expect(rows.slice(-2)).toMatchObject([
      { release: '1.37', docs: undefined, removedBy: 'code' },
      { release: '1.38', code: undefined, docs: { isNew: true }, removedBy: 'code' },
    ]);
  });
});

describe('gateDisagreements', () => {
  const releases = (stages: readonly DocsStage[]) =>
    gateDisagreements(build({ code, docs: docsBlock(stages) })).map(({ release }) => release);

  it('finds a stage that the two sources date differently, up to where the docs speak', () => {
    expect(releases([ALPHA, { stage: 'beta', default: true, from: '1.34' }])).toEqual(['1.34']);
  });

  it('finds nothing where they agree', () => {
    expect(
      releases([
        { ...ALPHA, to: '1.34' },
        { stage: 'beta', from: '1.35' },
      ]),
    ).toEqual([]);
  });
});
