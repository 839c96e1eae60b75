import { z } from 'zod';
import { kubeadmGate } from '../kubeadm-gate.ts';

const { name, stages, removedIn, default: isOn, problems } = kubeadmGate.shape;

export const kubeadmGateList = z
  .strictObject({
    gates: z
      .array(z.strictObject({ name, default: isOn, stages, removedIn, problems }))
      .meta({ description: 'By name.' }),
    documentation: z.url().meta({ description: 'The page that documents them.' }),
  })
  .meta({ description: 'The feature gates of kubeadm itself, as documented.' });
