import type { Case, Judgment } from './case.ts';
import { type KubeadmAnswer, kubeadmGateIn } from './kubeadm-gate.ts';
import type { GateSetting } from './setting.ts';

/** Judges a setting of kubeadm's own feature gates: it refuses unknown ones, as the components do. */
export function judgeKubeadm(setting: GateSetting, known: Case): Judgment {
  const { name, value } = setting;
  const gate = known.table.kubeadmGates.find((one) => one.name === name);
  const answer: KubeadmAnswer =
    gate === undefined
      ? { kind: 'none', isOfComponents: known.gates.has(name) }
      : kubeadmGateIn(gate, known.upgrade.to);
  const reason = { kind: 'kubeadm', answer } as const;
  switch (answer.kind) {
    case 'removed':
    case 'not-yet':
      return { verdict: 'wont-start', reason, remedy: 'drop' };
    case 'none':
      return { verdict: 'wont-start', reason, remedy: 'keep' };
    case 'undated':
      return { verdict: 'unknown', reason, remedy: 'keep' };
    case 'present':
      if (value === undefined) {
        return { verdict: 'wont-start', reason: { kind: 'not-boolean' }, remedy: 'keep' };
      }
      if (answer.default === value) return { verdict: 'redundant', reason, remedy: 'keep' };
      return answer.isLocked
        ? { verdict: 'wont-start', reason, remedy: 'drop' }
        : { verdict: 'fine', reason, remedy: 'keep' };
  }
}
