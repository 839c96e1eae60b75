import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cleanConfiguration } from '../../src/configuration/clean.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { judge } from '../../src/model/check/judge.ts';
import type { FeatureGate } from '../../src/schemas/feature-gate.ts';
import { CASES } from './__fixtures__/configurations.ts';
import { loadGateTable } from './load-table.ts';

const table = await loadGateTable('content');

function clean(...args: Parameters<typeof cleanConfiguration>): string {
  const cleaned = cleanConfiguration(...args);
  return cleaned.kind === 'cleaned' ? cleaned.text : cleaned.reason;
}

const minor = (version: string): number => Number(version.split('.')[1]);

describe.each(CASES)('$form', ({ text, from, to = '1.35', answers, cleaned, unread = 0 }) => {
  it('is judged right', () => {
    const report = judge(readConfiguration(text), table, { from, to });
    const found = report.findings.map(({ setting, verdict }) => {
      const { name, written, line, owner } = setting;
      const component = owner.kind === 'kubernetes' ? (owner.component ?? '') : '';
      return `${name}=${written} ${verdict} ${line} ${component}`.trim();
    });
    expect(found).toEqual(answers);
    expect(report.unread.length).toBe(unread);
  });

  it('is cleaned of that and nothing else, once', () => {
    const once = clean(text, table, { from, to });
    expect(once).toBe(cleaned ?? text);
    expect(clean(once, table, { from, to })).toBe(once);
  });
});

describe('releases that cannot be judged', () => {
  const from = (left: string | undefined, to: string) => () =>
    judge(readConfiguration('A=true'), table, { from: left, to });

  it('are refused by name', () => {
    expect(from('1.35', '1.34')).toThrow('from v1.35 to v1.34 leads back');
    expect(from(undefined, '9.99')).toThrow('no feature gates are known for "9.99"');
    expect(from('latest', '1.35')).toThrow(RangeError);
  });
});

it('a gate that was removed leads to the gate that it was renamed to, and stays for a person to rename', () => {
  const text = 'kubelet --feature-gates=PodHasNetworkCondition=true';
  const [finding] = judge(readConfiguration(text), table, { from: undefined, to: '1.35' }).findings;
  expect(finding).toMatchObject({
    verdict: 'wont-start',
    reason: { kind: 'absent', successor: 'PodReadyToStartContainersCondition' },
    remedy: 'keep',
  });
});

it('a gate goes by the name that the code of the release spells', () => {
  const verdicts = (to: string) =>
    judge(
      readConfiguration(
        'kubelet --feature-gates=csiMigrationRBD=true\nkubelet --feature-gates=CSIMigrationRBD=true',
      ),
      table,
      { from: undefined, to },
    ).findings.map(({ verdict, reason }) =>
      reason.kind === 'misspelled' ? reason.suggestion.name : verdict,
    );
  expect(verdicts('1.22')).toEqual(['CSIMigrationRBD', 'wont-start']);
  expect(verdicts('1.23')).toEqual(['fine', 'csiMigrationRBD']);
  expect(verdicts('1.24')).toEqual(['CSIMigrationRBD', 'fine']);
});

it('a gate that another release spells otherwise is the same one among all of a stage', () => {
  const flips = (from: string, to: string, more = '') => {
    const read = readConfiguration(`kube-controller-manager --feature-gates=AllAlpha=true${more}`);
    const finding = judge(read, table, { from, to }).findings.find(
      ({ reason }) => reason.kind === 'many',
    );
    if (finding?.reason.kind !== 'many') throw new Error('AllAlpha is not judged by its gates');
    const { flips: now, flipsBefore = [] } = finding.reason;
    return [now, flipsBefore].map((all) => all.filter((name) => /^csimigrationrbd$/i.test(name)));
  };
  expect(flips('1.22', '1.23')).toEqual([['csiMigrationRBD'], []]);
  expect(flips('1.23', '1.24')).toEqual([['CSIMigrationRBD'], ['CSIMigrationRBD']]);
  // Each release knows a setting beside it by its own name alone.
  expect(flips('1.23', '1.24', ',csiMigrationRBD=false')).toEqual([['CSIMigrationRBD'], []]);
  expect(flips('1.23', '1.24', ',CSIMigrationRBD=false')).toEqual([[], ['CSIMigrationRBD']]);
});

it('a gate that a component refused is judged by its name, since its value is unknown', () => {
  const text = ['CPUManager', 'NodeSwap'].map(
    (name) => `kubelet[1]: unrecognized feature gate: ${name}`,
  );
  text.push('unrecognized feature-gate key: NodeLocalCRISocket');
  const configuration = readConfiguration(text.join('\n'));
  const { findings } = judge(configuration, table, { from: undefined, to: '1.35' });
  expect(findings.map(({ reason }) => reason.kind)).toEqual([
    'absent',
    'value-untold',
    'value-untold',
  ]);
  const both =
    'kubelet --feature-gates=EventedPLEG=true\nkubelet[1]: unrecognized feature gate: EventedPLEG';
  const report = judge(readConfiguration(both), table, { from: undefined, to: '1.35' });
  expect(report.findings[0]?.reason).toMatchObject({ contrary: undefined });
});

describe('an API version that a template chooses', () => {
  it('is named, and counts neither as removed nor as checked', () => {
    const text =
      '{{ if .Capabilities.APIVersions.Has "policy/v1" }}\napiVersion: policy/v1\n{{ else }}\napiVersion: policy/v1beta1\n{{ end }}\nkind: PodDisruptionBudget\n';
    const report = judge(readConfiguration(text), table, { from: undefined, to: '1.35' });
    expect(report).toMatchObject({ apis: [], objects: 0, unread: [{ line: 4, isBroken: false }] });
    expect(report.unread[0]?.reason).toMatch(
      /^A condition chooses the API version\. If it is policy\/v1beta1 PodDisruptionBudget: No longer served since v1\.25/,
    );
  });
});

describe('a setting under a condition of a template', () => {
  const judged = (text: string) =>
    judge(readConfiguration(`kind: KubeletConfiguration\nfeatureGates:\n${text}`), table, {
      from: undefined,
      to: '1.35',
    }).findings;

  it('is not decided where the condition is about the release', () => {
    const text = '{{ if semverCompare "<1.27" .version }}\n  CSIMigration: true\n{{ end }}\n';
    const [finding] = judged(text);
    expect(finding).toMatchObject({
      verdict: 'not-judged',
      reason: { kind: 'if-set', verdict: 'wont-start' },
      remedy: 'keep',
    });
  });

  it('is not overridden by the setting that takes its place otherwise', () => {
    const text =
      '{{ if .x }}\n  CustomCPUCFSQuotaPeriod: true\n{{ else }}\n  CustomCPUCFSQuotaPeriod: false\n{{ end }}\n';
    expect(judged(text).map(({ verdict }) => verdict)).not.toContain('overridden');
  });
});

describe('an API version that is filled in later', () => {
  const judged = (text: string) =>
    judge(readConfiguration(text), table, { from: undefined, to: '1.35' });

  it.each([
    [
      '{{ include "x.apiVersion" . }}',
      'PodDisruptionBudget',
      /v1\.35 does not serve policy\/v1beta1\.$/,
    ],
    [
      '"policy/{{ .Values.v }}"',
      'PodDisruptionBudget',
      /^The API version of this PodDisruptionBudget/,
    ],
    ['$(API)', 'Ingress', /extensions\/v1beta1/],
  ])('is named, %s of %s', (apiVersion, kind, expected) => {
    const report = judged(`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a}\n`);
    expect(report).toMatchObject({ apis: [], objects: 0, unread: [{ line: 1 }] });
    expect(report.unread[0]?.reason).toMatch(expected);
  });

  it.each([
    '- {op: replace, path: /apiVersion, value: policy/v1beta1}\n',
    'kind: Kustomization\napiVersion: kustomize.config.k8s.io/v1beta1\npatches:\n- target: {name: x}\n  patch: |-\n    - {op: add, path: /apiVersion, value: policy/v1beta1}\n',
  ])('is named with the kinds that lost it where a patch tells no kind, %j', (text) => {
    const report = judge(readConfiguration(text), table, { from: undefined, to: '1.35' });
    expect(report).toMatchObject({ apis: [], objects: 0 });
    expect(report.unread.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(
        /does not serve policy\/v1beta1 for PodDisruptionBudget, PodSecurityPolicy\.$/,
      ),
    ]);
  });

  it('says nothing of a kind that lost none', () => {
    const report = judged('apiVersion: {{ x }}\nkind: Widget\n');
    expect(report).toMatchObject({ objects: 0, unread: [] });
  });
});

/** What the records themselves say, read without any of the model. */
async function recordOf(name: string): Promise<FeatureGate | undefined> {
  const text = await readFile(`content/feature-gates/${name}.yaml`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parse(text);
}

describe('the answers', () => {
  const answered = CASES.filter(
    ({ text, isByNeeds }) => isByNeeds !== true && !/AllAlpha|AllBeta|---/.test(text),
  ).flatMap(({ to = '1.35', answers }) =>
    answers.map((answer) => {
      const [setting = '', verdict = ''] = answer.split(' ');
      const [name = '', value = ''] = setting.split('=');
      return { name, isOn: /^(?:true|1|T|TRUE|on)$/.test(value), verdict, to, setting };
    }),
  );
  const of = (...verdicts: string[]) =>
    answered.filter(
      ({ verdict, setting }) =>
        verdicts.includes(verdict) && !/=$|"|yes|ImageVolume=1/.test(setting),
    );

  it.each(of('redundant'))('$setting is the default of a gate in the code of v$to', async (one) => {
    const { code } = (await recordOf(one.name)) ?? {};
    expect(stateIn(code, one.to)?.default).toBe(one.isOn);
  });

  it.each(of('fine'))(
    '$setting is not the default in the code of v$to, which may be set',
    async (one) => {
      const { code } = (await recordOf(one.name)) ?? {};
      expect(stateIn(code, one.to)).toMatchObject({ default: !one.isOn, locked: false });
    },
  );

  it.each(of('wont-start', 'misspelled'))(
    '$setting is not in the code of v$to, or locked',
    async (one) => {
      const { code } = (await recordOf(one.name)) ?? {};
      const state = stateIn(code, one.to);
      if (state !== undefined) expect(state).toMatchObject({ default: !one.isOn, locked: true });
    },
  );
});

function stateIn(code: FeatureGate['code'], release: string) {
  const run = code?.states.findLast(({ since }) => minor(since) <= minor(release));
  return run?.until === undefined || minor(release) <= minor(run.until) ? run : undefined;
}
