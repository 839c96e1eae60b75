import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import { readConfiguration } from '../../src/configuration/read.ts';
import { judge } from '../../src/model/check/judge.ts';
import { CASES } from './__fixtures__/configurations.ts';
import { SARIF } from './__fixtures__/sarif.ts';
import { type CheckedFile, isFailure } from './checked.ts';
import { loadGateTable } from './load-table.ts';
import { renderGithub } from './render-github.ts';
import { renderJson } from './render-json.ts';
import { renderSarif } from './render-sarif.ts';
import { renderText } from './render-text.ts';

let checked: (text: string, file?: string) => CheckedFile;

beforeAll(async () => {
  const table = await loadGateTable('content');
  checked = (text, file = 'conf/kubelet gates.yaml') => ({
    file,
    report: judge(readConfiguration(text), table, { from: '1.34', to: '1.35' }),
  });
});

const TEXT = 'kind: KubeletConfiguration\nfeatureGates:\n  CPUManager: true\n  EventedPLEG: true\n';

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

describe('annotations of a workflow', () => {
  it('name file, line and column, and escape what would end them', () => {
    const lines = renderGithub([checked(TEXT, 'a,b: 100%.yaml')])
      .trimEnd()
      .split('\n');
    expect(lines).toEqual([
      expect.stringMatching(
        /^::error file=a%2Cb%3A 100%25\.yaml,line=3,col=3,title=Won’t start%3A CPUManager=true::Removed/,
      ),
    ]);
  });
});

describe('JSON', () => {
  it('has every finding', () => {
    const [file] = JSON.parse(renderJson([checked(TEXT)]));
    expect(file).toMatchObject({ file: 'conf/kubelet gates.yaml', from: '1.34', to: '1.35' });
    expect(file.findings).toMatchObject([
      { line: 3, name: 'CPUManager', value: true, verdict: 'wont-start', isFatal: true },
      { line: 4, name: 'EventedPLEG', component: 'kubelet', verdict: 'fine', isFatal: false },
    ]);
  });
});

describe('text', () => {
  it('never says that all is well', () => {
    const nothing = renderText([checked('maxPods: 110\n')]);
    expect(nothing).toContain('No feature gate setting was found.');
    const all = renderText(CASES.map(({ text }) => checked(text)));
    expect(`${nothing}${all}`).not.toMatch(/\b(?:safe|all good|no problems?)\b/i);
  });
});

describe('isFailure', () => {
  it.each([
    ['EventedPLEG=true', []],
    ['ContextualLogging=true', ['any']],
    ['featureGates: {SomeGateOfTheChart: true}', ['unknown', 'any']],
    ['CPUManager=true', ['wont-start', 'unknown', 'any']],
    ['featureGates: {eventedPLEG: true}', ['unknown', 'any']],
    ['kubelet --feature-gates=eventedPLEG=true', ['wont-start', 'unknown', 'any']],
    ['x: &gates {}\nfeatureGates: *gates\n', ['unknown', 'any']],
    ['a: [\n', ['wont-start', 'unknown', 'any']],
    ['maxPods: 110\n', []],
  ])('%j fails on %j', (text, expected) => {
    const levels = ['never', 'wont-start', 'unknown', 'any'] as const;
    expect(levels.filter((level) => isFailure(checked(text), level))).toEqual(expected);
  });
});
