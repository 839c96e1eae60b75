import type { Owner } from '../model/check/setting.ts';
import { componentOf } from './component-name.ts';

/** What holds components of Kubernetes under their short names: "/etc/kubernetes/scheduler". */
export const HOLDERS = /^hyperkube$|\/(?:etc|opt|srv|lib)\/(?:kubernetes|k8s)\//;

/** The component that a name stands for, where no other program may be called so. */
export function ownerNamed(name: string): Owner | undefined {
  const named = componentOf(name);
  return named?.isSure ? { kind: 'kubernetes', component: named.component } : undefined;
}

/** "/usr/bin/kubelet" and "registry.k8s.io/kubelet:v1.35.0" are called kubelet. */
export function programName(word: string): string {
  const plain = word.replace(/\[\d+\]:?$/, '');
  const name = /([^/\\@]*?)(?::[^/\\@:]*)?(?:@sha256:\w+)?$/.exec(plain)?.[1] ?? plain;
  return name.replace(/-(?:amd64|arm64|arm|s390x|ppc64le)$/, '');
}

/** Who reads a file, by the names in its path: "/etc/systemd/system/kubelet.service.d/20.conf". */
export function ownerOfPath(path: string): Owner | undefined {
  if (path.length > 500) return undefined;
  for (const part of path.split('/').reverse()) {
    const named = componentOf(part);
    if (named?.isSure || (named !== undefined && HOLDERS.test(path)))
      return { kind: 'kubernetes', component: named.component };
  }
  return undefined;
}
