import { describe, expect, it } from 'vitest';
import type { NamedThing, ReleaseNotes } from '../../schemas/release-notes.ts';
import { isFatalFlag } from './finding.ts';
import { flagWords } from './flag-words.ts';
import { judgeFlags } from './judge-flags.ts';
import { type RemovedFlag, removedFlags } from './removed-flag.ts';
import type { FlagSetting, Owner } from './setting.ts';

const notes = (version: string, names: readonly NamedThing[], components?: string[]) =>
  ({
    version,
    notes: [{ pr: Number(version.slice(2)), names, ...(components && { components }) }],
  }) as unknown as ReleaseNotes;
const flag = (name: string, component?: string): NamedThing => ({
  kind: 'flag',
  name,
  change: 'removed',
  ...(component !== undefined && { component }),
});

const RECORDS = [
  notes('1.34', [flag('--both', 'kubelet'), flag('--open'), { kind: 'flag', name: '--named' }]),
  notes('1.33', [flag('--both', 'kube-apiserver'), flag('--told'), flag('--tool', 'kubeadm')]),
  notes('1.32', [{ kind: 'flag', name: '--told' }], ['kube-controller-manager']),
  notes('1.31', [{ ...flag('--first', 'kubelet'), change: 'renamed', to: '--second' }]),
  notes('1.30', [
    { kind: 'config-field', name: 'oldMode', change: 'removed', component: 'kubelet' },
    { kind: 'config-field', name: 'ofNobody', change: 'removed' },
  ]),
];

const spell = ({ name, component = '-', removedIn }: RemovedFlag) =>
  `${name} ${component} ${removedIn}`;

it('removedFlags takes what notes say of components that start, the oldest first', () => {
  expect(removedFlags(RECORDS).map(spell)).toEqual([
    'oldMode kubelet 1.30',
    '--first kubelet 1.31',
    '--both kube-apiserver 1.33',
    '--told kube-controller-manager 1.33',
    '--both kubelet 1.34',
    '--open - 1.34',
  ]);
});

const KUBELET: Owner = { kind: 'kubernetes', component: 'kubelet' };
const table = { removedFlags: removedFlags(RECORDS) };

function judged(name: string, owner: Owner, to: string): string[] {
  const kind = name.startsWith('--') ? 'flag' : 'config-field';
  const setting = { kind, name, owner } as FlagSetting;
  return judgeFlags([setting], table, to).map(
    (finding) =>
      `${finding.answer} ${finding.remedy}${isFatalFlag(finding) ? ' fatal' : ''}: ${flagWords(finding)}`,
  );
}

describe('judgeFlags', () => {
  it.each<[string, Owner, string, string[]]>([
    ['--both', KUBELET, '1.33', []],
    [
      '--both',
      KUBELET,
      '1.34',
      [
        'removed drop fatal: v1.34 removed this flag from kubelet. With it, kubelet does not start. Remove it.',
      ],
    ],
    ['--both', { kind: 'kubernetes', component: 'kube-proxy' }, '1.34', []],
    ['--both', { kind: 'other', program: 'nginx' }, '1.34', []],
    [
      '--first',
      KUBELET,
      '1.34',
      [
        'removed drop fatal: v1.31 renamed this flag to --second in kubelet. With it, kubelet does not start. Use --second.',
      ],
    ],
    [
      'oldMode',
      KUBELET,
      '1.34',
      ['removed drop: v1.30 removed this configuration field from kubelet. Remove it.'],
    ],
  ])('%s of %j in %s', (name, owner, to, expected) => {
    expect(judged(name, owner, to)).toEqual(expected);
  });

  it('does not decide about a flag that a template sets by the release', () => {
    const branch = { id: 0, isByRelease: true };
    const setting = { kind: 'flag', name: '--both', owner: KUBELET, branch } as FlagSetting;
    const [finding] = judgeFlags([setting], table, '1.34');
    expect(finding).toMatchObject({ answer: 'release-unclear', remedy: 'keep' });
    expect(finding && flagWords(finding)).toMatch(
      /v1.34 removed this flag from kubelet\. Make sure/,
    );
  });

  it.each<[string, Owner, RegExp]>([
    ['--open', KUBELET, /^note-unclear keep: v1.34 removed a flag .* does not say/],
    [
      '--both',
      { kind: 'kubernetes', component: undefined },
      /^component-unclear keep: .*v1.33 .* from kube-apiserver. v1.34 .* from kubelet./,
    ],
    ['--both', { kind: 'unclear' }, /^reader-unclear keep: Who reads this is not certain/],
  ])('says what is not certain of %s of %j', (name, owner, expected) => {
    expect(judged(name, owner, '1.34').join()).toMatch(expected);
  });
});
