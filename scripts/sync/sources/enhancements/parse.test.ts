import { describe, expect, it } from 'vitest';
import { type Enhancement, enhancement } from '../../../../src/schemas/enhancement.ts';
import { readOrStanding } from '../../reading/standing.ts';
import { readFixture } from '../../testing/fixture.ts';
import { KEP_YAML, needsReadmeTitle, parseKep } from './parse.ts';

const PATH = 'keps/sig-node/4711-widget-readiness/kep.yaml';
const MINIMUM = {
  title: 'Widgets',
  'kep-number': '4711',
  authors: '["@octocat"]',
  'owning-sig': 'sig-node',
  status: 'provisional',
  'creation-date': '2024-02-29',
};

function fixture(name: string): string {
  return readFixture(import.meta, `${name}.yaml`);
}

/** Parses a kep.yaml with all that is required, but for the given fields. */
function parseWith(fields: Record<string, string | undefined>): Enhancement {
  const text = Object.entries({ ...MINIMUM, ...fields })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}\n`]))
    .join('');
  return parseKep({ path: PATH, text });
}

function kinds({ problems }: Enhancement): string[] | undefined {
  return problems?.map(({ field, kind }) => `${field}: ${kind}`);
}

describe('a kep.yaml that cannot be read', () => {
  const recorded = parseWith({});

  it.each(['', 'title: "Widgets\n', '- title: Widgets\n', 'title: a\n---\ntitle: b\n'])(
    'leaves what is on record for %j',
    (text) => {
      const broken = parseKep({ path: PATH, text });
      const stands = readOrStanding(broken, [recorded], KEP_YAML.field);
      expect({ ...stands, problems: kinds(stands) }).toEqual({
        ...recorded,
        problems: ['(file): not-a-value'],
      });
      expect(readOrStanding(broken, [], KEP_YAML.field)).toEqual(broken);
      expect(readOrStanding(recorded, [{ ...recorded, title: 'Old' }], KEP_YAML.field)).toEqual(
        recorded,
      );
    },
  );
});

describe('parseKep', () => {
  it('says the same of a file in which other lines come before', () => {
    const text = fixture('complete');
    const moved = parseKep({ path: PATH, text: `# One more line\n\n${text}` });
    expect(moved).toEqual(parseKep({ path: PATH, text }));
  });

  it('reads a complete file without problems', () => {
    const readme = 'keps/sig-node/4711-widget-readiness/README.md';
    const kep = parseKep({ path: PATH, text: fixture('complete'), readme });
    expect(enhancement.parse(kep)).toEqual({
      id: 'sig-node/4711-widget-readiness',
      number: 4711,
      title: 'Widget Readiness Gates',
      owningSig: 'sig-node',
      participatingSigs: ['sig-api-machinery', 'wg-batch'],
      status: 'implementable',
      stage: 'beta',
      latestMilestone: '1.34',
      milestones: { alpha: '1.33', beta: '1.34' },
      featureGates: [{ name: 'WidgetReadinessGates', components: ['kube-apiserver', 'kubelet'] }],
      disableSupported: true,
      metrics: ['widget_ready_total{result="ok"}'],
      authors: ['@octocat', '@hubot'],
      reviewers: ['@monalisa'],
      approvers: ['@dependabot'],
      prrApprovers: ['@prr'],
      editors: ['@editor'],
      created: '2024-02-29',
      updated: '2025-01-31',
      seeAlso: [
        '/keps/sig-node/4710-widgets',
        'https://github.com/kubernetes/enhancements/issues/4709',
      ],
      replaces: ['/keps/sig-node/17-old-widgets'],
      path: PATH,
      readme,
    });
  });

  it.each([
    ['one gate', 'feature-gates:\n  name: WidgetGate\n  components:\n    - kubelet\n'],
    ['gates by name', 'feature-gates:\n  WidgetGate:\n    components:\n      - kubelet\n'],
    ['components by gate', 'feature-gates:\n  WidgetGate:\n    - kubelet\n'],
    ['keys in capitals', 'feature-gates:\n  Name: WidgetGate\n  Components: [kubelet]\n'],
    ['a list by name', 'feature-gates:\n- WidgetGate:\n    components: [kubelet]\n'],
    ['another key', 'feature-gates:\n  gate: WidgetGate\n  components: {kubelet: }\n'],
  ])('reads a mapping of gates by name, or in place of the list: %s', (_, text) => {
    const kep = parseKep({ path: 'keps/sig-node/1-x/kep.yaml', text: `title: X\n${text}` });
    expect(kep.featureGates).toEqual([{ name: 'WidgetGate', components: ['kubelet'] }]);
    expect(kinds(kep)).toContain('feature-gates: normalized');
  });

  it('keeps every oddity as a value or a problem', () => {
    const readmeText = '<!-- comment -->\n# KEP-2043: Widgets with `code`\n';
    const path = 'keps/sig-node/2043-widgets/kep.yaml';
    const kep = parseKep({ path, text: fixture('odd'), readmeText });
    expect(kep).toMatchObject({
      number: 2043,
      declaredNumber: 1884,
      title: 'Widgets with code',
      owningSig: 'sig-network',
      participatingSigs: ['sig-node'],
      status: 'implemented',
      stage: undefined,
      milestones: { alpha: '1.21' },
      featureGates: [
        { name: 'WidgetReadiness', components: ['kube-apiserver', 'kubelet'] },
        { name: 'WidgetShortForm' },
      ],
      disableSupported: true,
      authors: ['@octocat'],
      approvers: ['@dependabot'],
      updated: '2020-03-01',
    });
    expect(kinds(kep)).toEqual([
      'title: not-a-value',
      'kep-number: contradiction',
      'owning-sig: normalized',
      'owning-sig: contradiction',
      'participating-sigs: not-a-value',
      'participating-sigs: not-a-value',
      'status: normalized',
      'stage: not-a-value',
      'latest-milestone: not-a-value',
      'milestone.alpha: normalized',
      'milestone.beta: not-a-value',
      'milestone.stable: not-a-value',
      'milestone.gamma: unknown-field',
      'feature-gates.default: unknown-field',
      'feature-gates.components: normalized',
      'feature-gates: normalized',
      'feature-gates.name: not-a-value',
      'feature-gates.name: missing',
      'disable-supported: normalized',
      'authors: normalized',
      'reviewers: not-a-value',
      'approvers: normalized',
      'creation-date: not-a-value',
      'last-updated: normalized',
      'see-also: missing',
      'name: unknown-field',
    ]);
    expect(enhancement.safeParse(kep).error).toBeUndefined();
  });

  it.each([
    ['"@a, @b"', ['@a', '@b']],
    ['["@a @b-c", "@d"]', ['@a', '@b-c', '@d']],
    ['"@a and @b"', ['@a', '@b']],
    ['["Doe, Jane"]', ['Doe, Jane']],
    ['["with input from @a, @b"]', ['with input from @a, @b']],
    ['["@a - for the API, then @b"]', ['@a - for the API, then @b']],
  ])('reads the people of %s', (written, people) => {
    for (const [field, key] of [
      ['authors', 'authors'],
      ['reviewers', 'reviewers'],
      ['approvers', 'approvers'],
      ['prr-approvers', 'prrApprovers'],
      ['editor', 'editors'],
    ] as const) {
      expect(parseWith({ [field]: written })[key]).toEqual(people);
    }
  });

  it('reads values without quotation marks, names in mappings, and fields of older templates', () => {
    const kep = parseWith({
      reviewers: '[@a]',
      'participating-groups': '[sig-auth]',
      metrics: '[{name: widget_total, type: Counter}, {type: Gauge}]',
    });
    expect(kep).toMatchObject({
      reviewers: ['@a'],
      participatingSigs: ['sig-auth'],
      metrics: ['widget_total'],
    });
    expect(kinds(kep)).toEqual([
      'reviewers: normalized',
      'participating-groups: normalized',
      'metrics: normalized',
      'metrics: not-a-value',
    ]);
  });

  it.each([
    [{ status: '“implementable”' }, { status: 'implementable' }, ['status: normalized']],
    [{ title: '“A” and “B”' }, { title: '“A” and “B”' }, undefined],
    [{ title: `'"A" and "B"'` }, { title: '"A" and "B"' }, undefined],
    [{ metrics: '[{name: }]' }, {}, ['metrics: not-a-value']],
    [{ 'see-also': '[{name: A, url: B}]' }, {}, ['see-also: not-a-value']],
    [{ authors: '"@a", "@b"' }, { authors: ['@a', '@b'] }, 4],
    [{ 'owning-sig': 'sig_node' }, { owningSig: 'sig-node' }, ['owning-sig: normalized']],
    [{ 'owning-sig': 'Node' }, { owningSig: 'sig-node' }, ['owning-sig: normalized']],
    [{ 'owning-sig': '"@kubernetes/sig-node"' }, { owningSig: 'sig-node' }, 1],
    [{ 'owning-sig': '"@kubernetes/sig-node-leads"' }, { owningSig: undefined }, 1],
    [{ 'owning-sig': 'nodes' }, { owningSig: undefined }, ['owning-sig: not-a-value']],
    [{ status: 'implementable",' }, { status: 'implementable' }, ['status: normalized']],
    [{ 'see-also': '[a/b",]' }, { seeAlso: ['a/b'] }, ['see-also: normalized']],
    [{ authors: '["@a,"]' }, { authors: ['@a'] }, ['authors: normalized']],
    [{ reviewers: '["@a\\"", "@b,"]' }, { reviewers: ['@a', '@b'] }, 2],
    [{ 'disable-supported': '"true,"' }, { disableSupported: true }, 1],
    [{ 'owning-sig': 'sig-node,' }, { owningSig: 'sig-node' }, 1],
    [
      { 'feature-gates': '[{name: "AbC,", components: ["kubelet,", kube-proxy]}]' },
      { featureGates: [{ name: 'AbC', components: ['kubelet', 'kube-proxy'] }] },
      2,
    ],
    [
      { title: 'Sizes of 5"', metrics: "['rate of x\"', 'y,']" },
      { title: 'Sizes of 5"', metrics: ['rate of x"', 'y,'] },
      undefined,
    ],
    [
      { 'feature-gates': '[{name: "AbC, AbD"}]' },
      { featureGates: [{ name: 'AbC' }, { name: 'AbD' }] },
      2,
    ],
    [
      { 'feature-gates': `[{name: '"AbC", "AbD"'}]` },
      { featureGates: [{ name: 'AbC' }, { name: 'AbD' }] },
      4,
    ],
    [{ 'feature-gates': '\nname: Widgets' }, { featureGates: undefined }, ['name: unknown-field']],
    [{ authors: '["@a "]' }, { authors: ['@a'] }, undefined],
    [{ status: 'implementeable' }, { status: 'implementable' }, ['status: normalized']],
    [{ status: 'referred' }, { status: undefined }, ['status: not-a-value']],
    [{ stage: 'alpha?' }, { stage: undefined }, ['stage: not-a-value']],
    [{ approvers: '[{name: "@a", team: "@b"}]' }, { approvers: ['@a'] }, 1],
    [{ approvers: '[sig-node: "@a", sig-auth: ["@b"]]' }, { approvers: ['@a', '@b'] }, 2],
    [
      { 'feature-gates': '{A: true, B: [kubelet]}' },
      { featureGates: [{ name: 'A' }, { name: 'B', components: ['kubelet'] }] },
      ['feature-gates: normalized'],
    ],
    [
      { 'feature-gates': '[{name: [A, B], components: [kubelet]}]' },
      { featureGates: ['A', 'B'].map((name) => ({ name, components: ['kubelet'] })) },
      ['feature-gates: normalized'],
    ],
    [{ 'feature-gates': '[{gate: [A, B]}]' }, { featureGates: [{ name: 'A' }, { name: 'B' }] }, 2],
    [{ 'feature-gates': '[{name: []}]' }, { featureGates: undefined }, 1],
    [{ stage: 'gamma' }, { stage: undefined }, ['stage: not-a-value']],
    [
      { 'feature-gates': '{Gate: [kubelet], feature: {components: [kubelet]}}' },
      { featureGates: ['Gate', 'feature'].map((name) => ({ name, components: ['kubelet'] })) },
      1,
    ],
    [
      { 'participating-sigs': 'sig/apps / SIG Auth' },
      { participatingSigs: ['sig-apps', 'sig-auth'] },
      3,
    ],
    [
      { authors: '[{name: O, github: octocat}, {name: O}]' },
      { authors: ['octocat', 'O'] },
      ['authors: normalized', 'authors: normalized'],
    ],
    [
      { milestone: '[{alpha: v1.35}, beta]' },
      { milestones: { alpha: '1.35' } },
      ['milestone: normalized', 'milestone: not-a-value'],
    ],
    [{ title: 'Widgets: ready' }, { title: 'Widgets: ready' }, ['title: normalized']],
  ])('reads %j as it is meant', (fields, facts, problems) => {
    const kep = parseWith(fields);
    expect(kep).toMatchObject(facts);
    expect(typeof problems === 'number' ? kinds(kep)?.length : kinds(kep)).toEqual(problems);
  });

  it('reads any number of quotation marks at once', () => {
    const title = `${"'".repeat(100_000)}x`;
    expect(parseWith({ title: `"${title}"` })).toMatchObject({ title });
  });

  it('joins what is said twice of a gate or a stage, and says so', () => {
    const kep = parseWith({
      'feature-gates': '[{name: A, components: [b]}, {name: A, components: [c]}, "B, C"]',
      milestone: '[{alpha: v1.35}, {alpha: v1.36}]',
    });
    expect(kep.featureGates).toEqual([
      { name: 'A', components: ['b', 'c'] },
      { name: 'B' },
      { name: 'C' },
    ]);
    expect(kep.milestones).toEqual({ alpha: '1.36' });
    expect(kinds(kep)).toContain('feature-gates.name: contradiction');
    expect(kinds(kep)).toContain('milestone.alpha: contradiction');
    expect(parseWith({ 'feature-gates': 'A' }).featureGates).toEqual([{ name: 'A' }]);
    expect(parseWith({ 'feature-gates': 'no gate' }).featureGates).toBeUndefined();
  });

  it('knows a SIG by its name alone where it has proposals', () => {
    const sigs = new Set(['sig-node', 'sig-api-machinery']);
    const text = 'participating-sigs: [API Machinery, "node, sig-apps", kubelet]\n';
    const { participatingSigs } = parseKep({ path: PATH, text, sigs });
    expect(participatingSigs).toEqual(['sig-api-machinery', 'sig-node', 'sig-apps']);
  });

  it('reads several groups and components that one text names', () => {
    expect(
      parseWith({ 'participating-sigs': 'sig-apps sig-auth' }).participatingSigs,
    ).toBeUndefined();
    const kep = parseWith({
      'participating-sigs': '"sig-apps, SIG Auth"',
      'feature-gates':
        '[{name: WidgetGate, components: ["kubelet, kube-proxy", "a via b library"]}]',
    });
    expect(kep.participatingSigs).toEqual(['sig-apps', 'sig-auth']);
    expect(kep.featureGates?.[0]?.components).toEqual(['kubelet', 'kube-proxy', 'a via b library']);
    expect(kinds(kep)).toEqual([
      'participating-sigs: normalized',
      'participating-sigs: normalized',
      'feature-gates.components: normalized',
    ]);
  });

  it('names each required field that is missing', () => {
    const kep = parseKep({ path: PATH, text: 'stage: alpha\n' });
    expect(kinds(kep)).toEqual([
      'title: missing',
      'authors: missing',
      'status: missing',
      'creation-date: missing',
      'kep-number: missing',
      'owning-sig: missing',
    ]);
    expect(kep.title).toBe('widget-readiness');
  });

  it.each([
    ['no YAML', 'title: [unclosed\nauthors: "'],
    ['a list', '- title: x'],
    ['a mapping of something else', 'kep:\n  title: x\n'],
    ['nothing', ''],
  ])('gives a record for %s, with the problem named', (_, text) => {
    const kep = parseKep({ path: PATH, text, readmeText: '# KEP-4711: From the README' });
    expect(kep).toMatchObject({ id: 'sig-node/4711-widget-readiness', title: 'From the README' });
    expect(kinds(kep)).toEqual(['(file): not-a-value']);
    expect(enhancement.safeParse(kep).error).toBeUndefined();
  });

  it('reads a title full of marks in time that grows with it', () => {
    const title = `${'!'.repeat(200_000)}x`;
    expect(parseWith({ title: `"${title}"` }).title).toBe(title);
  });

  it('names stages and days in an order that cannot be', () => {
    const kep = parseWith({
      'last-updated': '2024-02-28',
      milestone: '{ beta: "v1.30", alpha: "v1.36", stable: "v1.30" }',
    });
    expect(kinds(kep)).toEqual(['milestone.beta: contradiction', 'last-updated: contradiction']);
    expect(kep.milestones).toEqual({ alpha: '1.36', beta: '1.30', stable: '1.30' });
  });

  it('reads a list of stages for a mapping of them, and the plural of a key', () => {
    const list = '[{ alpha: "v1.35" }, { beta: "v1.36" }]';
    const kep = parseWith({ milestone: undefined, milestones: list });
    expect(kep.milestones).toEqual({ alpha: '1.35', beta: '1.36' });
    expect(kinds(kep)).toEqual(['milestones: normalized', 'milestone: normalized']);
  });

  it('names a field that occurs twice', () => {
    const kep = parseWith({ stage: 'alpha\nstage: beta' });
    expect(kep.stage).toBe('beta');
    expect(kinds(kep)).toEqual(['stage: contradiction']);
  });

  it('does not let field names touch objects', () => {
    const kep = parseWith({ __proto__: '{ polluted: true }', constructor: 'x' });
    expect(kinds(kep)).toContain('constructor: unknown-field');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ['"v1.34"', '1.34', undefined],
    ['1.34', '1.34', 'normalized'],
    ['1.10', '1.10', 'normalized'],
    ['V1.34', '1.34', 'normalized'],
    ['v.1.34', undefined, 'not-a-value'],
    ['v1.34,', '1.34', 'normalized'],
    [`'v1.34"'`, '1.34', 'normalized'],
    ['v1.34.0', '1.34', 'normalized'],
    ['" v1.34 "', '1.34', undefined],
    ['v1.34.2', undefined, 'not-a-value'],
    ['"v1.21, v1.37"', undefined, 'not-a-value'],
    ['"0.0"', undefined, 'not-a-value'],
    ['v01.034', undefined, 'not-a-value'],
    ['v1.3800', undefined, 'not-a-value'],
    ['v1.380', undefined, 'not-a-value'],
    ['v13.8', undefined, 'not-a-value'],
    ['x.y', undefined, 'not-a-value'],
    ['TBD', undefined, 'not-a-value'],
    ['never', undefined, 'not-a-value'],
    ['[v1.34]', '1.34', 'normalized'],
    ['[v1.34, v1.35]', undefined, 'not-a-value'],
    ['""', undefined, 'missing'],
    ['', undefined, undefined],
    ['~', undefined, undefined],
  ])('reads the version %s as %s (%s)', (written, version, kind) => {
    const kep = parseWith({ 'latest-milestone': written });
    expect(kep.latestMilestone).toBe(version);
    expect(kep.problems?.map((problem) => problem.kind)).toEqual(kind && [kind]);
  });

  it.each([
    ['2024-02-29', '2024-02-29', undefined],
    ['2019-4-1', '2019-04-01', 'normalized'],
    ['2023-02-29', undefined, 'not-a-value'],
    ['yyyy-mm-dd', undefined, 'not-a-value'],
  ])('reads the day %s as %s (%s)', (written, day, kind) => {
    const kep = parseWith({ 'creation-date': '2019-01-01', 'last-updated': written });
    expect(kep.updated).toBe(day);
    expect(kep.problems?.map((problem) => problem.kind)).toEqual(kind && [kind]);
  });

  it.each([
    ['implemented', 'implemented', undefined],
    ['Implemented', 'implemented', 'normalized'],
    ['implemented (alpha)', 'implemented', 'normalized'],
    ['superseded', 'replaced', 'normalized'],
    ['removed', undefined, 'not-a-value'],
    ['provisional|implementable|implemented', undefined, 'not-a-value'],
  ])('reads the status %s as %s (%s)', (written, status, kind) => {
    const kep = parseWith({ status: written });
    expect(kep.status).toBe(status);
    expect(kep.problems?.map((problem) => problem.kind)).toEqual(kind && [kind]);
  });

  it('takes no contradiction from a directory that is no SIG’s', () => {
    const text =
      'title: a\nkep-number: 1\nauthors: [a]\nowning-sig: sig-cloud-provider\nstatus: provisional\ncreation-date: 2020-01-01';
    const kep = parseKep({ path: 'keps/provider-aws/1-a/kep.yaml', text });
    expect(kep).toMatchObject({ owningSig: 'sig-cloud-provider', problems: undefined });
  });

  it('refuses a path that is not that of a KEP', () => {
    expect(() => parseKep({ path: 'keps/README.md', text: '' })).toThrow(RangeError);
  });
});

it.each([
  ['title: KEP Template', true],
  ['title:', true],
  ['- broken', true],
  ['title: Widgets', false],
])('needsReadmeTitle of %s is %s', (text, needed) => {
  expect(needsReadmeTitle(text)).toBe(needed);
});
