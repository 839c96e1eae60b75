import fc from 'fast-check';
import { expect, it } from 'vitest';
import { featureGate } from '../../../../src/schemas/feature-gate.ts';
import { readFixture } from '../../testing/fixture.ts';
import { parseGateList } from './parse-list.ts';

const fixture = readFixture(import.meta, 'versioned_feature_list.yaml');

const spec = (fields: string) => `- name: Gate\n  versionedSpecs:\n  - {${fields}}\n`;
const good =
  '- name: Other\n  versionedSpecs:\n  - {default: false, lockToDefault: false, preRelease: Alpha, version: "1.30"}\n';
const gateOf = (fields: string) =>
  parseGateList(spec(fields) + good, 'list.yaml').gates.get('Gate');

const { gates, problems } = parseGateList(fixture, 'list.yaml');
const history = (name: string) =>
  gates.get(name)?.entries.map((e) => `${e.version} ${e.stage} ${e.default} ${e.locked}`);

it('reads every gate into the shape on disk', () => {
  expect([...gates.keys()]).toEqual([
    'OldBehaviorBehindGate',
    'TwoEntriesForOneRelease',
    'OnOffOn',
    'BetaSinceEver',
  ]);
  expect(problems).toEqual([]);
  for (const [name, { entries }] of gates) {
    featureGate.parse({ name, code: { states: [{ since: '1.37' }], history: entries } });
  }
});

it('keeps GA since 1.0 before Deprecated as the list has it', () => {
  expect(history('OldBehaviorBehindGate')).toEqual([
    '1.0 stable true false',
    '1.31 deprecated false false',
  ]);
});

it('keeps two entries for one release in order and says so', () => {
  expect(history('TwoEntriesForOneRelease')).toEqual([
    '1.37 beta false false',
    '1.37 beta true false',
  ]);
  expect(gates.get('TwoEntriesForOneRelease')?.problems).toEqual([
    {
      field: 'versionedSpecs[1].version',
      kind: 'contradiction',
      got: '1.37',
      expected: 'one entry for each release',
    },
  ]);
});

it('takes true, false, true and an unquoted 1.10 as they are', () => {
  expect(history('OnOffOn')).toEqual([
    '1.9 beta true false',
    '1.10 beta false false',
    '1.11 stable true true',
  ]);
  expect(gates.get('OnOffOn')?.problems).toEqual([]);
  expect(history('BetaSinceEver')).toEqual(['1.0 beta true false']);
});

it.each([
  ['an empty preRelease as GA', 'preRelease: "", version: "1.30"', 'normalized'],
  ['another case', 'preRelease: GA, version: "v1.30"', 'normalized'],
])('reads %s', (_, fields, kind) => {
  const gate = gateOf(`default: true, lockToDefault: true, ${fields}`);
  expect(gate?.entries).toEqual([
    { version: '1.30', stage: 'stable', default: true, locked: true },
  ]);
  expect(gate?.problems.map((problem) => problem.kind)).toEqual([kind]);
});

it('reads an absent lockToDefault as false and says so', () => {
  const gate = gateOf('default: true, preRelease: Beta, version: "1.30"');
  expect(gate?.entries[0]?.locked).toBe(false);
  expect(gate?.problems).toMatchObject([
    { field: 'versionedSpecs[0].lockToDefault', kind: 'missing' },
  ]);
});

const whole = { version: '1.30', stage: 'beta', default: true, locked: false };

it.each([
  ['preRelease', 'PreAlpha', { ...whole, stage: undefined }],
  ['version', 'next', {}],
  ['default', 'maybe', { ...whole, default: undefined }],
  ['lockToDefault', '1', { ...whole, locked: undefined }],
  ['minCompatibilityVersion', 'next', {}],
])('says no more of an entry than can be read where its %s is %s', (field, value, entry) => {
  const fields = {
    ...{ default: 'true', lockToDefault: 'false', preRelease: 'Beta', version: '"1.30"' },
    [field]: value,
  };
  const written = Object.entries(fields).map((each) => each.join(': '));
  const gate = gateOf(written.join(', '));
  expect(gate?.entries).toEqual([entry]);
  expect(gate?.problems).toMatchObject([
    { field: `versionedSpecs[0].${field}`, kind: 'not-a-value' },
  ]);
});

it('reads one spec in place of a list of them, and says so', () => {
  const lone = '{default: true, lockToDefault: false, preRelease: Beta, version: 1.30}';
  const { gates } = parseGateList(`- {name: Lone, versionedSpecs: ${lone}}`, 'f');
  expect(gates.get('Lone')).toMatchObject({
    entries: [whole],
    problems: [{ field: 'versionedSpecs', kind: 'normalized' }],
  });
});

it.each([
  [['', '1.30'], []],
  [['', '1.30', ''], [{ at: 2, expected: 'a version after 1.30' }]],
  [['1.29', '1.28'], [{ at: 1, got: '1.28', expected: 'a version after 1.29' }]],
  [['1.31', '1.29', '1.31'], [{ at: 1, got: '1.29', expected: 'a version after 1.31' }]],
])(
  'knows the order of entries of one release for versions to be compatible with: %j',
  (versions, odd) => {
    const specs = versions.map(
      (version) =>
        `{default: true, lockToDefault: false, preRelease: Beta, version: 1.30, minCompatibilityVersion: ${version}}`,
    );
    const { gates } = parseGateList(`- {name: Split, versionedSpecs: [${specs}]}`, 'f');
    expect(gates.get('Split')).toMatchObject({
      entries: versions.map((version) => ({
        ...whole,
        ...(version !== '' && { minCompatibilityVersion: version }),
      })),
      problems: odd.map(({ at, ...problem }) => ({
        field: `versionedSpecs[${at}].minCompatibilityVersion`,
        kind: 'contradiction',
        ...problem,
      })),
    });
  },
);

it('reads keys in another form, and a stage with spaces', () => {
  const text = good.replace('name', 'Name').replace('versionedSpecs', 'versioned_specs');
  const { gates } = parseGateList(text.replace('Alpha', '" Beta "'), 'f');
  expect(gates.get('Other')?.entries).toEqual([{ ...whole, default: false }]);
  expect(gates.get('Other')?.problems).toMatchObject([
    { field: 'Name', kind: 'normalized' },
    { field: 'versioned_specs', kind: 'normalized' },
  ]);
});

it.each([
  ['Stable', 'stable', 'normalized'],
  ['Gamma', undefined, 'not-a-value'],
])('reads the stage %s as %s', (written, stage, kind) => {
  const gate = gateOf(`default: true, lockToDefault: true, preRelease: ${written}, version: 1.30`);
  expect(gate?.entries[0]?.stage).toBe(stage);
  expect(gate?.problems.map((each) => each.kind)).toEqual([kind]);
});

it('reads the others where an element is no YAML, and does not lose its gate', () => {
  const { gates: read } = parseGateList(
    `${good}- name: Gate\n  versionedSpecs:\n  - default true\n    version: "1.30"\n`,
    'list.yaml',
  );
  expect(read.get('Other')?.problems).toEqual([]);
  expect(read.get('Gate')).toMatchObject({
    entries: [],
    problems: [{ field: 'versionedSpecs', got: expect.stringContaining('- default true') }],
  });
});

it('is not read where lines of it are of no element', () => {
  const bad = '- name: Bad\n  versionedSpecs:\n  - default true\n    version: "1.30"\n';
  const lost = good.replace(/^(?=.)/gm, ' ');
  expect(() => parseGateList(bad + lost + good, 'list.yaml')).toThrow(/^list\.yaml: /);
});

it('names unknown fields, gates that come twice and elements without a name', () => {
  const list = parseGateList(
    `${good}${good}- nameless\n${good.replace('Other', 'New')}  owner: x\n`,
    'f',
  );
  expect(list.gates.get('Other')?.entries).toHaveLength(2);
  expect(list.gates.get('Other')?.problems[0]).toMatchObject({
    field: 'name',
    kind: 'contradiction',
  });
  expect(list.gates.get('New')?.problems).toMatchObject([
    { field: 'owner', kind: 'unknown-field' },
  ]);
  expect(list.problems).toMatchObject([{ field: '[2]', kind: 'not-a-value', got: 'nameless' }]);
});

it.each([
  ['nothing', ''],
  ['another shape', 'gates: []'],
  ['broken YAML', '- name: "A'],
  [
    'the unversioned twin',
    spec('default: true, lockToDefault: false, preRelease: GA, version: ""'),
  ],
])('refuses %s, naming file, got and expected', (_, text) => {
  expect(() => parseGateList(text, 'some/list.yaml')).toThrow(
    /^some\/list\.yaml: .+ \(expected .+\)/,
  );
});

it('never fails otherwise than with an error that names the file', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        parseGateList(`${good}${text}`, 'f.yaml');
      } catch (error) {
        expect(String(error)).toContain('f.yaml: ');
      }
    }),
  );
});
