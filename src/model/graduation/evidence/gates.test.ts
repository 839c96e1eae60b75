import { describe, expect, it } from 'vitest';
import type { FeatureGate } from '../../../schemas/feature-gate.ts';
import type { Stage } from '../../../schemas/stage.ts';
import { buildGate } from '../../gate/gate.ts';
import { codeBlock } from '../../gate/testing/code-block.ts';
import { docsBlock } from '../../gate/testing/docs-block.ts';
import { gateWitness } from './gates.ts';

const code = (...history: string[]) => codeBlock(history, ['1.34', '1.35']);
const witness = (record: Omit<FeatureGate, 'name'>, stage: Stage) => {
  const gate = buildGate({ name: 'G', ...record }, ['1.34', '1.35']);
  return gateWitness(gate, stage, true, '1.35');
};

describe('gateWitness', () => {
  it('takes the first release of a stage, and the later ones as renewals', () => {
    const history = code('1.30 alpha off', '1.31 beta off', '1.33 beta on');
    expect(witness({ code: history }, 'beta')).toMatchObject({
      reached: {
        source: 'code',
        release: '1.31',
        detail: { gate: 'G', at: 'beta', setting: 'false', list: '1.34' },
      },
      renewed: [{ release: '1.33' }],
      neverReached: undefined,
    });
  });

  it('says that a gate was always below the stage, and the last release of one that is gone', () => {
    const history = code('1.31 beta off');
    expect(witness({ code: history }, 'stable').neverReached).toMatchObject({
      stage: 'stable',
      release: undefined,
      detail: { at: 'beta' },
    });
    expect(witness({ code: history }, 'stable').lastRelease).toBeUndefined();
    const gone = codeBlock(['1.31 beta off'], ['1.34']);
    expect(witness({ code: gone }, 'stable')).toMatchObject({
      neverReached: { detail: { at: 'beta' } },
      lastRelease: '1.34',
    });
    expect(witness({ code: history }, 'deprecated').neverReached).toBeUndefined();
  });

  it('says so of a gate that was deprecated while it was off, not of one that was on', () => {
    const ended = (setting: string) => code('1.31 alpha off', `1.34 deprecated ${setting}`);
    expect(witness({ code: ended('off') }, 'beta').neverReached).toBeDefined();
    expect(witness({ code: ended('on') }, 'beta').neverReached).toBeUndefined();
    expect(witness({ code: code('1.34 deprecated off') }, 'beta').neverReached).toBeUndefined();
  });

  it('tells the end of a gate that was never GA, where the code tells it', () => {
    const gone = (...history: string[]) => ({ code: codeBlock(history, ['1.34']) });
    expect(witness(gone('1.31 beta off'), 'removed').reached).toMatchObject({
      ...{ source: 'code', stage: 'removed', release: '1.35' },
      detail: { kind: 'gone', list: '1.35' },
    });
    expect(witness(gone('1.31 beta off', '1.33 stable on'), 'removed').reached).toBeUndefined();
    expect(witness({ code: code('1.31 beta off') }, 'removed').reached).toBeUndefined();
  });

  it('does not take behavior older than its gate for a graduation', () => {
    const old = code('1.0 stable on', '1.33 deprecated off');
    expect(witness({ code: old }, 'stable').reached).toBeUndefined();
    expect(witness({ code: old }, 'deprecated').reached?.release).toBe('1.33');
    expect(witness({ code: code('1.0 beta off') }, 'beta').reached).toBeUndefined();
    expect(witness({ code: code('1.34 stable off') }, 'stable').isBornStable).toBe(true);
  });

  it('asks the documentation where no list has the gate', () => {
    const docs = docsBlock([{ stage: 'beta', from: '1.20', to: '1.22' }], { removed: true });
    expect(witness({ docs }, 'beta').reached).toMatchObject({
      source: 'docs',
      release: '1.20',
      path: 'x.md',
      detail: { setting: 'default and lock unknown', list: undefined },
    });
    expect(witness({ docs }, 'stable').neverReached).toBeUndefined();
  });
});
