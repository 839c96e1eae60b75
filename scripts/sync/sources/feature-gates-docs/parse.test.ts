import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { featureGate } from '../../../../src/schemas/feature-gate.ts';
import { parseGatePage, withStanding } from './parse.ts';

const DIRECTORY = 'content/en/docs/reference/command-line-tools-reference/feature-gates';
const fixture = readFileSync(new URL('./__fixtures__/PodWidgets.md.txt', import.meta.url), 'utf8');

const parse = (text: string, file = 'PodWidgets') => {
  const { record } = parseGatePage(text, `${DIRECTORY}/${file}.md`);
  return featureGate.required({ docs: true }).parse(record);
};

const page = (stages: string, more = '') =>
  `---\ntitle: PodWidgets\ncontent_type: feature_gate\nstages:\n${stages}\n${more}---\nText.\n`;
const stage = (name: string, isOn: string, from: string, to?: string) =>
  `  - {stage: ${name}, defaultValue: ${isOn}, fromVersion: ${from}${to ? `, toVersion: ${to}` : ''}}`;
const ALPHA = stage('alpha', 'false', '"1.30"');
const problemsOf = (text: string) =>
  parse(text).docs.problems?.map(({ field, kind }) => `${field} ${kind}`);

describe('parseGatePage', () => {
  it('reads a page; unquoted versions survive', () => {
    expect(parse(fixture)).toEqual({
      name: 'PodWidgets',
      docs: {
        path: `${DIRECTORY}/PodWidgets.md`,
        stages: [
          { stage: 'alpha', default: false, from: '1.9', to: '1.10' },
          { stage: 'beta', default: true, from: '1.11.1', to: '1.30' },
          { stage: 'stable', default: true, locked: true, from: '1.31', to: '1.33' },
        ],
        removed: true,
        formerNames: ['PodGadgets'],
      },
    });
  });

  it('does not mind a byte order mark, CRLF, or an unknown body', () => {
    expect(parse(`\uFEFF${fixture.replaceAll('\n', '\r\n')}`)).toEqual(parse(fixture));
    expect(parse(page(ALPHA, 'removed: false\n')).docs.removed).toBe(false);
  });

  it('reads a page in a folder of its own', () => {
    const own = parseGatePage(fixture, `${DIRECTORY}/PodWidgets/index.md`);
    expect(own).toMatchObject({ record: { name: 'PodWidgets' } });
  });

  it('names what is not a gate’s page', () => {
    const index = '---\ntitle: Feature Gates\ncontent_type: concept\nweight: 10\n---\n';
    expect(parseGatePage(index, `${DIRECTORY}/index.md`)).toEqual({});
    expect(parseGatePage(index, `${DIRECTORY}/removed.md`)).toMatchObject({
      unread: { problem: { field: 'content_type', got: 'concept' } },
    });
    expect(
      parseGatePage('---\ntitle: ../x\nstages: []\n---\n', '../no gate.md').record,
    ).toBeUndefined();
  });

  it('takes the file’s name where the title is that of another gate', () => {
    const gate = parse(page(ALPHA), 'PodGizmos');
    expect(gate.name).toBe('PodGizmos');
    expect(gate.docs.problems).toMatchObject([{ field: 'title', kind: 'contradiction' }]);
  });

  it('keeps patch versions', () => {
    const stages = [
      stage('beta', 'true', '"1.31.0"', '"1.31.0"'),
      stage('deprecated', 'false', '"1.31.1"', '"1.32"'),
    ].join('\n');
    const { docs } = parse(page(stages, 'removed: true\n'));
    expect(docs.stages.map(({ from, to }) => [from, to])).toEqual([
      ['1.31.0', '1.31.0'],
      ['1.31.1', '1.32'],
    ]);
    expect(docs.problems).toBeUndefined();
  });

  it('takes the title for the name, and reports a file named otherwise', () => {
    const gate = parse(page(ALPHA), 'podWidgets');
    expect(gate.name).toBe('PodWidgets');
    expect(gate.docs.problems).toEqual([
      {
        field: 'title',
        kind: 'contradiction',
        got: 'PodWidgets',
        expected: 'the name of the file, "podWidgets"',
      },
    ]);
  });

  it('knows files in kebab-case', () => {
    expect(parse(page(ALPHA), 'pod-widgets').docs.problems).toBeUndefined();
    expect(parse(page(ALPHA), 'pod-gadgets').docs.problems).toMatchObject([{ field: 'title' }]);
  });

  it('takes the file’s name where the title cannot be one', () => {
    const gate = parse(page(ALPHA).replace('title: PodWidgets', 'title: ../../etc'));
    expect(gate.name).toBe('PodWidgets');
    expect(gate.docs.problems).toMatchObject([{ field: 'title', kind: 'not-a-value' }]);
  });

  it.each([
    [
      'unknown fields',
      page(ALPHA.replace('}', ', owner: me}'), 'sig: node\n'),
      ['stages[0].owner unknown-field', 'sig unknown-field'],
    ],
    [
      'a stage that is none',
      page(stage('done', 'true', '"1.30"')),
      ['stages[0].stage not-a-value'],
    ],
    [
      'another word for a stage',
      page(stage('GA', 'true', '"1.30"')),
      ['stages[0].stage normalized'],
    ],
    [
      'another spelling',
      page(stage('Beta', 'yes', 'v1.30')),
      [
        'stages[0].stage normalized',
        'stages[0].defaultValue normalized',
        'stages[0].fromVersion normalized',
      ],
    ],
    [
      'a version that is none',
      page(stage('beta', 'true', 'soon')),
      ['stages[0].fromVersion not-a-value'],
    ],
    [
      'a default that is left out',
      page('  - {stage: beta, fromVersion: "1.30"}'),
      ['stages[0].defaultValue missing'],
    ],
    [
      'a stage that does not end before the next',
      page(`${ALPHA}\n${stage('beta', 'true', '"1.31"')}`),
      ['stages[0].toVersion missing'],
    ],
    [
      'stages that overlap',
      page(`${stage('alpha', 'false', '"1.29"', '"1.30"')}\n${stage('beta', 'true', '"1.30"')}`),
      ['stages[1].fromVersion contradiction'],
    ],
    [
      'a stage that begins in a patch of the release with which another ends',
      page(`${stage('alpha', 'false', '"1.29"', '"1.30"')}\n${stage('beta', 'true', '"1.30.2"')}`),
      ['stages[1].fromVersion contradiction'],
    ],
    [
      'a stage that overlaps an earlier one than the last',
      page(
        [
          stage('alpha', 'false', '"1.28"', '"1.31"'),
          stage('beta', 'false', '"1.32"', '"1.32"'),
          stage('beta', 'true', '"1.30"'),
        ].join('\n'),
      ),
      ['stages[2].fromVersion contradiction'],
    ],
    [
      'stages in another order, without an end',
      page(`${stage('beta', 'true', '"1.30"')}\n${stage('alpha', 'false', '"1.28"')}`),
      ['stages[0].toVersion missing', 'stages[1].fromVersion contradiction'],
    ],
    [
      'a stage that ends before it begins',
      page(stage('alpha', 'false', '"1.10"', '"1.9"'), 'removed: true\n'),
      ['stages[0].toVersion contradiction'],
    ],
    [
      'a removed gate whose last stage is open',
      page(ALPHA, 'removed: true\n'),
      ['stages[0].toVersion missing'],
    ],
    [
      'a last stage that ends without removal',
      page(ALPHA.replace('}', ', toVersion: "1.31"}')),
      ['stages[0].toVersion contradiction'],
    ],
    ['no stages', page(''), ['stages missing']],
    [
      'stages in words',
      page('', '').replace('stages:\n', 'stages: soon\n'),
      ['stages not-a-value'],
    ],
    [
      'one former title without a list',
      page(ALPHA, 'former_titles: PodGadgets\n'),
      ['former_titles normalized'],
    ],
    [
      'quotation marks that are no YAML, and a mapping with a name',
      page(ALPHA, 'former_titles: [{name: PodGadgets}]\n').replace('PodWidgets', '“PodWidgets”'),
      ['title normalized', 'former_titles normalized'],
    ],
    [
      'a stage under the name of another',
      page('').replace('stages:', 'stages: {alpha: {stage: beta}}'),
      ['stages not-a-value'],
    ],
    [
      'the fields of a gate in code',
      page(ALPHA.replace('defaultValue', 'default').replace('}', ', lockToDefault: true}')),
      ['stages[0].default normalized', 'stages[0].lockToDefault normalized'],
    ],
    [
      'its own name as a former one',
      page(ALPHA, 'former_titles: [PodWidgets]\n'),
      ['former_titles not-a-value'],
    ],
    [
      'keys in another case',
      page(ALPHA).replace('stages:', 'Stages:').replace('stage:', 'Stage:'),
      ['Stages normalized', 'stages[0].Stage normalized'],
    ],
    ['no front matter', 'title: PodWidgets', ['front matter not-a-value']],
    ['broken front matter', '---\ntitle: "Pod\n---\n', ['front matter not-a-value']],
    [
      'a key that comes twice',
      page(ALPHA, 'removed: true\nremoved: false\n'),
      ['removed contradiction'],
    ],
  ])('reports %s', (_, text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });
});

it.each([
  '{stage: alpha, defaultValue: false, fromVersion: 1.30}',
  '{Alpha: {defaultValue: false, fromVersion: 1.30}}',
])('reads %s in place of a list of stages, and says so', (stages) => {
  const { docs } = parse(page('').replace('stages:', `stages: ${stages}`));
  expect(docs.stages).toEqual([{ stage: 'alpha', default: false, from: '1.30' }]);
  expect(docs.problems?.[0]).toMatchObject({ field: 'stages', kind: 'normalized' });
});

it('leaves what is on record of a gate whose page cannot be read', () => {
  const { docs } = parse(fixture);
  const broken = parseGatePage('---\ntitle: "Pod\n---\n', docs.path);
  const recorded = { name: 'PodWidgets', docs };
  expect(withStanding(broken, [recorded])).toMatchObject({
    record: {
      name: 'PodWidgets',
      docs: { ...docs, problems: [{ field: 'front matter', kind: 'not-a-value' }] },
    },
  });
  expect(withStanding(broken, [])).toEqual(broken);
  const good = parseGatePage(fixture, docs.path);
  expect(withStanding(good, [{ ...recorded, docs: { ...docs, stages: [] } }])).toEqual(good);
});

it.each([
  ['---\ntitle: PodWidgets\n---\n', 'content_type'],
  ['---\ntitle: PodWidgets\ncontent_type: feature_gate\nstages:\n---\n', 'stages'],
  ['---\ntitle: PodWidgets\ncontent_type: feature_gate\nstages: [soon]\n---\n', 'stages[0]'],
])('leaves what is on record of a gate whose page is %j', (text, field) => {
  const { docs } = parse(fixture);
  const recorded = [{ name: 'PodWidgets', docs }];
  expect(withStanding(parseGatePage(text, docs.path), recorded)).toMatchObject({
    record: { docs: { ...docs, problems: [{ field }] } },
  });
});
