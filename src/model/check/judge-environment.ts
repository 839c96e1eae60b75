import { gateIn } from '../gate/in-release.ts';
import { registrarsIn } from '../gate/registrars.ts';
import { type Case, type Judgment, kept } from './case.ts';
import { judgeKnown } from './judge-known.ts';
import type { GateSetting } from './setting.ts';

/** The module whose gates variables of the environment set. */
const CLIENT_GO = 'client-go';

/**
 * Judges a variable `KUBE_FEATURE_<name>`. Nothing of it stops a program: client-go logs a value that it
 * cannot use, and asks for no variable but those of its own gates.
 * Source: k8s.io/client-go/features/envvar.go.
 */
export function judgeEnvironment(setting: GateSetting, known: Case): Judgment {
  const gate = known.gates.get(setting.name);
  const answer = gate && gateIn(gate, known.upgrade.to);
  const isThere =
    gate !== undefined &&
    answer?.kind === 'present' &&
    registrarsIn(gate, known.upgrade.to).includes(CLIENT_GO);
  if (!isThere) return ignored('no-gate');
  if (setting.value === undefined) return ignored('not-boolean');
  const judgment = judgeKnown(setting, setting.value, gate, known);
  return judgment.verdict === 'wont-start' ? ignored('locked') : judgment;
}

function ignored(because: 'no-gate' | 'locked' | 'not-boolean'): Judgment {
  return kept('redundant', { kind: 'ignored', because });
}
