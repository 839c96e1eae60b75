import { stageLabel } from '../stage.ts';
import type { KubeadmAnswer } from './kubeadm-gate.ts';

/** What a setting of a gate of kubeadm leads to, and what to do. */
export function kubeadmWords(
  answer: KubeadmAnswer,
  value: boolean | undefined,
  release: string,
): string {
  switch (answer.kind) {
    case 'removed':
      return `Removed from kubeadm in v${answer.by}, as documented. kubeadm refuses unknown feature gates. Remove this setting.`;
    case 'not-yet':
      return `Added to kubeadm in v${answer.first}, as documented. kubeadm refuses unknown feature gates. Remove this setting until then.`;
    case 'none':
      return answer.isOfComponents
        ? 'This is a gate of the components, which kubeadm refuses among its own. Set it in extraArgs, or in the configuration of the component.'
        : 'The documentation of kubeadm has no such gate. kubeadm refuses unknown feature gates. Remove this setting.';
    case 'undated':
      return 'The documentation of kubeadm does not say which releases have this gate.';
    case 'present':
      return presentWords(answer, value, release);
  }
}

function presentWords(
  answer: Extract<KubeadmAnswer, { readonly kind: 'present' }>,
  value: boolean | undefined,
  release: string,
): string {
  const { stage, default: isOn, isLocked } = answer;
  const state = `${stageLabel(stage)} in kubeadm ${release}, as documented`;
  const retired = stage === 'deprecated' ? ' Deprecated gates are removed in a later release.' : '';
  if (isLocked) {
    return value === true
      ? `${state}, and locked to true. You can remove this setting; a later release refuses it.`
      : `${state}, and locked to true. kubeadm refuses false. Remove this setting.`;
  }
  if (isOn === undefined) return `${state}. Its default then is unknown.${retired}`;
  return isOn === value
    ? `${state}, and ${isOn} by default. You can remove this setting.${retired}`
    : `${state}; ${isOn} by default, which this setting changes.${retired}`;
}
