import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { kubeadmGateIn } from '../check/kubeadm-gate.ts';
import { stageLabel } from '../stage.ts';

/** A feature gate of kubeadm itself: all are in one table. */
interface KubeadmName {
  readonly name: string;
  readonly path: string;
  /** In words; empty where it has none yet. */
  readonly stage: string;
}

/** The feature gates of kubeadm itself. */
export function kubeadmNames(atlas: Atlas): KubeadmName[] {
  const newest = newestRelease(atlas);
  return atlas.kubeadmGates.map((gate) => {
    const answer = kubeadmGateIn(gate, newest);
    const stage = answer.kind === 'present' ? answer.stage : undefined;
    const shown = answer.kind === 'removed' ? 'removed' : stage;
    return {
      name: gate.name,
      path: '/feature-gates/#kubeadm',
      stage: shown === undefined ? '' : stageLabel(shown),
    };
  });
}
