import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinRegistrations } from './join.ts';
import { parseRegistrationFile } from './parse.ts';

const ROOMS = {
  kubernetes: 'pkg/features/kube_features.go',
  versioned: 'pkg/features/versioned_kube_features.go',
  apiserver: 'staging/src/k8s.io/apiserver/pkg/features/kube_features.go',
  client: 'staging/src/k8s.io/client-go/features/known_features.go',
};

const IMPORTS = `import (
	genericfeatures "k8s.io/apiserver/pkg/features"
	clientfeatures "k8s.io/client-go/features"
)
`;

function file(room: keyof typeof ROOMS, body: string, imports = IMPORTS) {
  return parseRegistrationFile(`package features\n${imports}${body}`, ROOMS[room]);
}

const declare = (identifier: string, name = identifier) =>
  `const ${identifier} featuregate.Feature = "${name}"\n`;
const map = (type: string, entries: readonly string[]) =>
  `var gates = map[featuregate.Feature]featuregate.${type}{\n${entries.join('\n')}\n}\n`;
const register = (...entries: string[]) => map('FeatureSpec', entries);
const registerVersions = (...entries: string[]) => map('VersionedSpecs', entries);
const need = (...entries: string[]) =>
  `var needs = map[featuregate.Feature][]featuregate.Feature{\n${entries.join('\n')}\n}\n`;

const ALPHA = '{Default: false, PreRelease: featuregate.Alpha}';
const BETA = '{Default: true, PreRelease: featuregate.Beta}';
const since = (version: string, rest: string) =>
  `{Version: version.MustParse("${version}"), ${rest}}`;

describe('names', () => {
  it('are the strings of the constants, whichever file of the package has them', () => {
    const { gates } = joinRegistrations(
      [
        file('kubernetes', declare('CPUWidgets', 'CustomCPUWidgets')),
        file('versioned', register(`CPUWidgets: ${ALPHA},`)),
      ],
      '1.32',
    );
    expect([...gates.keys()]).toEqual(['CustomCPUWidgets']);
    expect(gates.get('CustomCPUWidgets')?.problems).toEqual([]);
  });

  it('are looked up in the package that the file imports', () => {
    const { gates } = joinRegistrations(
      [
        file(
          'kubernetes',
          declare('Widgets', 'OtherWidgets') + register(`genericfeatures.Widgets: ${BETA},`),
        ),
        file('apiserver', declare('Widgets') + register(`Widgets: ${BETA},`)),
      ],
      '1.30',
    );
    expect([...gates]).toMatchObject([
      [
        'Widgets',
        {
          packages: ['k8s.io/kubernetes/pkg/features', 'k8s.io/apiserver/pkg/features'],
          problems: [],
        },
      ],
    ]);
  });

  it('are looked up in all other packages by a file without imports', () => {
    const files = [
      file('kubernetes', register(`genericfeatures.Widgets: ${BETA},`), ''),
      file('apiserver', declare('Widgets', 'ServedWidgets')),
    ];
    expect([...joinRegistrations(files, '1.30').gates.keys()]).toEqual(['ServedWidgets']);
  });

  it.each([
    ['a text for a key', register(`"Widgets": ${BETA},`)],
    ['a converted text for a key', register(`featuregate.Feature("Widgets"): ${BETA},`)],
    ['a joined text', `const W featuregate.Feature = "Wid" + ("gets")\n${register(`W: ${BETA},`)}`],
    [
      'a text of other constants',
      `const W featuregate.Feature = featuregate.Feature(start + "gets")
const start = "Wid"
${register(`W: ${BETA},`)}`,
    ],
    [
      'the constant of another gate',
      `${declare('Old', 'Widgets')}const W = Old\n${register(`W: ${BETA},`)}`,
    ],
    [
      'the name of a type of maps',
      `type gateMap = map[featuregate.Feature]featuregate.FeatureSpec
var gates = gateMap{"Widgets": ${BETA}}`,
    ],
  ])('are told by %s', (_, body) => {
    const { gates, problems } = joinRegistrations([file('kubernetes', body)], '1.30');
    expect([...gates]).toMatchObject([['Widgets', { stage: 'beta', problems: [] }]]);
    expect(problems).toEqual([]);
  });

  it('are not told by texts that are made of each other', () => {
    const circle = 'const A featuregate.Feature = B + B\nconst B = A + A\n';
    const { gates } = joinRegistrations([file('kubernetes', circle)], '1.30');
    expect([...gates]).toEqual([]);
  });

  it('are the identifiers where no file has the constant, which is a problem', () => {
    const { gates } = joinRegistrations(
      [file('kubernetes', register(`Widgets: ${BETA},`))],
      '1.30',
    );
    expect(gates.get('Widgets')).toMatchObject({
      stage: 'beta',
      problems: [
        { field: 'pkg/features/kube_features.go line 7', kind: 'normalized', got: 'Widgets' },
      ],
    });
  });
});

describe('the state in a release', () => {
  const stateOf = (specs: string, release: string) => {
    const files = [file('kubernetes', declare('Widgets') + registerVersions(`Widgets: ${specs},`))];
    const gate = joinRegistrations(files, release).gates.get('Widgets');
    return [gate?.stage, gate?.default, gate?.locked, gate?.isToCome];
  };
  const history = `{
${since('1.20', 'Default: false, PreRelease: featuregate.Alpha')},
${since('1.9', 'Default: true, PreRelease: featuregate.Beta')},
${since('1.31', 'Default: true, PreRelease: featuregate.GA, LockToDefault: true')},
}`;

  it.each([
    ['1.10', 'beta', true, false],
    ['1.20', 'alpha', false, false],
    ['1.30', 'alpha', false, false],
    ['1.31', 'stable', true, true],
    ['1.36', 'stable', true, true],
  ])('in %s is that of the last spec that has begun', (release, ...expected) => {
    expect(stateOf(history, release)).toEqual([...expected, false]);
  });

  it('is to come where none has begun', () => {
    expect(stateOf(history, '1.8')).toEqual([undefined, undefined, undefined, true]);
  });

  it('leaves out what counts on newer servers than a plain binary does', () => {
    const specs = `{
${since('1.37', 'Default: false, PreRelease: featuregate.Beta')},
${since('1.37', 'Default: true, PreRelease: featuregate.Beta, MinCompatibilityVersion: version.MustParse("1.37")')},
}`;
    expect(stateOf(specs, '1.37')).toEqual(['beta', false, false, false]);
    expect(stateOf(specs, '1.38')).toEqual(['beta', true, false, false]);
  });

  it('is unknown where it cannot be read from which servers on a spec holds', () => {
    const bound = 'MinCompatibilityVersion: version.MustParse(computed())';
    const specs = `{${since('1.36', `Default: true, PreRelease: featuregate.Beta, ${bound}`)}}`;
    expect(stateOf(specs, '1.37')).toEqual([undefined, undefined, undefined, false]);
  });

  it('is the last of two specs of one version', () => {
    const specs = `{
${since('1.30', 'Default: false, PreRelease: featuregate.Alpha')},
${since('1.30', 'Default: true, PreRelease: featuregate.Beta')},
}`;
    expect(stateOf(specs, '1.30')).toEqual(['beta', true, false, false]);
  });

  it.each([
    ['specs', 'var own = featuregate.VersionedSpecs', '{', '}', 'own'],
    ['a spec', 'var own = featuregate.FeatureSpec', '', '', '{own}'],
  ])('is that of a variable for %s, with a version of a constant', (_, begin, open, end, specs) => {
    const spec = '{Version: version.MustParse(first), Default: true, PreRelease: featuregate.Beta}';
    const body = `const first = "1.30"\n${begin}${open}${spec}${end}\n`;
    const all = `${declare('Widgets')}${body}${registerVersions(`Widgets: ${specs},`)}`;
    const { gates } = joinRegistrations([file('kubernetes', all)], '1.31');
    expect(gates.get('Widgets')).toMatchObject({ stage: 'beta', default: true, problems: [] });
  });

  it('is not known where a version cannot be read', () => {
    const specs = `{${since('1.30', 'Default: false')}, {Version: later, Default: true}}`;
    expect(stateOf(specs, '1.36')).toEqual([undefined, undefined, undefined, false]);
  });

  it.each(['{}', '{first}', 'later'])('is not known where the specs are %s', (specs) => {
    expect(stateOf(specs, '1.36')).toEqual([undefined, undefined, undefined, false]);
  });

  it('does not depend on the order of specs of different versions', () => {
    const minors = fc.uniqueArray(fc.integer({ min: 10, max: 40 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(minors, fc.integer({ min: 8, max: 42 }), (some, release) => {
        const written = (order: readonly number[]) =>
          `{${order.map((minor) => since(`1.${minor}`, `Default: ${minor % 2 === 0}`)).join(', ')}}`;
        expect(stateOf(written(some), `1.${release}`)).toEqual(
          stateOf(written(some.toReversed()), `1.${release}`),
        );
      }),
    );
  });
});

describe('a gate that two packages register', () => {
  const both = (kubernetes: string, apiserver: string, registerThere = register) =>
    joinRegistrations(
      [
        file('kubernetes', register(`genericfeatures.Widgets: ${kubernetes},`)),
        file('apiserver', declare('Widgets') + registerThere(`Widgets: ${apiserver},`)),
      ],
      '1.31',
    ).gates.get('Widgets');

  it('takes the specs that have versions', () => {
    const specs = `{${since('1.29', 'Default: true, PreRelease: featuregate.Beta')}}`;
    const gate = both(BETA, specs, registerVersions);
    expect(gate).toMatchObject({ stage: 'beta', specs: [{ version: '1.29' }], problems: [] });
  });

  it('does not tell what they do not agree on', () => {
    const gate = both(BETA, '{Default: false, PreRelease: featuregate.Beta}');
    expect(gate).toMatchObject({
      stage: 'beta',
      locked: false,
      problems: [{ field: 'default', kind: 'contradiction', got: 'true, false' }],
    });
    expect(gate?.default).toBeUndefined();
  });
});

describe('KEPs and dependencies', () => {
  it('gathers the KEPs of all constants with the name', () => {
    const constant = (kep: number) => `// kep: https://kep.k8s.io/${kep}\n${declare('Widgets')}`;
    const { gates } = joinRegistrations(
      [
        file('kubernetes', constant(12) + register(`Widgets: ${ALPHA},`)),
        file('apiserver', constant(12)),
        file('client', constant(34)),
      ],
      '1.27',
    );
    expect(gates.get('Widgets')?.keps).toEqual([12, 34]);
  });

  it('names what a gate needs', () => {
    const { gates, problems } = joinRegistrations(
      [
        file(
          'kubernetes',
          declare('Quota', 'CustomQuota') +
            register(`Quota: ${ALPHA},`) +
            need('Quota: {genericfeatures.Widgets, featuregate.Feature(clientfeatures.Client)},'),
        ),
        file('apiserver', declare('Widgets') + register(`Widgets: ${BETA},`)),
        file('client', declare('Client') + register(`Client: ${BETA},`)),
      ],
      '1.35',
    );
    expect(gates.get('CustomQuota')).toMatchObject({
      dependencies: ['Widgets', 'Client'],
      problems: [],
    });
    expect(problems).toEqual([]);
  });

  it('says that a gate needs what no component accepts, or is not accepted itself', () => {
    const { gates, problems } = joinRegistrations(
      [
        file(
          'kubernetes',
          declare('Quota') +
            register(`Quota: ${ALPHA},`) +
            need('Quota: {Gone},', 'Other: {Quota},'),
        ),
      ],
      '1.35',
    );
    expect(gates.get('Quota')).toMatchObject({
      dependencies: [],
      problems: [{ kind: 'contradiction', got: 'Gone' }],
    });
    expect(problems).toMatchObject([{ kind: 'contradiction', got: 'Other' }]);
  });
});

it('names the file of a problem that belongs to no gate', () => {
  const { gates, problems } = joinRegistrations([file('client', '')], '1.30');
  expect(gates.size).toBe(0);
  expect(problems).toMatchObject([{ field: `${ROOMS.client}: file`, kind: 'missing' }]);
});
