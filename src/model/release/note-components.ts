import type { NoteView } from './notes.ts';

/** Areas of pull requests that are components, under the components' own names. */
const AREA_COMPONENTS: Readonly<Record<string, string>> = {
  apiserver: 'kube-apiserver',
  kubeadm: 'kubeadm',
  kubectl: 'kubectl',
  kubelet: 'kubelet',
  'kube-proxy': 'kube-proxy',
};

type Note = Pick<NoteView, 'components' | 'areas'>;

/** The components that a note is about: those that its text names, else those that its areas are. */
export function componentsOfNote({ components, areas = [] }: Note): readonly string[] {
  return components ?? areas.flatMap((area) => AREA_COMPONENTS[area] ?? []);
}

/** The components that a note is about, and its other areas. */
export function partsOfNote(note: Note): string[] {
  const others = (note.areas ?? []).filter((area) => AREA_COMPONENTS[area] === undefined);
  return [...new Set([...componentsOfNote(note), ...others])];
}
