import { type RegisteredGate, registrarsIn } from '../gate/registrars.ts';
import { CLOUD_CONTROLLER_MANAGER } from './component.ts';

/** The modules whose gates a cloud controller manager registers. */
const OF_CLOUD_CONTROLLERS: readonly string[] = ['apiserver', 'controller-manager'];

/** The modules whose gates it certainly lacks. */
const OF_OTHERS: readonly string[] = ['kubernetes', 'apiextensions-apiserver'];

/**
 * Whether a component of a release registers a gate; nothing where that is not known. The components of Kubernetes
 * share all gates of the code, whichever of them an enhancement declares. A cloud provider's own
 * controller manager is built without those of Kubernetes itself.
 */
export function isAccepted(
  gate: RegisteredGate,
  component: string | undefined,
  release: string,
): boolean | undefined {
  if (component !== CLOUD_CONTROLLER_MANAGER) return true;
  const registrars = registrarsIn(gate, release);
  if (registrars.some((name) => OF_CLOUD_CONTROLLERS.includes(name))) return true;
  const isLacking = registrars.length > 0 && registrars.every((name) => OF_OTHERS.includes(name));
  return isLacking ? false : undefined;
}
