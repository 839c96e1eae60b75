import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { componentNamed } from '../model/check/component.ts';
import type { Owner } from '../model/check/setting.ts';
import { scalarText } from './yaml-place.ts';

/** What stands around a node. */
export interface Surroundings {
  /** The keys that lead to it, outermost first. */
  readonly keys: readonly string[];
  /** `apiVersion` and `kind` of its document; empty where it has none. */
  readonly apiVersion: string;
  readonly kind: string;
  /** Whose command line it is, in a container. */
  readonly container: Owner | undefined;
}

/** Whose gates a map of gates or a flag sets, by what stands around it. */
export function ownerAround({ keys, apiVersion, kind, container }: Surroundings): Owner {
  if (container !== undefined) return container;
  if (apiVersion.startsWith('kubeadm.k8s.io/') && keys.length === 0) {
    return { kind: 'other', program: 'kubeadm' };
  }
  const named = [kind, ...keys].flatMap((key) => componentNamed(key) ?? []).at(-1);
  return named === undefined ? { kind: 'unclear' } : { kind: 'kubernetes', component: named };
}

/** Whose command line a container has, by its command, its image and its name. */
export function containerOwner(map: YAMLMap): Owner | undefined {
  const image = scalarText(map.get('image', true)) ?? '';
  const hasArguments = ['command', 'args'].some((key) => isSeq(map.get(key, true)));
  if (!hasArguments || (image === '' && !map.has('command'))) return undefined;
  const words = commandWords(map);
  const name = scalarText(map.get('name', true)) ?? '';
  const imageName = /([^/:@]+)(?:[:@][^/]*)?$/.exec(image)?.[1] ?? '';
  const hints = [...words, imageName.replace(/-(?:amd64|arm64|arm|s390x|ppc64le)$/, ''), name];
  for (const hint of hints) {
    const component = componentNamed(hint);
    if (component !== undefined) return { kind: 'kubernetes', component };
  }
  return { kind: 'other', program: hints.find((hint) => hint !== '') ?? 'a container' };
}

/** The words of a command before its flags, each without its folder. */
function commandWords(map: YAMLMap): string[] {
  const command = map.get('command', true);
  if (!isSeq(command)) return [];
  return command.items.flatMap((item) => {
    const text = isScalar(item) ? (scalarText(item) ?? '') : '';
    return text === '' || text.startsWith('-') ? [] : [text.slice(text.lastIndexOf('/') + 1)];
  });
}

/** The surroundings of a document's root. */
export function rootSurroundings(contents: unknown): Surroundings {
  const read = (key: string): string =>
    isMap(contents) ? (scalarText(contents.get(key, true)) ?? '') : '';
  return { keys: [], apiVersion: read('apiVersion'), kind: read('kind'), container: undefined };
}
