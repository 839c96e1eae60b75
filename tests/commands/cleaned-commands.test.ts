import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cleanConfiguration } from '../../src/configuration/clean.ts';
import type { GateTable } from '../../src/model/check/table.ts';

/** `Kept` may be set either way in the release; `Gone` is not there yet. */
const TABLE: GateTable = {
  kubeadmGates: [],
  removedApis: [],
  removedConfigApis: [],
  removedFlags: [],
  newest: '1.35',
  releases: [{ version: '1.35', isOut: true, listOf: '2025-12-18', isListEarly: false }],
  gates: [
    {
      name: 'Kept',
      state: {
        kind: 'present',
        stage: 'alpha',
        default: false,
        locked: false,
        source: 'code',
        since: '1.30',
        stageSince: '1.30',
      } as const,
    },
    { name: 'Gone', state: { kind: 'not-yet', first: '1.36', source: 'code' } as const },
  ].map(({ name, state }) => ({
    name,
    formerNames: [],
    answers: [{ release: '1.30', state }],
    enhancements: [],
    components: [],
  })),
};

const PROGRAMS = ['kubelet', 'kube-apiserver', 'k3s', 'k3d', 'minikube', 'bootstrap.sh', 'kubeadm'];

/** Stands between what two scripts print. */
const NEXT = '\0next\0';

/** What each command of some scripts gets, as one bash gives it. */
function run(...scripts: readonly string[]): string[][][] {
  const stubs = PROGRAMS.map((name) => `${name}() { printf '%s\\0' ${name} "$@"; printf '\\n'; }`);
  const { status, stdout, stderr } = spawnSync('bash', ['-eu'], {
    input: `${stubs.join('\n')}\n${scripts.join("\nprintf '\\0next\\0'\n")}\n`,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout.split(NEXT).map((text) =>
    text
      .split('\0\n')
      .filter(Boolean)
      .map((line) => line.split('\0')),
  );
}

/** What a program should get instead: its own words without the gate, and nothing left empty. */
function withoutGone(argv: readonly string[]): string[] {
  return argv.flatMap((word, index): string[] => {
    const before = argv[index - 1] ?? '';
    const after = argv[index + 1] ?? '';
    if (isPair(word, after)) return cleaned(after) === '' ? [] : [word];
    const text = cleaned(word);
    return text === '' && (isPair(before, word) || word !== '') ? [] : [text];
  });
}

function isPair(flag: string, value: string): boolean {
  return (
    /^--(?:feature-gates|extra-config|k3s-arg|kubelet-arg|kubelet-extra-args)$/.test(flag) &&
    value !== ''
  );
}

function cleaned(word: string): string {
  const filter = /@[\w:*]+$/.exec(word)?.[0] ?? '';
  const parts = word.slice(0, word.length - filter.length).split(' ');
  const left = parts.flatMap((part) => {
    const match = /^(.*feature-gates=|)((?:\w+=true,?)+)$/.exec(part);
    if (match === null) return [part];
    const gates = (match[2] ?? '').split(',').filter((gate) => !gate.startsWith('Gone'));
    return gates.length === 0 ? [] : [`${match[1]}${gates.join(',')}`];
  });
  return left.length === 0 ? '' : `${left.join(' ')}${filter}`;
}

const gates = fc
  .array(fc.constantFrom('Kept=true', 'Gone=true'), { minLength: 1, maxLength: 3 })
  .map((all) => [...new Set(all)].join(','));
const quote = fc.constantFrom('', '"', "'");
const quoted = (text: fc.Arbitrary<string>) =>
  fc.tuple(quote, text).map(([mark, inner]) => `${mark}${inner}${mark}`);
const flag = fc.oneof(
  quoted(gates.map((list) => `--feature-gates=${list}`)),
  fc.tuple(quote, gates).map(([mark, list]) => `--feature-gates=${mark}${list}${mark}`),
  quoted(gates).map((list) => `--feature-gates ${list}`),
);
const others = fc.constantFrom('--v=2', "--name 'a b'", '"$HOME"', '-x', '');
const command = fc.oneof(
  fc.tuple(fc.constantFrom('kubelet', 'kube-apiserver'), flag),
  fc.tuple(
    fc.constant('k3s server'),
    quoted(gates.map((list) => `--kubelet-arg=feature-gates=${list}`)),
  ),
  fc.tuple(
    fc.constant('k3s agent'),
    quoted(gates.map((list) => `feature-gates=${list}`)).map((one) => `--kubelet-arg ${one}`),
  ),
  fc.tuple(
    fc.constant('k3d cluster create c'),
    gates.map((list) => `--k3s-arg '--kubelet-arg=feature-gates=${list}@server:*'`),
  ),
  fc.tuple(
    fc.constant('minikube start'),
    quoted(gates).map((list) => `--extra-config=kubelet.feature-gates=${list}`),
  ),
  fc.tuple(
    fc.constant('minikube start'),
    gates.map((list) => `--extra-config kubelet.feature-gates=${list}`),
  ),
  fc.tuple(
    fc.constant('bootstrap.sh c'),
    fc
      .tuple(gates, fc.constantFrom('', ' --max-pods=20'))
      .map(([list, more]) => `--kubelet-extra-args '--feature-gates=${list}${more}'`),
  ),
);
const line = fc
  .tuple(command, others, others, fc.constantFrom(' ', ' \\\n  '))
  .map(([[program, setting], before, after, gap]) =>
    [program, before, setting, after].filter(Boolean).join(gap),
  );
const script = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 8 }),
    fc.constantFrom('\n', ' && ', '; ', '\n# --feature-gates=Gone=true\n'),
  )
  .map(([lines, joint]) => lines.join(joint));

it('gives each program what it got before, without what was taken out, and leaves no word broken', () => {
  // A bash for each script would take most of the time.
  const scripts = fc.array(script, { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(scripts, (texts) => {
      const cleaned = texts.map((text) => {
        const result = cleanConfiguration(text, TABLE, { from: undefined, to: '1.35' });
        if (result.kind === 'refused') throw new Error(`${result.reason}\n${text}`);
        return result.text;
      });
      expect(run(...cleaned)).toEqual(run(...texts).map((lines) => lines.map(withoutGone)));
    }),
    { numRuns: 20 },
  );
});
