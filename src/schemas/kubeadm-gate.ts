import { z } from 'zod';
import { described, list, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { gateStage } from './stage.ts';
import { releaseVersion } from './version.ts';

const kubeadmStage = z.strictObject({
  stage: gateStage.meta({ description: 'The stage that begins.' }),
  since: releaseVersion.meta({ description: 'The release in which it begins.' }),
});

/**
 * A feature gate of kubeadm itself, as the tables of its reference page have it. The components of
 * Kubernetes do not know these gates, nor kubeadm theirs.
 * Source: kubernetes/website `content/en/docs/reference/setup-tools/kubeadm/kubeadm-init.md`.
 */
export const kubeadmGate = described('A feature gate of kubeadm.', {
  name: z
    .string()
    .regex(/^[A-Z]\w*$/, 'expected a name such as "EtcdLearnerMode"')
    .meta({ description: 'The gate’s name.' }),
  path: string('The file in kubernetes/website.'),
  default: optional.boolean('The default of today; the tables tell none of removed gates.'),
  stages: list(kubeadmStage, 'The stages, oldest first.'),
  removedIn: optional(releaseVersion, 'The first release that no longer has it.'),
  problems,
});

export type KubeadmGate = z.infer<typeof kubeadmGate>;
