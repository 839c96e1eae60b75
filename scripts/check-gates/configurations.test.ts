import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { cleanConfiguration } from '../../src/configuration/clean.ts';
import { readConfiguration } from '../../src/configuration/read.ts';
import { judge } from '../../src/model/check/judge.ts';
import type { GateTable } from '../../src/model/check/table.ts';
import type { FeatureGate } from '../../src/schemas/feature-gate.ts';
import { CASES } from './__fixtures__/configurations.ts';
import { loadGateTable } from './load-table.ts';

let table: GateTable;

beforeAll(async () => {
  table = await loadGateTable('content');
});

const minor = (version: string): number => Number(version.split('.')[1]);

describe.each(CASES)('$form', ({ text, from, to, answers, cleaned, unread = 0 }) => {
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
    const once = cleanConfiguration(text, table, { from, to });
    expect(once?.text).toBe(cleaned ?? text);
    expect(cleanConfiguration(once?.text ?? '', table, { from, to })?.text).toBe(once?.text);
  });
});

describe('a gate that older lists hold under its Go identifier', () => {
  // The lists up to 1.35 print identifiers; a release has always known the gate by its name alone.
  it.fails.each(['1.32', '1.35', '1.36'])('is known by its name in v%s', (to) => {
    const names = 'RuntimeClassInImageCriAPI=true,RuntimeClassInImageCriApi=true';
    const { findings } = judge(readConfiguration(`--feature-gates=${names}`), table, {
      from: undefined,
      to,
    });
    expect(findings.map(({ verdict }) => verdict)).toEqual(['wont-start', 'fine']);
  });
});

describe('releases that cannot be judged', () => {
  const from = (left: string | undefined, to: string) => () =>
    judge(readConfiguration('A=true'), table, { from: left, to });

  it('are refused by name', () => {
    expect(from('1.35', '1.34')).toThrow('from v1.35 to v1.34 leads back');
    expect(from(undefined, '9.99')).toThrow('no gates are on record for "9.99"');
    expect(from('latest', '1.35')).toThrow(RangeError);
  });
});

/** What the records themselves say, read without any of the model. */
async function recordOf(name: string): Promise<FeatureGate | undefined> {
  const text = await readFile(`content/feature-gates/${name}.yaml`, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parse(text);
}

describe('the answers', () => {
  const answered = CASES.filter(({ text }) => !/AllAlpha|AllBeta|---/.test(text)).flatMap(
    ({ to, answers }) =>
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

  it.each(of('redundant'))('$setting is the default of a gate in the list of v$to', async (one) => {
    const { code } = (await recordOf(one.name)) ?? {};
    expect(code?.lists).toContain(one.to);
    expect(stateIn(code, one.to)?.default).toBe(one.isOn);
  });

  it.each(of('fine'))(
    '$setting is not the default in the list of v$to, which may be set',
    async (one) => {
      const { code } = (await recordOf(one.name)) ?? {};
      expect(code?.lists).toContain(one.to);
      expect(stateIn(code, one.to)).toMatchObject({ default: !one.isOn, locked: false });
    },
  );

  it.each(of('wont-start', 'misspelt'))(
    '$setting is not in the list of v$to, or locked',
    async (one) => {
      const { code } = (await recordOf(one.name)) ?? {};
      const state = code?.lists.includes(one.to) ? stateIn(code, one.to) : undefined;
      if (state !== undefined) expect(state).toMatchObject({ default: !one.isOn, locked: true });
    },
  );
});

function stateIn(code: FeatureGate['code'], release: string) {
  const own = code?.otherHistories?.find(({ list }) => list === release);
  return (own ?? code)?.history.filter(({ version }) => minor(version) <= minor(release)).at(-1);
}
