import type { Owner } from '../model/check/setting.ts';
import { onceForMost } from '../model/once.ts';
import { componentOf } from './component-name.ts';
import { MINIKUBE } from './owner.ts';

/** What holds components of Kubernetes under their short names: "/etc/kubernetes/scheduler". */
export const HOLDERS = /^hyperkube$|\/(?:etc|opt|srv|lib)\/(?:kubernetes|k8s)\//;

/** The component that a name stands for, where no other program may be called so. */
export function ownerNamed(name: string): Owner | undefined {
  const found = componentOf(name);
  return found?.isSure ? { kind: 'kubernetes', component: found.component } : undefined;
}

/** The component that a program of Kubernetes says that it is: "apiserver" for its flags and metrics. */
export function ownerOfSelf(name: string): Owner | undefined {
  const component = componentOf(name)?.component;
  return component === undefined ? undefined : { kind: 'kubernetes', component };
}

/** A component that runs as a pod, by the name of its pod: "kube-scheduler-node1". */
export function ownerOfPod(name: string): Owner | undefined {
  const [component = ''] =
    /^kube-(?:apiserver|controller-manager|proxy|scheduler)(?=-)/.exec(name.slice(0, 80)) ?? [];
  return ownerNamed(component);
}

/** On which port each component serves its metrics: https://kubernetes.io/docs/reference/networking/ports-and-protocols/ */
const PORTS: Readonly<Record<string, string>> = {
  6443: 'kube-apiserver',
  10249: 'kube-proxy',
  10250: 'kubelet',
  10255: 'kubelet',
  10257: 'kube-controller-manager',
  10258: 'cloud-controller-manager',
  10259: 'kube-scheduler',
};

/** The component that serves an address, or what a path of the API server leads to. */
export function ownerOfEndpoint(address: string): Owner | undefined {
  const near = address.slice(0, 500);
  const port = /:(\d{4,5})(?=$|\/)/.exec(near)?.[1] ?? '';
  const pod = /\/pods\/(?:https?:)?([\w-]+)/.exec(near)?.[1];
  if (pod !== undefined) return ownerOfPod(pod);
  if (/\/nodes\/[^/]+\/proxy\//.test(near)) return ownerNamed('kubelet');
  if (PORTS[port] !== undefined) return ownerNamed(PORTS[port]);
  return /^\/(?:metrics|flagz)$/.test(near) ? ownerNamed('kube-apiserver') : undefined;
}

/** "/usr/bin/kubelet" and "registry.k8s.io/kubelet:v1.35.0" are called kubelet, and "kubelet,812" in a tree of processes. */
export function programName(word: string): string {
  return word.length > 200 ? nameOfProgram(word) : named(word);
}

const named = onceForMost(nameOfProgram);

function nameOfProgram(word: string): string {
  const plain = word.replace(/(?:\[\d+\]:?|,\d+|:\d+:)$/, '').replace(/@sha256:\w+$/, '');
  const start = Math.max(...['/', '\\', '@'].map((mark) => plain.lastIndexOf(mark))) + 1;
  const tag = plain.lastIndexOf(':');
  const name = plain.slice(start, tag < start ? undefined : tag);
  return name.replace(/-(?:amd64|arm64|arm|s390x|ppc64le)$/, '');
}

/** Who reads a file, by the names in its path: "/etc/systemd/system/kubelet.service.d/20.conf". */
export function ownerOfPath(path: string): Owner | undefined {
  if (path.length > 500) return undefined;
  if (/(?:^|\/)\.minikube\//.test(path)) return MINIKUBE;
  for (const part of path.split('/').reverse()) {
    const found = componentOf(part);
    if (found?.isSure || (found !== undefined && HOLDERS.test(path)))
      return { kind: 'kubernetes', component: found.component };
  }
  return undefined;
}
