import type { GateStage } from '../../schemas/stage.ts';
import { compareVersions } from '../version.ts';
import type { GateTable } from './table.ts';

/** What a gate of kubeadm is in a release, as documented. */
export type KubeadmAnswer =
  | { readonly kind: 'removed'; readonly by: string }
  | { readonly kind: 'not-yet'; readonly first: string }
  | {
      readonly kind: 'present';
      readonly stage: GateStage;
      /** Absent where the documentation tells none of that release. */
      readonly default: boolean | undefined;
      readonly isLocked: boolean;
    }
  /** kubeadm has no such gate; whether the components have one. */
  | { readonly kind: 'none'; readonly isOfComponents: boolean }
  /** The documentation dates none of its stages. */
  | { readonly kind: 'undated' };

/**
 * What a gate of kubeadm is in a release. It is locked to true once it is GA; the default in the tables is
 * that of its newest stage.
 */
export function kubeadmGateIn(
  { stages, removedIn, default: isOn }: GateTable['kubeadmGates'][number],
  release: string,
): KubeadmAnswer {
  const [first] = stages;
  if (first === undefined) return { kind: 'undated' };
  if (removedIn !== undefined && compareVersions(removedIn, release) <= 0) {
    return { kind: 'removed', by: removedIn };
  }
  const begun = stages.findLast(({ since }) => compareVersions(since, release) <= 0);
  if (begun === undefined) return { kind: 'not-yet', first: first.since };
  const { stage } = begun;
  if (stage === 'stable') return { kind: 'present', stage, default: true, isLocked: true };
  const isNewest = begun === stages.at(-1);
  return { kind: 'present', stage, default: isNewest ? isOn : undefined, isLocked: false };
}
