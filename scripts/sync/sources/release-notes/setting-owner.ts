import type { NameContext } from './named-things.ts';

const COMPONENTS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:kube-?)?api-?\s?server\b/i, 'kube-apiserver'],
  [/\bkube-controller-manager\b/i, 'kube-controller-manager'],
  [/\bcloud-controller-manager\b/i, 'cloud-controller-manager'],
  [/\b(?:kube-)?scheduler\b(?!-plugins)/i, 'kube-scheduler'],
  [/\bkube-proxy\b/i, 'kube-proxy'],
  [/\bkubelet\b/i, 'kubelet'],
  [/\bkubeadm\b/i, 'kubeadm'],
  [/\bkubectl\b/i, 'kubectl'],
];
const PREFIX = /^\W*(?:action[\s_-]required\W+)?`?([A-Za-z][\w-]{2,40})`?:\s/i;

/** Another program that a sentence is about: `from deepcopy-gen`, "for the `x` binary", "e2e.test: …". */
const PROGRAM =
  /^\W*([a-z][\w-]*\.test)`?:\s|\b(?:from|of|for)\s+(?:the\s+)?`?([a-z][\w-]*(?:-gen\b|(?=`?\s+(?:binary|tool)\b)))/;

/**
 * Whose setting a sentence speaks of: the only component that it, its note or its areas name, or another
 * program that it names.
 */
export function settingOwner(
  sentence: string,
  { areas }: NameContext,
  components: readonly string[],
): string | undefined {
  const leading = PREFIX.exec(sentence)?.[1];
  const [told, ...others] =
    [
      namedIn(leading ?? ''),
      namedIn(sentence),
      programIn(sentence),
      components,
      areas.flatMap(namedIn),
    ].find((names) => names.length > 0) ?? [];
  return others.length === 0 ? told : undefined;
}

function namedIn(text: string): string[] {
  return COMPONENTS.flatMap(([pattern, name]) => (pattern.test(text) ? [name] : []));
}

function programIn(sentence: string): string[] {
  const [, test, other] = PROGRAM.exec(sentence) ?? [];
  return [test ?? other ?? []].flat();
}

/** The components whose names begin a sentence, with a colon; else all that the note names. */
export function componentsIn(text: string, sentences: readonly string[]): string[] {
  const leading = sentences.flatMap((sentence) => PREFIX.exec(sentence)?.[1] ?? []);
  const named = namedIn(leading.join(' '));
  return named.length > 0 ? named : namedIn(text);
}
