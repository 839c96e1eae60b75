import { expect, it } from 'vitest';
import { Oddities } from '../../reading/oddities.ts';
import { SAMPLE_GROUPS } from '../../testing/groups.ts';
import { readContacts } from './body.ts';
import { readGateNames } from './gate-names.ts';
import { readSigs } from './sigs.ts';

const read = (reader: (text: string, oddities: Oddities) => string[], text: string) => {
  const oddities = new Oddities();
  const values = reader(text, oddities);
  return [values, (oddities.problems ?? []).map(({ kind }) => kind)];
};

it.each([
  ['@a @b-c', ['a', 'b-c'], []],
  ['@a, @b', ['a', 'b'], []],
  ['\u3000@a', ['a'], []],
  ['@a   @a and @b', ['a', 'b'], []],
  ['a@', ['a'], ['normalized']],
  ['a-one, b2', ['a-one', 'b2'], ['normalized']],
  ['', [], []],
  ['TBD', [], []],
  ['somebody we have yet to find for it', [], ['not-a-value']],
  ['@kubernetes/sig-node-leads', [], ['not-a-value']],
  ['me@example.org', [], ['not-a-value']],
])('readContacts %j', (text, contacts, problems) => {
  expect(read(readContacts, text)).toEqual([contacts, problems]);
});

it.each([
  ['sig-node', ['sig-node'], []],
  ['SIG Node, SIG Scheduling', ['sig-node', 'sig-scheduling'], []],
  ['node', ['sig-node'], []],
  ['API Machinery', ['sig-api-machinery'], []],
  ['sig-apimachinery', ['sig-api-machinery'], []],
  ['`sig/node`', ['sig-node'], []],
  ['/sig node\n/wg batch', ['sig-node'], []],
  ['@kubernetes/sig-storage-feature-requests', ['sig-storage'], []],
  ['CLI, Docs, Apps', ['sig-cli', 'sig-docs', 'sig-apps'], []],
  ['sig-api-machinery sig-auth', ['sig-api-machinery', 'sig-auth'], []],
  ['SIG-Storage and SIG-Node', ['sig-storage', 'sig-node'], []],
  ['sig-job', [], ['not-a-value']],
  ['', [], []],
  ['TBD', [], []],
])('readSigs %j', (text, sigs, problems) => {
  expect(read((written, oddities) => readSigs(written, SAMPLE_GROUPS, oddities), text)).toEqual([
    sigs,
    problems,
  ]);
});

it.each([
  ['PodWidgets', ['PodWidgets']],
  ['PodWidgets / PodGadgets:', ['PodWidgets', 'PodGadgets']],
  ['DRAAdminAccess, CPUManager', ['DRAAdminAccess', 'CPUManager']],
  ['API', undefined],
  ['Kubelet', undefined],
  ['PodWidgets for all', undefined],
  ['', undefined],
])('readGateNames %j', (text, gates) => {
  expect(readGateNames(text)).toEqual(gates);
});
