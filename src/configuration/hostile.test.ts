import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../model/check/judge.ts';
import type { GateTable } from '../model/check/table.ts';
import type { GateInRelease, PresentGate } from '../model/gate/in-release.ts';
import { cleanConfiguration } from './clean.ts';
import { LONGEST_DOCUMENT, readConfiguration } from './read.ts';
import { watchedIn } from './watched.ts';

const BETA: PresentGate = {
  kind: 'present',
  stage: 'beta',
  default: true,
  locked: false,
  source: 'code',
  since: '1.30',
  stageSince: '1.30',
};
const ANSWERS: Record<string, GateInRelease> = {
  Alpha: { ...BETA, stage: 'alpha', default: false },
  Beta: BETA,
  Locked: { ...BETA, stage: 'stable', locked: true },
  Later: { kind: 'not-yet', first: '1.36', source: 'code' },
  Optional: { ...BETA, stage: 'deprecated', default: false },
};
const table: GateTable = {
  kubeadmGates: [],
  removedApis: [],
  removedConfigApis: [],
  removedFlags: [
    { kind: 'flag', name: '--gone', component: 'kubelet', removedIn: '1.30', pr: 1 },
    { kind: 'flag', name: '--gone-away', component: 'kubelet', removedIn: '1.30', pr: 1 },
    { kind: 'flag', name: '--gone-away', component: 'kube-apiserver', removedIn: '1.31', pr: 2 },
  ],
  newest: '1.35',
  releases: [{ version: '1.35', isOut: true, listOf: '2025-12-18', isListEarly: false }],
  gates: Object.entries(ANSWERS).map(([name, state]) => ({
    name,
    formerNames: [],
    answers: [{ release: '1.30', state }],
    enhancements: [],
    components: [],
  })),
};
const upgrade = { from: undefined, to: '1.35' };
const watched = watchedIn(table.removedFlags);
const examine = (text: string) =>
  judge(readConfiguration(text, undefined, watched), table, upgrade);

const name = fc.constantFrom(...Object.keys(ANSWERS), 'alpha', 'betaa', 'Nobody', 'AllBeta');
const value = fc.constantFrom('true', 'false', 'yes', '"true"', '', '1');
const pairs = fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 5 });
const list = pairs.map((all) => all.map((pair) => pair.join('=')).join(','));
const comment = fc.constantFrom('', ' # a comment', ' #');
const blockMap = fc.tuple(pairs, comment).map(([all, note]) =>
  ['kind: KubeletConfiguration', `featureGates:${note}`]
    .concat(all.map(([key, it]) => `  ${key}: ${it}${note}`))
    .concat('maxPods: 10', '')
    .join('\n'),
);
const flowMap = fc
  .tuple(pairs, fc.constantFrom('', ','), fc.constantFrom(' ', '\n  '))
  .map(([all, comma, gap]) => {
    const inner = all.map(([key, it]) => `${gap}"${key}": ${it || 'true'}`).join(',');
    return `{"kind": "KubeletConfiguration", "featureGates": {${inner}${comma}${gap}}, "x": 1}\n`;
  });
const argument = list.map((gates) => `--feature-gates=${gates}`);
const pod = fc.array(argument, { maxLength: 3 }).map((all) =>
  ['kind: Pod', 'spec:', '  containers:', '  - command:', '    - kubelet']
    .concat(all.map((flag) => `    - '${flag}'`))
    .concat('    image: x', '')
    .join('\n'),
);
const commandLine = fc
  .array(argument, { maxLength: 3 })
  .map((all) => ['kubelet', ...all, '--v=2'].join(' \\\n  '));
const unit = fc
  .tuple(list, list)
  .map(
    ([one, other]) =>
      `[Service]\nEnvironment="ARGS=--feature-gates=${one.replaceAll('"', '')} -v"\nExecStart=/bin/kubelet --feature-gates=${other} $ARGS\n`,
  );
const kubeadm = fc
  .tuple(list, list)
  .map(
    ([one, other]) =>
      `apiVersion: kubeadm.k8s.io/v1beta4\nkind: ClusterConfiguration\napiServer:\n  extraArgs:\n  - name: feature-gates\n    value: '${one}'\nscheduler:\n  extraArgs:\n    feature-gates: '${other}'\n`,
  );
const configuration = fc.oneof(blockMap, flowMap, pod, commandLine, unit, kubeadm, list);

describe('cleaning', () => {
  it('leaves nothing that it takes out, and everything that it does not', () => {
    fc.assert(
      fc.property(configuration, (text) => {
        const before = examine(text);
        const cleaned = cleanConfiguration(text, table, upgrade);
        if (cleaned.kind === 'refused') {
          // Quotes inside of a list are the shell's: no part of it can go alone.
          expect(text).toMatch(/feature-gates=\S*"/);
          expect(cleaned.reason).toContain('quotes');
          return;
        }
        const after = examine(cleaned.text);
        const left = [...after.findings, ...after.flags];
        expect(left.filter(({ remedy }) => remedy !== 'keep')).toEqual([]);
        const written = ({ setting }: (typeof before.findings)[number]) =>
          `${setting.name}=${setting.written}`;
        const mustStay = before.findings.filter(({ remedy }) => remedy === 'keep').map(written);
        const stayed = after.findings.map(written);
        expect(mustStay.filter((one) => !stayed.includes(one))).toEqual([]);
        const stays = before.flags.filter(({ remedy }) => remedy === 'keep');
        expect(after.flags.length).toBe(stays.length);
        expect(after.unread.length).toBe(before.unread.length);
        expect(cleanConfiguration(cleaned.text, table, upgrade)).toMatchObject({
          text: cleaned.text,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('touches no text that sets no gate', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(examine(text).findings.length === 0);
        expect(cleanConfiguration(text, table, upgrade)).toMatchObject({ text });
      }),
    );
  });
});

const fragment = fc.oneof(
  fc.constantFrom(
    'featureGates:',
    '--feature-gates=',
    'feature-gates',
    '--gone=x',
    '--gone-away',
    'gone-away: x',
    'extraArgs:',
    '- name: gone',
    '\n',
    '  ',
    '- ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    ': ',
    '#',
    '\\\n',
    '|\n',
    '>-\n',
    '&a ',
    '*a',
    '<<: ',
    '---\n',
    '!!str ',
    '\t',
    '\r\n',
    'Beta',
    'true',
    'kind: Pod',
    'command:',
    '[Service]\n',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);

describe('reading', () => {
  it('never throws, and says where everything is', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        const text = fragments.join('');
        const { settings, flags } = readConfiguration(text, undefined, watched);
        for (const { at, name } of flags) {
          expect(text.slice(at.start, at.end)).toContain(name.slice(2));
        }
        for (const { at, nameAt, name: written } of settings) {
          expect(at.start).toBeLessThanOrEqual(nameAt.start);
          expect(nameAt.end).toBeLessThanOrEqual(at.end);
          expect(at.end).toBeLessThanOrEqual(text.length);
          expect(typeof written).toBe('string');
        }
        cleanConfiguration(text, table, upgrade);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['brackets', '['.repeat(100_000)],
    ['brackets that close', `${'[['.repeat(50_000)}${']]'.repeat(50_000)}`],
    ['braces', `featureGates: ${'{a: '.repeat(50_000)}`],
    ['dashes', '- '.repeat(60_000)],
    ['question marks', '? '.repeat(60_000)],
    ['steps', Array.from({ length: 600 }, (_, step) => `${' '.repeat(step)}k:\n`).join('')],
  ])('leaves %s that go too deep', (_, text) => {
    const { settings, unread } = readConfiguration(text);
    expect(settings).toEqual([]);
    expect(unread).toEqual([
      { line: 1, reason: 'The text is nested too deeply and was not read.', isBroken: true },
    ]);
  });

  it('leaves arguments in arguments that go too deep', () => {
    const { settings, unread } = readConfiguration(
      `x ${'--set=a-args='.repeat(15_000)}feature-gates=Beta=true`,
    );
    expect(settings).toEqual([]);
    expect(unread).toMatchObject([{ line: 1 }]);
  });

  it('leaves a text that is too long', () => {
    const { unread } = readConfiguration(`featureGates:\n${'  Beta: true\n'.repeat(30_000)}`);
    expect(unread[0]?.reason).toBe(
      `A document longer than ${LONGEST_DOCUMENT} characters was not read.`,
    );
  });

  it('follows no alias in what an alias stands for, so that a bomb stays small', () => {
    const lines = Array.from({ length: 60 }, (_, i) => `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]`);
    const text = `a: &a-1 [x]\n${lines.join('\n')}\nfeatureGates: *a59\n`;
    expect(readConfiguration(text)).toMatchObject({
      settings: [],
      unread: [
        {
          line: 61,
          reason: 'The feature gates are an alias that was not followed.',
          isBroken: false,
        },
      ],
    });
  });

  // Whoever reads one of these again and again from each of its places does not come to an end.
  it.each([
    ['quotes', "feature-gates '".repeat(7_500)],
    ['backticks', 'feature-gates `a'.repeat(7_500)],
    ['brackets of a shell', 'feature-gates $('.repeat(15_000)],
    ['texts that never end', `cat <<EOF\n${'feature-gates <<E\n'.repeat(13_000)}`],
    ['words', `${'a '.repeat(100_000)}${'--feature-gates=A=true '.repeat(2_000)}`],
    [
      'patterns of sed',
      `sed '${'s/--feature-gates=A=true//;'.repeat(9_000)}'\nkubelet --feature-gates=A=true`,
    ],
    ['cases', `case x in\n${'--feature-gates=*) '.repeat(12_000)}kubelet --feature-gates=A=true`],
    ['comments that never end', `${'<!-- /* \n'.repeat(20_000)}kubelet --feature-gates=A=true`],
    ['stars', `kubelet --feature-gates=${'*'.repeat(200_000)}=true`],
    [
      'blocks of templates',
      `${'{{ if .Capabilities }}\napiVersion: a/v1\n'.repeat(5_000)}featureGates: {`,
    ],
    [
      'objects after blocks of templates',
      `${'{{ if .Capabilities }}'.repeat(5_000)}${'{{ end }}'.repeat(5_000)}\n${'apiVersion: a/v1\nkind: A\n---\n'.repeat(5_000)}featureGates: {`,
    ],
    [
      'ends of templates',
      `${'{{ if x }}{{ else }}'.repeat(6_000)}featureGates: {${'{{ end }}'.repeat(6_000)}`,
    ],
    ['items of charts', `helm ${'--set featureGates[0].name=A '.repeat(7_000)}`],
    ['marks in an item', `\`\`\`\nfeature-gates\n\`\`\`\n- ${'_'.repeat(200_000)}`],
    ['code in sentences', 'a `feature-gates '.repeat(10_000)],
    ['templates', `${'{{ '.repeat(50_000)}featureGates: {a: b}`],
    ['lists of TOML', `[a]\nb = ${'['.repeat(100_000)}feature-gates`],
    ['functions of HCL', `locals {\n a = ${'f('.repeat(50_000)}feature_gates`],
    ['brackets of Nix', `{ services.x = ${'('.repeat(60_000)}featureGates; \n}`],
    ['flags', 'kubelet --gone '.repeat(30_000)],
    ['flags in lists', `extraArgs:\n${'- --gone-away=x\n'.repeat(15_000)}`],
    ['comments in an array', `FEATURE_GATES=(\n${'# for it\n'.repeat(10_000)}[A]=true [B]=$(x)\n)`],
    ['texts of Rust that never end', `${'a r#"\n'.repeat(40_000)}feature-gates=A=true`],
    ['quotes that are written', `featureGates\n${'"\\'.repeat(100_000)}`],
    ['comments before items', `x\n${'featureGates = [#'.repeat(15_000)}`],
    ['comments before gates', `x\n${'featureGates: {#'.repeat(7_500)}`],
    ['variables in variables', 'A=truefeatureGates'.repeat(10_000)],
    ['names of an object', 'featureGates := list "A=true" '.repeat(7_000)],
    ['calls', 'f(feature-gates;'.repeat(7_500)],
    ['blanks behind a name of make', `define x${' '.repeat(200_000)}feature-gates`],
    ['quotes behind a variable', `FEATURE_GATES=A=true${`"a'`.repeat(60_000)} b`],
    [
      'labels',
      'app="a" feature gates '
        .repeat(10_000)
        .replaceAll('feature gates', 'x_feature_gates.go:1] a'),
    ],
    ['what a program is given', 'x = append(x, "feature-gates"\n'.repeat(8_000)],
    ['brackets around commands', '(feature-gates) > x\n'.repeat(10_000)],
    ['names in a path of jq', `jq '.${'a'.repeat(200)}["feature-gates"] = A'`],
    ['empty variables', `${'A=;'.repeat(60_000)}\nfeature-gates`],
    ['arrays that never end', `${'A=( '.repeat(50_000)}\nfeature-gates`],
    ['functions in functions', `${'f() {\n{ '.repeat(25_000)}kubelet --feature-gates=A=true`],
    [
      'long names that functions declare',
      `f() {\n${`local ${'a'.repeat(33_000)}=1\n`.repeat(5)}kubelet --feature-gates=A=true\n}`,
    ],
    ['conditions that never end', '{{ if .featureGates }}\n'.repeat(10_000)],
    [
      'names of items for charts',
      `a:\n${'- {name: "k.featureGates[0].name", value: A}\n'.repeat(5_000)}`,
    ],
    [
      'lines behind an item of a chart',
      `--set k.featureGates[0].name=A k.featureGates[0].enabled${'\n'.repeat(200_000)}`,
    ],
    ['prompts', '$ cat x\nfeatureGates:\n'.repeat(15_000)],
    ['brackets before a prompt', `$ cat x\n${'[a'.repeat(100_000)}\nfeatureGates`],
    ['dashes below a comment', `# a\n${'-'.repeat(200_000)}\nfeatureGates: {A: true}`],
    ['texts that are printed', `--feature-gates={{ print ${'"A=true" '.repeat(25_000)}`],
    [
      'a value of Terraform that is set to itself',
      `locals { kubelet = { featureGates = local.g }\n${'g = '.repeat(20_000)}`,
    ],
    [
      'a local value of Terraform behind a long line',
      `locals { kubelet = { featureGates = local.g } }\n${'a'.repeat(200_000)}\n${'g = {A = true}\n'.repeat(50)}`,
    ],
    [
      'many local values of Terraform',
      [
        Array.from(
          { length: 100 },
          (_, at) => `locals { kubelet${at} = { featureGates = local.g${at} } }`,
        ),
        'a'.repeat(150_000),
        Array.from({ length: 100 }, (_, at) => `g${at} = {A = true}`),
      ]
        .flat()
        .join('\n'),
    ],
    [
      'a variable that is added to itself',
      `kubelet --feature-gates=$G\n${'G=$G,A=true '.repeat(15_000)}`,
    ],
    ['one line', `kubelet --feature-gates=${'A=true,'.repeat(30_000)}`],
  ])('comes to an end with %s', (_, text) => {
    const { settings, flags, unread } = readConfiguration(text, undefined, watched);
    expect(settings.length + flags.length + unread.length).toBeGreaterThan(0);
  });

  it('comes to an end soon where the last line begins what a script puts in, and with marks of Ruby', {
    timeout: 20_000,
  }, () => {
    const text = `x := []string{\n  "--feature-gates=A=true",\n}\n<<${'a'.repeat(245_000)}`;
    const marks = `KUBELET_OPTS="--feature-gates=A=true ${'<%'.repeat(120_000)}"`;
    expect([text, marks].map((one) => readConfiguration(one).settings.length)).toEqual([1, 1]);
  });

  it.each([
    ['metrics', 'kubernetes_feature_enabled{name="A"} 1\n', 'other{a="b"} 1\n'],
    ['an inventory', '[a]\n', 'node b=c\n'],
  ])('reads all of %s with thousands of lines of something else', (_, head, line) => {
    const text = `${head}${line.repeat(2_500)}`;
    expect(readConfiguration(text).unread).toEqual([]);
  });

  it('finds thousands of gates', () => {
    const many = Array.from({ length: 4000 }, (_, index) => `  Gate${index}: true\n`).join('');
    expect(readConfiguration(`featureGates:\n${many}`).settings.length).toBe(4000);
    const flag = Array.from({ length: 4000 }, (_, index) => `Gate${index}=true`).join(',');
    expect(examine(`--feature-gates=${flag}`).findings.length).toBe(4000);
  });
});
