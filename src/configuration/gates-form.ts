import type { Owner } from '../model/check/setting.ts';
import type { Around } from './around.ts';
import { componentOf } from './component-name.ts';

/** Configurations that have gates of their own, other than in arguments. */
const OWN =
  /^(?:kubeadm|(?:kubelet|kubeproxy|kubescheduler)\.config)\.k8s\.io\/|^kind\.x-k8s\.io\//;

/** Whether it is the field of a configuration whose type is a map: whoever reads that refuses all else. */
export function isOwnField({ apiVersion, kind, keys, objectAt }: Around): boolean {
  if (keys.length !== objectAt + 1 || keys.at(-1) !== 'featureGates') return false;
  return OWN.test(apiVersion) || componentOf(kind)?.isSure === true;
}

/** Whether a component itself reads the map as it is; what turns a map into flags takes texts as well. */
export function isStrict({ apiVersion, kind, keys }: Around, owner: Owner): boolean {
  if (owner.kind !== 'kubernetes') return owner.kind === 'other' && owner.program === 'kubeadm';
  // Providers of Terraform have a map of texts, and make numbers and booleans of them.
  if (/^kops/.test(apiVersion) || /_/.test(keys.at(-1) ?? '')) return false;
  return (
    apiVersion !== '' ||
    componentOf(kind) !== undefined ||
    keys.some((key) => /config(?:uration)?$/i.test(key))
  );
}
