import { describe, expect, it } from 'vitest';
import { readFixture } from '../../../testing/fixture.ts';
import { type GateRegistration, parseRegistrationFile } from './parse.ts';

const PATH = 'pkg/features/kube_features.go';

const fixture = (name: string) =>
  parseRegistrationFile(readFixture(import.meta, `${name}.go`), PATH);

/** A file with one map of specs. */
const gates = (entries: string, before = '', type = 'FeatureSpec') =>
  parseRegistrationFile(
    `package features
import "k8s.io/component-base/featuregate"
${before}
var gates = map[featuregate.Feature]featuregate.${type}{
${entries}
}
`,
    PATH,
  );

const versionedGates = (entries: string) => gates(entries, '', 'VersionedSpecs');

const only = (registrations: readonly GateRegistration[]) => {
  expect(registrations).toHaveLength(1);
  return registrations[0];
};

describe('a file with versioned specs', () => {
  const file = fixture('versioned_features');

  it('tells its package and those it imports', () => {
    expect(file.package).toBe('k8s.io/kubernetes/pkg/features');
    expect(file.imports.get('genericfeatures')).toBe('k8s.io/apiserver/pkg/features');
    expect(file.imports.get('featuregate')).toBe('k8s.io/component-base/featuregate');
    expect(file.problems).toEqual([]);
  });

  it('names gates by their string, with the KEP of their own comment', () => {
    expect(file.constants.map(({ identifier, name, keps }) => [identifier, name, keps])).toEqual([
      ['PodWidgets', 'PodWidgets', [9001]],
      ['WidgetQuota', 'CustomWidgetQuota', [1]],
      ['WidgetStatus', 'WidgetStatus', [9002]],
    ]);
  });

  it('reads specs in any order of their fields, with constants of the file', () => {
    expect(file.registrations[0]).toMatchObject({
      key: { identifier: 'PodWidgets' },
      isVersioned: true,
      specs: [
        { version: '1.30', stage: 'alpha', default: false, locked: false },
        { version: '1.32', stage: 'beta', default: true, locked: false },
        { version: '1.34', stage: 'stable', default: true, locked: true },
      ],
      problems: [],
    });
  });

  it('reads every way to write a version', () => {
    expect(file.registrations[1]?.specs).toEqual([
      {
        version: '1.33',
        minCompatibilityVersion: '1.33',
        stage: 'beta',
        default: false,
        locked: false,
      },
    ]);
    expect(file.registrations[2]?.specs).toEqual([
      { version: '1.31', stage: 'deprecated', default: false, locked: false },
    ]);
  });

  it('keeps the package of a gate that another one declares', () => {
    expect(file.registrations[3]?.key).toEqual({
      identifier: 'WidgetSchemas',
      qualifier: 'apiextensionsfeatures',
    });
  });

  it('reads dependencies, through conversions too', () => {
    expect(file.dependencies.map(({ key, on }) => [key.identifier, on])).toEqual([
      ['PodWidgets', []],
      [
        'WidgetQuota',
        [
          { identifier: 'PodWidgets' },
          { identifier: 'WidgetServing', qualifier: 'genericfeatures' },
        ],
      ],
      ['WidgetStatus', [{ identifier: 'WidgetClient', qualifier: 'clientfeatures' }]],
    ]);
  });
});

it('reads a file with unversioned specs', () => {
  const file = fixture('unversioned_features');
  expect(file.constants.map(({ name, keps }) => [name, keps])).toEqual([
    ['PodWidgets', []],
    ['widgetQuota', [9001]],
  ]);
  expect(file.registrations).toMatchObject([
    {
      key: { identifier: 'PodWidgets' },
      isVersioned: false,
      specs: [{ stage: 'alpha', default: false, locked: false }],
    },
    { specs: [{ stage: 'stable', default: true, locked: true }] },
    {
      key: { identifier: 'WidgetServing', qualifier: 'genericfeatures' },
      specs: [{ stage: 'beta', default: true }],
    },
  ]);
  expect(file.registrations.flatMap(({ problems }) => problems)).toEqual([]);
});

describe('where specs stand', () => {
  const one = (text: string) =>
    only(parseRegistrationFile(`package features\n${text}`, PATH).registrations);

  it('finds those that a function returns', () => {
    expect(
      one(`func featureGates() map[featuregate.Feature]featuregate.FeatureSpec {
	return map[featuregate.Feature]featuregate.FeatureSpec{
		ContextualWidgets: {Default: true, PreRelease: featuregate.Beta},
	}
}`),
    ).toMatchObject({ key: { identifier: 'ContextualWidgets' }, specs: [{ stage: 'beta' }] });
  });

  it('finds those within a call', () => {
    expect(
      one(`func init() {
	utilruntime.Must(gate.Add(map[featuregate.Feature]featuregate.FeatureSpec{
		PodWidgets: {Default: true, PreRelease: featuregate.GA},
	}))
}`),
    ).toMatchObject({ specs: [{ stage: 'stable', default: true }], problems: [] });
  });

  it('finds those that are put into a map afterwards', () => {
    expect(
      one(`func register() {
	gates[PodWidgets] = featuregate.VersionedSpecs{
		{Version: version.MustParse("1.29"), Default: false, PreRelease: featuregate.Alpha},
	}
}`),
    ).toMatchObject({ isVersioned: true, specs: [{ version: '1.29' }], problems: [] });
  });

  it('says that a gate is there only under a condition', () => {
    expect(
      one(`func init() {
	if runtime.GOOS == "windows" {
		gates[PodWidgets] = featuregate.FeatureSpec{Default: true, PreRelease: featuregate.Beta}
	}
}`),
    ).toMatchObject({
      specs: [{ stage: 'beta' }],
      problems: [{ field: 'registration', kind: 'normalized' }],
    });
  });

  it('reads the types that client-go has of its own', () => {
    expect(
      one(`const WidgetClient Feature = "WidgetClient"
var defaultKubernetesFeatureGates = map[Feature]FeatureSpec{
	WidgetClient: {Default: false, PreRelease: Beta},
}`),
    ).toMatchObject({ specs: [{ stage: 'beta', default: false, locked: false }], problems: [] });
  });

  it('reads the gates for all alpha and all beta gates, and not what they set off', () => {
    const { constants, registrations } = parseRegistrationFile(
      `package featuregate
type Feature string
const (
	allAlphaGate Feature = "AllAlpha"
)
var (
	defaultFeatures = map[Feature]VersionedSpecs{
		allAlphaGate: {{Default: false, PreRelease: Alpha, Version: version.MajorMinor(0, 0)}},
	}
	specialFeatures = map[Feature]func(known map[Feature]VersionedSpecs, val bool){
		allAlphaGate: setUnsetAlphaGates,
	}
)`,
      'staging/src/k8s.io/component-base/featuregate/feature_gate.go',
    );
    expect(constants.map(({ name }) => name)).toEqual(['AllAlpha']);
    expect(only(registrations)).toMatchObject({ specs: [{ version: '0.0', stage: 'alpha' }] });
  });
});

describe('what is not written out', () => {
  it.each([
    ['Default: isWidgetDay()', 'spec.Default', { stage: 'alpha', locked: false }],
    ['Default: other.Default', 'spec.Default', { stage: 'alpha', locked: false }],
    ['LockToDefault: lock', 'spec.LockToDefault', { stage: 'alpha', default: false }],
  ])('is a problem, and not known: %s', (field, named, spec) => {
    const { registrations } = gates(`PodWidgets: {PreRelease: featuregate.Alpha, ${field}},`);
    expect(only(registrations)?.specs).toEqual([spec]);
    expect(only(registrations)?.problems).toMatchObject([{ field: named, kind: 'not-a-value' }]);
  });

  it('goes for stages that are none', () => {
    const { registrations } = gates('PodWidgets: {Default: true, PreRelease: featuregate.Gamma},');
    expect(only(registrations)).toMatchObject({
      specs: [{ default: true, locked: false }],
      problems: [{ field: 'spec.PreRelease', got: 'featuregate.Gamma' }],
    });
    expect(only(registrations)?.specs[0]?.stage).toBeUndefined();
  });

  it.each([
    ...['version.MustParse("1.33.2")', 'version.MustParse("1.033")', 'version.MustParse(since)'],
    ...['version.MajorMinor(1, 033)', 'since'],
  ])('goes for versions: %s', (version) => {
    const { registrations } = versionedGates(`PodWidgets: {{Version: ${version}, Default: true}},`);
    expect(only(registrations)?.specs[0]?.version).toBeUndefined();
    expect(only(registrations)?.problems).toMatchObject([
      { field: 'specs[0].Version', kind: 'not-a-value', got: version },
    ]);
  });

  it.each([
    ['a variable', gates('PodWidgets: podWidgetsSpec,'), [{}]],
    ['fields without names', gates('PodWidgets: {true, false, featuregate.Beta},'), [{}]],
    ['the same in a list', versionedGates('PodWidgets: {{true, false, Beta}},'), [{}]],
    ['variables in a list', versionedGates('PodWidgets: {first, second},'), [{}, {}]],
    ['a variable for a list', versionedGates('PodWidgets: podWidgetsSpecs,'), []],
  ])('goes for specs as a whole: %s', (_, { registrations }, specs) => {
    expect(only(registrations)?.specs).toEqual(specs);
    expect(only(registrations)?.problems.map(({ kind }) => kind)).toEqual(
      Array(specs.length || 1).fill('not-a-value'),
    );
  });

  it('goes for gates that are no constants', () => {
    const { registrations, problems } = gates('gateNamed("PodWidgets"): {Default: true},');
    expect(registrations).toEqual([]);
    expect(problems).toMatchObject([{ field: 'line 5', got: 'gateNamed("PodWidgets")' }]);
  });

  it('goes for constants whose name is computed', () => {
    const { constants, problems } = gates(
      '',
      'const PodWidgets featuregate.Feature = prefix + "x"',
    );
    expect(constants).toEqual([]);
    expect(problems[0]).toMatchObject({ field: 'PodWidgets', kind: 'not-a-value' });
  });
});

it('takes fields that are left out as Go does', () => {
  const { registrations } = gates('PodWidgets: {},');
  expect(only(registrations)).toMatchObject({
    specs: [{ stage: 'stable', default: false, locked: false }],
    problems: [],
  });
});

it('says which fields and versions are unexpected', () => {
  const { registrations } = versionedGates('PodWidgets: {{Default: true, Since: "1.30"}},');
  expect(only(registrations)?.problems).toMatchObject([
    { field: 'specs[0].Version', kind: 'missing' },
    { field: 'specs[0].Since', kind: 'unknown-field' },
  ]);
});

it('says where a file is not Go, and reads the rest', () => {
  const { registrations, problems } = gates('PodWidgets: {Default: true},\n<<<<<<< ours');
  expect(registrations[0]).toMatchObject({ key: { identifier: 'PodWidgets' } });
  expect(problems[0]).toMatchObject({ kind: 'not-a-value', expected: 'Go', got: '<<<<<<< ours' });
});

it('says that a file has no gates', () => {
  expect(parseRegistrationFile('package features\n', PATH).problems).toMatchObject([
    { field: 'file', kind: 'missing' },
  ]);
});
