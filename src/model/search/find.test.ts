import { expect, it } from 'vitest';
import { findNames, indexNames } from './find.ts';

it('finds authors by their names, however long another author’s name is', () => {
  const pages = ['thockin', `${'1'.repeat(1_000_000)}a`].map((author, index) => ({
    ...({ kind: 'Enhancement', name: `KEP-${index}`, title: '', summary: '', stage: '' } as const),
    ...{ aliases: [], href: '', authors: [author] },
  }));
  const found = findNames(indexNames(pages, '/'), 'Tim Hockin', 5);
  expect(found.map(({ name }) => name)).toEqual(['KEP-0']);
});

const titled = (name: string, title: string) => ({
  ...({ kind: 'Enhancement', summary: '', stage: '', aliases: [], href: '' } as const),
  ...{ name, title },
});

it.each([
  ['cgroup', ['KEP-1', 'KEP-2']],
  ['cgroup driver frobnicate', ['KEP-1']],
  // A word of one title alone may be a misspelled or another one.
  ['promotte', ['KEP-3', 'KEP-4']],
  // Every enhancement is a KEP, and IPv6 no IPv.
  ['keps', []],
  ['ipvs', []],
  // The parts of a name are other things.
  ['is the feature gate CgroupFoo on', []],
  ['node64', []],
  ['cgroup64', []],
  ['cgroup80', []],
  ['cgroup404', []],
  ['cgroup200', []],
  ['cgroup53', []],
  // But versions are of what stands before them, and fields are about their parts.
  ['cgroup135', ['KEP-1', 'KEP-2']],
  ['kep136', []],
  // What ends in a number is not the KEP of that number, unless it says that it is one.
  ['sig135', []],
  ['SIG-135', []],
  ['gate135', []],
  ['cgroup-135', ['KEP-1', 'KEP-2']],
  ['kpe135', ['KEP-135']],
  ['enhancement135', ['KEP-135']],
  ['feature-135', ['KEP-135']],
  ['k135', ['KEP-135']],
  ['kwp135', ['KEP-135']],
  ['Kepn0135', ['KEP-135']],
  ['issue-135', ['KEP-135']],
  ['pr-135', []],
  ['gates-135', []],
  ['kaa135', []],
  ['sha512', ['KEP-10']],
  ['cgroupDriverPath', ['KEP-1']],
  ['PodGroupNodeRead and FSGroupDriver', ['FSGroupDriver', 'KEP-6']],
  // The first letter of an acronym is none of a name.
  ['cni', []],
  // To undo something is another thing.
  ['repromotte', []],
  ['unhealthy', ['KEP-5']],
  ['authorization', ['KEP-7']],
  ['rotation', ['KEP-8']],
  ['limitation', ['KEP-9']],
  ['generation', []],
  ['specifications', []],
])('takes no word of names for a misspelled other: %s', (typed, expected) => {
  const pages = [
    titled('KEP-1', 'Read the cgroup driver'),
    titled('KEP-2', 'A root of cgroup'),
    titled('KEP-3', 'Promotte it with IPv6'),
    titled('KEP-4', 'Promote a node'),
    titled('KEP-5', 'A healthy pod'),
    titled('KEP-6', 'A driver of FSGroup'),
    titled('KEP-7', 'Authorize a request'),
    titled('KEP-8', 'Rotate a certificate'),
    titled('KEP-9', 'Limits of generic and specific things'),
    titled('KEP-10', 'Sums of SHA512'),
    titled('KEP-135', ''),
    titled('CSINodeInfo', ''),
    titled('PodGroup', ''),
    titled('FSGroupDriver', ''),
  ];
  const found = findNames(indexNames(pages, '/'), typed, 9);
  expect(found.map(({ name }) => name).sort()).toEqual(expected);
});

it.each([
  ['sleep action', false],
  ['sleep action graduates to beta', false],
  ['SleepAction', false],
  ['PodSleepActions', false],
  ['podsleepactoin', true],
  ['PodSleepActoin', true],
  ['PodSlepAction', true],
  ['sleep of winter', true],
  ['action135', true],
])('finds %s, and whether that is a guess: %s', (typed, isGuess) => {
  const pages = ['PodSleepAction', 'PodSleepActionAllowZero'].map((name) => titled(name, ''));
  const [first] = findNames(indexNames(pages, '/'), typed, 9);
  expect(first?.name).toBe('PodSleepAction');
  expect(first?.isGuess ?? false).toBe(isGuess);
});

it.each([
  ['storage', 'SIG Storage'],
  ['storage=', 'KEP-2'],
  ['storage/', 'KEP-2'],
  ['--storage', 'KEP-2'],
  ['"storage"', 'SIG Storage'],
  ['storage:', 'SIG Storage'],
  ['policy', 'KEP-1'],
  ['wg policy', 'WG Policy'],
])('leads from %s to %s: code names no group, and a retired group is not first', (typed, name) => {
  const pages = [
    titled('KEP-1', 'Policy'),
    titled('KEP-2', 'Storage'),
    { ...titled('SIG Storage', ''), kind: 'SIG' as const },
    { ...titled('WG Policy', ''), kind: 'Working group' as const, stage: 'Retired' },
  ];
  expect(findNames(indexNames(pages, '/'), typed, 9)[0]?.name).toBe(name);
});

it.each([
  ['kpe135', 'KEP-135'],
  ['ekp135', 'KEP-135'],
  ['keep135', 'KEP-135'],
  ['kepp-0135', 'KEP-135'],
  ['keps135', 'KEP-135'],
  ['kwp135', '~KEP-135'],
  ['pep135', '~KEP-135'],
  ['cep-135', '~KEP-135'],
  ['keys135', ''],
  ['featre135', ''],
  ['v134', 'v1.34'],
  ['k8s v134', 'v1.34'],
  ['kubernetes v134', 'v1.34'],
  ['v134 features', 'v1.34'],
  ['v134 release notes', 'v1.34 Release notes of several releases'],
  ['135 release notes', '~Release notes of several releases'],
  ['135 status', 'KEP-135'],
  ['v199', ''],
  ['image:v134', '~KEP-1341'],
  ['foo/v134', ''],
  ['driver v134 nvidia', ''],
  ['--v=1 v134', '~KEP-1341'],
  ['lease status', 'Lease LeaseLock LeaseDuration ~KEP-589'],
  ['UserNS', 'KEP-127 UserNamespacesSupport'],
  ['UserNamspacesSupport', '~UserNamespacesSupport'],
  ['namespaces users', 'KEP-127 UserNamespacesSupport'],
  ['minikube v134', '~KEP-1341'],
])('finds for %s, guesses marked: %s', (typed, expected) => {
  const pages = [
    titled('KEP-135', ''),
    { ...titled('KEP-1341', ''), stage: 'GA' },
    { ...titled('KEP-127', 'Namespaces of users'), aliases: ['UserNS'] },
    { ...titled('UserNamespacesSupport', ''), kind: 'Feature gate' as const },
    titled('LeaseLock', ''),
    titled('LeaseDuration', ''),
    { ...titled('v1.34', ''), kind: 'Release' as const },
    {
      ...titled('Release notes of several releases', ''),
      kind: 'Page' as const,
      aliases: ['Release notes'],
    },
    { ...titled('Lease', ''), kind: 'API kind' as const },
    { ...titled('KEP-589', 'Heartbeats'), summary: 'Moves the status of nodes to a lease.' },
  ];
  const found = findNames(indexNames(pages, '/'), typed, 9);
  expect(found.map(({ name, isGuess }) => (isGuess ? '~' : '') + name).join(' ')).toBe(expected);
});
