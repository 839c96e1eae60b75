import { describe, expect, it } from 'vitest';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { theOne } from '../page/testing/the-one.ts';
import { answerFor, gateByRelease } from './by-release.ts';
import { codeBlock } from './testing/code-block.ts';
import { docsBlock } from './testing/docs-block.ts';

const READ = ['1.33', '1.34', '1.35', '1.36'];
const listOnly = { ...gateBranches('1.36')[0], isListOnly: true as const };
const atlas = buildAtlas({
  enhancements: [],
  gates: [
    {
      name: 'Grown',
      code: codeBlock(['1.33 alpha off', '1.34 beta on', '1.35 stable on locked'], READ),
    },
    { name: 'Backported', code: codeBlock(['1.33 beta off'], ['1.34', '1.35', '1.36']) },
    { name: 'Gone', code: codeBlock(['1.33 alpha off'], ['1.33']) },
    {
      name: 'Undated',
      code: {
        states: [{ since: '1.33', until: '1.33', stage: 'beta', default: true, locked: false }],
      },
    },
    {
      name: 'Client',
      code: { ...codeBlock(['1.34 beta on'], READ), packages: ['k8s.io/client-go/features'] },
    },
    {
      name: 'Retired',
      docs: docsBlock([{ stage: 'beta', default: true, from: '1.31', to: '1.32' }], {
        removed: true,
      }),
    },
    { name: 'Documented', docs: docsBlock([{ stage: 'beta', default: true, from: '1.31' }]) },
  ] satisfies FeatureGate[],
  releases: releasesOut('1.32', '1.33', '1.34', '1.35'),
  sources: { a: sourceAt('2026-02-01', [...gateBranches(...READ.slice(0, -1)), listOnly]) },
});

function answersOf(name: string) {
  const gate = theOne(atlas.gates, (each) => each.name === name);
  return gateByRelease(gate, '1.35', atlas);
}

describe('gateByRelease', () => {
  it('says for each release whether a gate is on and what it can be set to', () => {
    expect(answersOf('Grown').map(({ sentence, settable }) => [sentence, settable])).toEqual([
      ['In v1.32 and earlier: not available. Components fail to start if you set it.', undefined],
      ['In v1.33: alpha, disabled by default. You can set it to true.', true],
      ['In v1.34: beta, enabled by default. You can set it to false.', false],
      ['In v1.35: GA, locked to true. Components fail to start if you set it to false.', undefined],
    ]);
  });

  it('has one answer for all releases from the removal on', () => {
    expect(answersOf('Gone').map(({ release, reach, stage }) => [release, reach, stage])).toEqual([
      ['1.32', 'before', undefined],
      ['1.33', undefined, 'alpha'],
      ['1.34', 'after', 'removed'],
    ]);
  });

  it('does not deny a gate to patches that were not read, where newer code dates it to their release', () => {
    expect(answersOf('Backported').map(({ sentence }) => sentence)).toEqual([
      'In v1.32 and earlier: not available. Components fail to start if you set it.',
      'In v1.33: not available in the code that was read. Later code lists this gate, but the v1.33 code does not. Other patch releases might have it.',
      'In v1.34: beta, disabled by default. You can set it to true.',
      'In v1.35: beta, disabled by default. You can set it to true.',
    ]);
  });

  it('has one answer for all releases that no source covers', () => {
    expect(answersOf('Undated').map(({ sentence }) => sentence)).toEqual([
      'In v1.32 and earlier: unknown. It is unknown whether v1.32 has it: no source covers that version.',
      'In v1.33: beta, enabled by default. You can set it to false.',
      'In v1.34 and later: removed. Components fail to start if you set it. Last state: Beta, true.',
    ]);
  });

  it('names what it is from where that is not the code of the release', () => {
    expect(answersOf('Retired').at(-1)?.sentence).toBe(
      'In v1.33 and later: removed. Components fail to start if you set it. Last state: Beta, true, lock unknown. Only the docs date the removal.',
    );
    const client = theOne(atlas.gates, ({ name }) => name === 'Client');
    expect(
      gateByRelease(client, '1.36', atlas)
        .map(({ sentence }) => sentence)
        .slice(-2),
    ).toEqual([
      'In v1.35: beta, enabled by default. You can set it to false.',
      'In v1.36: beta, enabled by default. You can set it to false. Source: v1.35 code; newer code of this gate was not read.',
    ]);
  });

  it('does not say that a lock is not there where only the docs tell of a gate', () => {
    const answer = answerFor(answersOf('Documented'), '1.32');
    expect(answer?.sentence).toBe(
      'In v1.32: beta, enabled by default. No source states whether you can set it to false. Source: docs only.',
    );
    expect(answer?.settable).toBeUndefined();
  });
});

describe('answerFor', () => {
  it('finds the answer that reaches as far as a release', () => {
    const answers = answersOf('Gone');
    expect(['1.20', '1.33', '1.36'].map((release) => answerFor(answers, release)?.release)).toEqual(
      ['1.32', '1.33', '1.34'],
    );
    expect(answerFor(answersOf('Grown'), '1.40')).toBeUndefined();
  });
});
