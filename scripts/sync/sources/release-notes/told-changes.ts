import type { NamedThing } from '../../../../src/schemas/release-notes.ts';
import { sentencesOf } from '../../reading/sentences.ts';
import { type NameContext, thingsIn } from './named-things.ts';
import { removedThings, withoutIndex } from './removed-things.ts';
import { componentsIn, settingOwner } from './setting-owner.ts';

/** What a note tells whoever upgrades, as far as its words say so. */
export interface Told {
  /** Whether it begins with the words "ACTION REQUIRED", or a line of it does. */
  readonly isUrgent: boolean;
  readonly tells: ('removal' | 'rename')[];
  /** Those whose change it tells first; each once. */
  readonly names: NamedThing[];
  readonly components: string[];
}

const URGENT_LINE = /^[\s'"*_[(>#-]*action[\s_-]+required\b/im;
const URGENT_WORDS = /(?<!\b(?:NO|No|no) )\bACTION[\s_-]REQUIRED\b/;

/** "Removed X", "kubelet: removed X", "… and removed X". */
const ACTIVE =
  /(?:^\W*|[:;,]\s+|\b(?:and|(?<!\b(?:is|are|was|were) )also)\s+|^\W*kube[\w-]*\W+)(?:also |completely |[Ff]inally |[Ff]ully |now )?(Removed?s?|removed|(?<=^\W*[\w-]{3,40}`?:\s+)remove|Dropp?(?:ed|s)?|dropped|Deleted|Renamed?s?|renamed)\b/;
/** "X has been removed", "X is no longer served". */
const PASSIVE =
  /\b(?:(?:has|have|was|were|is now|are now)\s+(?:(?:now|also|been|completely|entirely|finally|deprecated and)\s+)*(removed|renamed|dropped)|(?:is|are) (dropped|removed) and|no longer (?:available|supported|accepted|recognized|served|exists?))\b/;
/** "The flag X is removed" says what the release does, of settings; of other things, what always happens. */
const PRESENT =
  /\b(?:is|are)\s+(?:(?:now|also|therefore|finally)\s+)?(removed)\b(?!\s+in (?:a|the) )/g;
/** "… is removed in `v1.28`" */
const BY_RELEASE = /^\w+ (?:\w+ )?removed in [`"']?v?1\.\d+\b/;
/** "These flags are no longer accepted: A, B." */
const ANNOUNCED =
  /\bflags\b[^:]{0,300}?\b(?:(?:has|have|was|were|are)\s+(?:(?:now|also|been)\s+)*removed|no longer (?:accepted|allowed|available|supported|recognized))\b[^:]{0,300}:\s*((?:`--[^`]+`|--[\w-]+|[\s,]|and\b|or\b)+)/;
/** "The following flags are also removed along with the shim `--a`, `--b`." */
const FOLLOWING = /\bfollowing\b[^.:]{0,100}\bflags\b[^.:]{0,100}?\bremoved\b(?=[^.:]*`--)/;
const SUBORDINATE =
  /\b(?:when|if|where|after|until|because|unless|given|wrongly|accidentally)\b|\b(?:that|which)\s*$/i;
const REPAIR = /^\W*(?:[\w -]{1,40}:\s*)?(?:Fix(?:ed|es)?|Resolved|Reverted?|Stopped)\b/i;
/** Who a sentence begins with. */
const LEADING = /^\W*[A-Za-z][\w-]{2,40}:\s+/;
/** What is removed and no loss. */
const NO_LOSS =
  /^\s*(?:(?:an?|the|some|of)\s+)*(?:incorrect|inaccurate|misleading|unneeded|unnecessary|redundant|limitation|warning|preflight|temporary|duplicate|extra|(?:leftover )?(?:notes?|comments?|disclaimers?)\b|`[^`]+` (?:warning|error|log) messages?\b)/i;
/** What a name after it is new. */
const NEW_NAME = /\bto\s+$/;
/** What comes after it is not what was removed. */
const ASIDE =
  /\b(?:in favor of|in favour of|instead|please|use|which|because|since|so that|when|if|from|after|now|replaced|and (?:add|enable|introduce|make|replace|switch)\w*)\b/i;
/** What is only named; what was removed or renamed is never cut. */
const MOST_MENTIONS = 12;

/** Reads what a note tells of removals and renames, and the things and components that it names. */
export function readTold(text: string, { knownGates, areas }: Omit<NameContext, 'text'>): Told {
  const context: NameContext = { knownGates, areas, text };
  const sentences = sentencesOf(text);
  const isRepair = REPAIR.test(text);
  const components = componentsIn(text, sentences);
  const changed = isRepair
    ? []
    : sentences.map((sentence) => changesIn(sentence, context, components));
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
    names: [...unique.values()].filter(
      ({ change }, index) => change !== undefined || index < MOST_MENTIONS,
    ),
    components,
  };
}

interface Change {
  readonly tells: 'removal' | 'rename';
  readonly names: readonly NamedThing[];
}

/** What a sentence tells, with the component that it tells it of. */
function changesIn(
  sentence: string,
  context: NameContext,
  components: readonly string[],
): Change | undefined {
  const change = changeIn(sentence, context);
  const component = settingOwner(sentence, context, components);
  if (change === undefined || component === undefined) return change;
  const isOwned = ({ kind }: NamedThing) => kind === 'flag' || kind === 'config-field';
  const names = change.names.map((name) => (isOwned(name) ? { ...name, component } : name));
  return { ...change, names };
}

function changeIn(sentence: string, context: NameContext): Change | undefined {
  const announced = ANNOUNCED.exec(sentence);
  if (announced !== null) {
    const end = announced.index + announced[0].length;
    return told('removed', sentence, [end - (announced[1]?.length ?? 0), end], context);
  }
  const following = FOLLOWING.exec(sentence);
  if (following !== null) {
    return told(
      'removed',
      sentence,
      [following.index + following[0].length, sentence.length],
      context,
    );
  }
  const active = ACTIVE.exec(sentence);
  const passive = PASSIVE.exec(sentence);
  if (active !== null && !(passive !== null && endOf(passive) === endOf(active))) {
    const start = active.index + active[0].length;
    const rest = sentence.slice(start);
    if (NO_LOSS.test(rest)) return undefined;
    return told(active[1] ?? '', sentence, [start, start + untilAside(rest)], context);
  }
  if (passive === null) return presentIn(sentence, context);
  const subject = sentence.slice(0, passive.index);
  const isLoss = !NO_LOSS.test(subject.replace(LEADING, ''));
  if (!isLoss || SUBORDINATE.test(subject)) return undefined;
  return told(passive[1] ?? passive[2] ?? '', sentence, [0, passive.index], context);
}

function endOf({ index, 0: words }: RegExpExecArray): number {
  return index + words.length;
}

/** A removal in the present tense, of flags, gates, and of versions of an API by the release that does it. */
function presentIn(sentence: string, context: NameContext): Change | undefined {
  const last = [...sentence.matchAll(PRESENT)].at(-1);
  const subject = sentence.slice(0, last?.index).replace(/^After the deprecation period/, '');
  if (last === undefined || SUBORDINATE.test(subject)) return undefined;
  const change = told('removed', sentence, [0, last.index], context);
  const isDated = BY_RELEASE.test(sentence.slice(last.index));
  const isTold = change.names.some(
    ({ kind, name }) =>
      kind === 'flag' || kind === 'gate' || (isDated && kind === 'api' && name.includes('/')),
  );
  return isTold ? change : undefined;
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
    const names = removedThings(within, sentence, [start, end]);
    return {
      tells: 'removal' as const,
      names: names.map((name) => ({ ...name, change: 'removed' as const })),
    };
  }
  const [from, to] = things.filter(({ index }) => index >= Math.min(start, end) || start === 0);
  if (from === undefined || NEW_NAME.test(sentence.slice(0, from.index))) {
    return { tells: 'rename' as const, names: [] };
  }
  const isPair = to !== undefined && to.kind === from.kind;
  const name = { ...withoutIndex(from), change: 'renamed' as const };
  return { tells: 'rename' as const, names: [isPair ? { ...name, to: to.name } : name] };
}
