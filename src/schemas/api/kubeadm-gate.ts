import { described, describedList, url } from '../described.ts';
import { kubeadmGate } from '../kubeadm-gate.ts';

const { name, stages, removedIn, default: isOn, problems } = kubeadmGate.shape;

export const kubeadmGateList = described('The feature gates of kubeadm itself, as documented.', {
  gates: describedList('By name.', { name, default: isOn, stages, removedIn, problems }),
  documentation: url('The page that documents them.'),
});
