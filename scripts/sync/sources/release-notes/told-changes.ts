import type { NamedThing } from '../../../../src/schemas/release-notes.ts';
import { type FoundThing, type NameContext, thingsIn } from './named-things.ts';
import { sentencesOf } from './sentences.ts';

/** What a note tells whoever upgrades, as far as its words say so. */
export interface Told {
  /** Whether it begins with the words "ACTION REQUIRED", or a line of it does. */
  readonly isUrgent: boolean;
  readonly tells: ('removal' | 'rename')[];
  /** Those whose change it tells first; each once. */
  readonly names: NamedThing[];
  readonly components: string[];
}

const URGENT_LINE = /^[\s'"*_[(>#-]*action[\s-]+required\b/im;
const URGENT_WORDS = /(?<!\b(?:NO|No|no) )\bACTION[\s-]REQUIRED\b/;

/** "Removed X", "kubelet: removed X", "… and removed X". */
const ACTIVE =
  /(?:^\W*|[:;,]\s+|\b(?:and|also)\s+|^\W*kube[\w-]*\W+)(?:also |completely |[Ff]inally |[Ff]ully |now )?(Removed?s?|removed|Dropp?(?:ed|s)?|dropped|Deleted|Renamed?s?|renamed)\b/;
/** "X has been removed", "X is no longer served". */
const PASSIVE =
  /\b(?:(?:has|have|was|were|is now|are now)\s+(?:(?:now|also|been|completely|entirely|finally|deprecated and)\s+)*(removed|renamed|dropped)|(?:is|are) (dropped|removed) and|no longer (?:available|supported|accepted|recognized|served|exists?))\b/;
const SUBORDINATE = /\b(?:when|if|where|after|until|because|unless|wrongly|accidentally)\b/i;
const REPAIR = /^\W*(?:[\w -]{1,40}:\s*)?(?:Fix(?:ed|es)?|Resolved|Reverted?|Stopped)\b/i;
/** What is removed and no loss. */
const NO_LOSS =
  /^\s*(?:(?:an?|the|some|of)\s+)*(?:incorrect|inaccurate|misleading|unneeded|unnecessary|redundant|limitation|warning|preflight|temporary|duplicate|extra)/i;
/** What is removed and not what is named after it. */
const ABOUT_IT =
  /^\s*(?:the\s+)?(?:ability|cleanup|usage|use|checks?|requirement|restriction|EXPERIMENTAL)/i;
/** What comes after it is not what was removed. */
const ASIDE =
  /\b(?:in favor of|in favour of|instead|please|use|which|because|since|so that|when|if|from|after|now|replaced)\b/i;
const MOST_NAMES = 12;

/** Reads what a note tells of removals and renames, and the things and components that it names. */
export function readTold(text: string, { knownGates, areas }: Omit<NameContext, 'text'>): Told {
  const context: NameContext = { knownGates, areas, text };
  const sentences = sentencesOf(text);
  const isRepair = REPAIR.test(text);
  const changed = isRepair ? [] : sentences.map((sentence) => changesIn(sentence, context));
  const mentioned = sentences.flatMap((sentence) => thingsIn(sentence, context).map(withoutIndex));
  const names = [...changed.flatMap((each) => each?.names ?? []), ...mentioned];
  const unique = new Map<string, NamedThing>();
  for (const thing of names) {
    const key = `${thing.kind} ${thing.name}`;
    if (!unique.has(key)) unique.set(key, thing);
  }
  return {
    isUrgent: URGENT_LINE.test(text) || URGENT_WORDS.test(text),
    tells: [...new Set(changed.flatMap((each) => each?.tells ?? []))],
    names: [...unique.values()].slice(0, MOST_NAMES),
    components: componentsIn(text, sentences),
  };
}

function changesIn(
  sentence: string,
  context: NameContext,
): { readonly tells: 'removal' | 'rename'; readonly names: readonly NamedThing[] } | undefined {
  const active = ACTIVE.exec(sentence);
  const passive = PASSIVE.exec(sentence);
  if (active !== null) {
    const start = active.index + active[0].length;
    const rest = sentence.slice(start);
    if (NO_LOSS.test(rest)) return undefined;
    return told(active[1] ?? '', sentence, [start, start + untilAside(rest)], context);
  }
  if (passive === null || SUBORDINATE.test(sentence.slice(0, passive.index))) return undefined;
  return told(passive[1] ?? passive[2] ?? '', sentence, [0, passive.index], context);
}

function untilAside(text: string): number {
  const aside = ASIDE.exec(text.replace(/`[^`]*`/g, (code) => '`'.repeat(code.length)));
  return aside?.index ?? text.length;
}

function told(
  verb: string,
  sentence: string,
  [start, end]: readonly [number, number],
  context: NameContext,
) {
  const things = thingsIn(sentence, context);
  const within = things.filter(({ index }) => index >= start && index < end);
  if (!/renam/i.test(verb)) {
    const isOfFlags = within.some(({ kind }) => kind === 'flag');
    const removed = ABOUT_IT.test(sentence.slice(start, end))
      ? []
      : within.filter(({ kind }) => kind !== 'command' || !isOfFlags);
    const names = removed.map((thing) => ({ ...withoutIndex(thing), change: 'removed' as const }));
    return { tells: 'removal' as const, names };
  }
  const [from, to] = things.filter(({ index }) => index >= Math.min(start, end) || start === 0);
  if (from === undefined) return { tells: 'rename' as const, names: [] };
  const isPair = to !== undefined && to.kind === from.kind;
  const name = { ...withoutIndex(from), change: 'renamed' as const };
  return { tells: 'rename' as const, names: [isPair ? { ...name, to: to.name } : name] };
}

function withoutIndex({ kind, name }: FoundThing): NamedThing {
  return { kind, name };
}

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
const PREFIX = /^\W*(?:action[\s-]required\W+)?`?([A-Za-z][\w-]{2,40})`?:\s/i;

/** The components whose names begin a sentence, with a colon; else all that the note names. */
function componentsIn(text: string, sentences: readonly string[]): string[] {
  const leading = sentences.flatMap((sentence) => PREFIX.exec(sentence)?.[1] ?? []);
  const named = COMPONENTS.filter(([pattern]) => leading.some((word) => pattern.test(word)));
  const found = named.length > 0 ? named : COMPONENTS.filter(([pattern]) => pattern.test(text));
  return found.map(([, name]) => name);
}
