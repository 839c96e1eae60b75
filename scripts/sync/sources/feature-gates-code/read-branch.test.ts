import { describe, expect, it } from 'vitest';
import { source } from './index.ts';
import { GATE_LISTS, MAIN_REGISTRATION } from './paths.ts';
import { readBranch } from './read-branch.ts';

const id = '1'.repeat(40);
const head = { branch: 'master', commit: id, tree: id, committed: '2026-01-01T00:00:00Z' };
const [path = ''] = GATE_LISTS;
const SPEC = '{default: true, lockToDefault: false, preRelease: Beta, version: "1.30"}';

/** A list of gates of the default branch, with one gate for each release. */
function master(...versions: readonly string[]) {
  const text = versions
    .map(
      (version, index) =>
        `- name: Gate${index}\n  versionedSpecs:\n  - {default: true, lockToDefault: false, preRelease: Beta, version: "${version}"}\n`,
    )
    .join('');
  return { head, release: undefined, files: [{ path, text }] } as never;
}

describe('readBranch', () => {
  it('takes a default branch for the newest release that its gates name', () => {
    expect(readBranch(master('1.30', '1.38'), '1.36').release).toBe('1.38');
    expect(readBranch(master('1.30'), '1.36').release).toBe('1.37');
  });

  it('does not take it for a release that is years ahead, and names that', () => {
    const { release, notices } = readBranch(master('1.30', '1.77'), '1.36');
    expect(release).toBe('1.37');
    expect(notices.join('\n')).toContain('gates of 1.77 (expected at most 5 releases after 1.36)');
  });

  it('takes a state that the code computes from the list', () => {
    const { files } = master('1.30') as { files: readonly object[] };
    const text = `package features
const Gate0 featuregate.Feature = "Gate0"
var all = map[featuregate.Feature]featuregate.VersionedSpecs{ Gate0: {beta("1.30")} }`;
    const branch = { head, release: '1.36', files: [{ path: MAIN_REGISTRATION, text }, ...files] };
    const { gates, isListOnly } = readBranch(branch as never, '1.36');
    expect([isListOnly, gates.get('Gate0')]).toMatchObject([
      false,
      { stage: 'beta', default: true, packages: ['k8s.io/kubernetes/pkg/features'] },
    ]);
  });

  it('takes what waits for newer servers in a list for what a plain binary does not do', () => {
    const { files, ...branch } = master('1.36') as { files: { path: string; text: string }[] };
    const [{ text = '' } = {}] = files;
    const later = `${text}  - {${SPEC.slice(1, -1)}, minCompatibilityVersion: "1.37"}\n`
      .replace(
        'true, lockToDefault: false, preRelease: Beta, version: "1.36"',
        'false, lockToDefault: false, preRelease: Alpha, version: "1.36"',
      )
      .replace('"1.30"', '"1.37"');
    const read = readBranch({ ...branch, files: [{ path, text: later }] } as never, '1.36');
    expect([read.release, read.gates.get('Gate0')]).toMatchObject([
      '1.37',
      { stage: 'alpha', default: false, problems: [] },
    ]);
  });

  it('takes a gate that is registered in no known form from the list, but no identifier', () => {
    const { files } = master(...Array(6).fill('1.30')) as { files: readonly object[] };
    const known = [0, 1, 2, 3].map((at) => `Gate${at}: {Default: true},`).join(' ');
    const text = `package features
const Gate4 featuregate.Feature = "Gate4"
const Gate5 featuregate.Feature = "GateFive"
var known = map[featuregate.Feature]featuregate.FeatureSpec{ ${known} Gate5: {Default: true} }
var more = append(known[Gate4], beta("1.30"))`;
    const branch = { head, release: '1.36', files: [{ path: MAIN_REGISTRATION, text }, ...files] };
    const { gates, notices } = readBranch(branch as never, '1.36');
    expect([...gates.keys()]).toEqual(['Gate0', 'Gate1', 'Gate2', 'Gate3', 'GateFive', 'Gate4']);
    expect(notices.join('\n')).toContain('Gate4 is registered in no known form');
  });

  it('reads the list where most gates are registered in a form that is not known', () => {
    const { files } = master('1.30', '1.31', '1.32') as { files: readonly object[] };
    const text = `package features
const Gate0 featuregate.Feature = "Gate0"
var known = map[featuregate.Feature]featuregate.FeatureSpec{ Gate0: {Default: true} }
var others = gates{ Gate1: beta("1.31"), Gate2: beta("1.32") }`;
    const branch = { head, release: '1.36', files: [{ path: MAIN_REGISTRATION, text }, ...files] };
    const read = readBranch(branch as never, '1.36');
    expect([...read.gates.keys()]).toEqual(['Gate0', 'Gate1', 'Gate2']);
    expect([read.isListOnly, read.notices]).toEqual([
      true,
      [expect.stringContaining('1 gates are')],
    ]);
  });
});

it('refuses a branch of which far fewer gates can be read than are known', async () => {
  const states = [{ since: '1.30', stage: 'beta' as const }];
  const ended = [...states, { since: '1.33', until: '1.34', stage: 'stable' as const }];
  const names = Array.from({ length: 20 }, (_, index) => `Gate${index}`);
  const recorded = [
    ...names.map((name) => ({ name, code: { states } })),
    ...names.map((name) => ({ name: `${name}Ended`, code: { states: ended } })),
  ];
  const upstream = (text: string) => ({
    repository: () => ({
      head: async () => head,
      filesAt: async () => [],
      branchesHolding: async () => [
        { head: { ...head, branch: 'release-1.36' }, files: [{ path, id: 'a', size: 1 }] },
      ],
      texts: async () => new Map([['a', text]]),
    }),
  });
  const content = {
    readFile: async () => undefined,
    readFolder: async () => new Map(recorded.map((each) => [each.name, JSON.stringify(each)])),
  };
  const errorsOf = async (text: string) =>
    (await source.read(upstream(text) as never, content, { prose: false })).tooFew;
  const list = (count: number) =>
    names
      .slice(0, count)
      .map((name) => `- {name: ${name}, versionedSpecs: [${SPEC}]}\n`)
      .join('');
  expect((await errorsOf(list(20)))?.join()).not.toContain('release-1.36');
  const few = await errorsOf(list(5));
  expect(few?.join()).toContain(
    'kubernetes/kubernetes@release-1.36: upstream has 5 gates of v1.36 where content/ has 20',
  );
  expect((await errorsOf('broken: ['))?.join()).toContain('release-1.36: upstream has 0 gates');
});
