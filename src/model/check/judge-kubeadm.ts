import { type Case, type Judgment, kept, withoutValue } from './case.ts';
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
      return kept('wont-start', reason);
    case 'undated':
      return kept('unknown', reason);
    case 'present':
      if (value === undefined) return withoutValue(setting);
      if (answer.default === value) return kept('redundant', reason);
      return answer.isLocked
        ? { verdict: 'wont-start', reason, remedy: 'drop' }
        : kept('fine', reason);
  }
}
