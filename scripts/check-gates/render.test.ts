import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/configuration/read.ts';
import { watchedIn } from '../../src/configuration/watched.ts';
import { judge } from '../../src/model/check/judge.ts';
import { shownFindings } from '../../src/model/check/shown.ts';
import { CASES } from './__fixtures__/configurations.ts';
import { SARIF } from './__fixtures__/sarif.ts';
import { acceptedIn, sortOut } from './accepted.ts';
import { type CheckedFile, isFailure } from './checked.ts';
import { loadGateTable } from './load-table.ts';
import { renderGithub } from './render-github.ts';
import { renderJson } from './render-json.ts';
import { renderSarif } from './render-sarif.ts';
import { renderText } from './render-text.ts';

const table = await loadGateTable('content');

function checked(text: string, file = 'conf/kubelet gates.yaml'): CheckedFile {
  const configuration = readConfiguration(text, undefined, watchedIn(table.removedFlags));
  const report = judge(configuration, table, { from: '1.34', to: '1.35' });
  return { file, path: file, isNamed: true, ...sortOut(report, file, acceptedIn(text)) };
}

const TEXT = 'kind: KubeletConfiguration\nfeatureGates:\n  CPUManager: true\n  EventedPLEG: true\n';

describe.each([
  ['text', renderText],
  ['SARIF', renderSarif],
  ['annotations', renderGithub],
] as const)('%s', (_, render) => {
  it('leads from a finding to its page where the site is known', () => {
    const page = 'https://site.example/feature-gates/CPUManager/';
    expect(render([checked(TEXT)], 'https://site.example')).toContain(page);
    expect(render([checked(TEXT)])).not.toContain('/feature-gates/');
  });
});

describe.each([
  ['text', renderText],
  ['JSON', renderJson],
  ['SARIF', renderSarif],
  ['annotations', renderGithub],
] as const)('%s', (_, render) => {
  it('says that a release removed a flag, and whose note says so', () => {
    const file = checked('kube-apiserver --cloud-provider=external\n');
    expect(render([file])).toMatch(/--cloud-provider[\s\S]*v1\.33[\s\S]*\/pull\/130162/);
    expect(isFailure(file, 'wont-start')).toBe(true);
    expect(isFailure(checked('kubelet --cloud-provider=external\n'), 'any')).toBe(false);
    expect(isFailure(checked('a:\n  args: ["--cloud-provider=x"]\n'), 'wont-start')).toBe(false);
    expect(isFailure(checked('a:\n  args: ["--cloud-provider=x"]\n'), 'unknown')).toBe(true);
  });
});

describe('SARIF', () => {
  it('has the shape that version 2.1.0 requires, whatever was found', () => {
    const ajv = new Ajv({ strict: false });
    (addFormats as unknown as (ajv: Ajv) => void)(ajv);
    const validate = ajv.compile(SARIF);
    const all = CASES.map(({ text, form }) => checked(text, `${form}.yaml`));
    const log = JSON.parse(renderSarif(all));
    validate(log);
    expect(validate.errors).toBeNull();
    expect(log.runs[0].results.length).toBeGreaterThan(CASES.length / 2);
    const rules = new Set(log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id));
    const unknown = log.runs[0].results.filter(
      ({ ruleId }: { ruleId: string }) => !rules.has(ruleId),
    );
    expect(unknown).toEqual([]);
  });

  it('says where, and how grave', () => {
    const { results } = JSON.parse(renderSarif([checked(TEXT)])).runs[0];
    expect(results).toEqual([
      {
        ruleId: 'wont-start',
        level: 'error',
        message: { text: expect.stringMatching(/^CPUManager=true: Removed in v1\.33/) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'conf/kubelet%20gates.yaml' },
              region: { startLine: 3, startColumn: 3, endColumn: 19 },
            },
          },
        ],
      },
    ]);
  });
});

it('annotations of a workflow name file, line and column, and escape what would end them', () => {
  const lines = renderGithub([checked(TEXT, 'a,b: 100%.yaml')])
    .trimEnd()
    .split('\n');
  expect(lines).toEqual([
    expect.stringMatching(
      /^::error file=a%2Cb%3A 100%25\.yaml,line=3,col=3,title=Won’t start%3A CPUManager=true::Removed/,
    ),
  ]);
});

it('JSON has every finding', () => {
  const [file] = JSON.parse(renderJson([checked(TEXT)]));
  expect(file).toMatchObject({ file: 'conf/kubelet gates.yaml', from: '1.34', to: '1.35' });
  expect(file.findings).toMatchObject([
    { line: 3, name: 'CPUManager', value: true, verdict: 'wont-start', isFatal: true },
    { line: 4, name: 'EventedPLEG', component: 'kubelet', verdict: 'fine', isFatal: false },
  ]);
});

it('says that versions of files of components are not checked where no release note removed them', () => {
  const scheduler = 'apiVersion: kubescheduler.config.k8s.io/v1\nkind: A\n';
  const text = renderText([
    checked(`${scheduler}---\n${scheduler}---\napiVersion: v1\nkind: Pod\n`),
  ]);
  expect(text).toContain(
    '1 object checked: no API version among them is known to be removed. Not checked: API version kubescheduler.config.k8s.io/v1, which a component reads from a file.',
  );
});

describe('a version of a file of a component that a release note removed', () => {
  const text =
    'apiVersion: kubescheduler.config.k8s.io/v1beta3\nkind: KubeSchedulerConfiguration\n';
  const judged = (to: string) => {
    const upgrade = { from: undefined, to };
    return shownFindings(judge(readConfiguration(text), table, upgrade));
  };

  it.each([
    ['1.28', 'api-served-until', 'note', 'v1.29 no longer reads this API version.'],
    [
      '1.29',
      'api-removed',
      'error',
      'No longer read since v1.29: components and clients of v1.29 refuse it.',
    ],
  ])('is a finding in v%s', (to, rule, level, message) => {
    const source = 'https://github.com/kubernetes/kubernetes/pull/119994';
    expect(judged(to)).toMatchObject([{ line: 1, rule, level, message, source }]);
  });
});

describe('an API version that is no longer served', () => {
  const MANIFEST =
    'apiVersion: flowcontrol.apiserver.k8s.io/v1beta3\nkind: FlowSchema\nmetadata:\n  name: slow\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: extensions/v1beta1\n  kind: Ingress\n- apiVersion: apps/v1\n  kind: Deployment\n';
  const first =
    'No longer served since v1.32: v1.35 refuses this manifest. Migrate to flowcontrol.apiserver.k8s.io/v1 (available since v1.29).';

  it('is said alike in every form, with its line', () => {
    const file = checked(MANIFEST);
    const text = renderText([file]);
    expect(text).toContain(
      `  1:1  API removed: flowcontrol.apiserver.k8s.io/v1beta3 FlowSchema “slow”\n      ${first}\n      https://kubernetes.io/docs/`,
    );
    expect(text).toContain('  9:3  API removed: extensions/v1beta1 Ingress\n');
    expect(text).toContain('2 objects with an API version that is not served.');
    const [{ apis }] = JSON.parse(renderJson([file]));
    expect(apis).toMatchObject([
      { line: 1, verdict: 'api-removed', isFatal: true, message: first, name: 'slow' },
      { line: 9, kind: 'Ingress', apiVersion: 'extensions/v1beta1' },
    ]);
    const { results } = JSON.parse(renderSarif([file])).runs[0];
    expect(results).toHaveLength(2);
    expect(results[0].message.text).toContain(first);
    expect(renderGithub([file])).toContain(`::${first} https://kubernetes.io/`);
  });

  it('fails a check, unless only a later release removes it', () => {
    expect(isFailure(checked(MANIFEST), 'wont-start')).toBe(true);
    const later = {
      report: judge(readConfiguration(MANIFEST), table, { from: undefined, to: '1.21' }),
    };
    expect(later.report.apis.map(({ answer }) => answer.kind)).toEqual(['not-yet', 'served-until']);
    const last = judge(
      readConfiguration('apiVersion: extensions/v1beta1\nkind: Ingress\n'),
      table,
      { from: undefined, to: '1.21' },
    );
    expect(isFailure({ report: last }, 'unknown')).toBe(false);
    expect(isFailure({ report: last }, 'any')).toBe(true);
  });
});

describe('what is accepted', () => {
  const accepted = `${TEXT.replace('CPUManager: true', 'CPUManager: true # check-gates: accept')}`;

  it('fails nothing, and is still told', () => {
    const file = checked(accepted);
    expect(isFailure(file, 'wont-start')).toBe(false);
    expect(file.accepted.findings.map(({ setting }) => setting.name)).toEqual(['CPUManager']);
    const { results } = JSON.parse(renderSarif([file])).runs[0];
    expect(results).toMatchObject([{ ruleId: 'wont-start', suppressions: [{ kind: 'external' }] }]);
    expect(renderGithub([file])).toBe('');
    expect(renderText([file])).toContain('1 accepted.');
    expect(JSON.parse(renderJson([file]))[0].accepted.findings).toMatchObject([{ line: 3 }]);
  });
});

it('the text form never says that all is well', () => {
  const nothing = renderText([checked('maxPods: 110\n')]);
  expect(nothing).toContain('No feature gate setting was found.');
  const all = renderText(CASES.map(({ text }) => checked(text)));
  expect(`${nothing}${all}`).not.toMatch(/\b(?:safe|all good|no problems?)\b/i);
});

it.each([
  ['EventedPLEG=true', []],
  ['ContextualLogging=true', ['any']],
  ['featureGates: {SomeGateOfTheChart: true}', ['unknown', 'any']],
  ['CPUManager=true', ['wont-start', 'unknown', 'any']],
  ['featureGates: {eventedPLEG: true}', ['unknown', 'any']],
  ['kubelet --feature-gates=eventedPLEG=true', ['wont-start', 'unknown', 'any']],
  ['featureGates: {{ .Values.gates }}\n', ['unknown', 'any']],
  ['kind: [\n', ['wont-start', 'unknown', 'any']],
  ['maxPods: 110\n', []],
])('isFailure: %j fails on %j', (text, expected) => {
  const levels = ['never', 'wont-start', 'unknown', 'any'] as const;
  expect(levels.filter((level) => isFailure(checked(text), level))).toEqual(expected);
});
