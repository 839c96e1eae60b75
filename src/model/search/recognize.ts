import { compareVersions } from '../version.ts';
import { compact } from './fold.ts';

/** What a pasted text names, in the order in which it stands there. */
export interface Recognized {
  /** Folded names that stand in it. */
  readonly names: readonly string[];
  /** Words that have the form of names: those of gates, where they are misspelled. */
  readonly identifiers: readonly string[];
  /** Flags with their dashes, without their values. */
  readonly flags: readonly string[];
  /** Minor releases, each once. */
  readonly releases: readonly string[];
  /** The path of an address. */
  readonly path: string | undefined;
  /** The last name of a path of fields, or a name that is written as those are: "hostUsers". */
  readonly field: string | undefined;
  /** The words that end the address of another site's page: "user-namespaces" as "user namespaces". */
  readonly topic: string | undefined;
}

/** Ways to write the number of an enhancement, apart from the number alone. */
const NUMBERS = [
  /\bkep[-\s#:/]*0*(\d+)\b/gi,
  /\bkep\.k8s\.io\/0*(\d+)/gi,
  /\benhancements(?:\/(?:issues|pull)\/|#)0*(\d+)/gi,
  /(?:^|[\s/"'`(])0*(\d{2,5})-[a-z0-9]+(?:-[a-z0-9.]+)*/gi,
];

/** The kind of an object in a manifest. */
const KIND = /\bkind:\s*["']?([A-Z]\w+)/g;

/** A word with a capital or an underscore inside, as the names of gates have. */
const IDENTIFIER = /\b(?:KUBE_FEATURE_)?(\w*[a-z0-9_]+[A-Z]\w*|[A-Z]+_\w+|[A-Z]{2,}[a-z]\w+)\b/g;

/** Reads what a text names, whatever is around it: a flag, a line of YAML, an address, a directory. */
export function recognize(typed: string): Recognized {
  const numbers = NUMBERS.flatMap((form) => all(typed, form)).map((number) => `kep${number}`);
  const identifiers = all(typed, IDENTIFIER);
  const releases = all(typed, /(?<!\w|\w\.)v?(1\.\d{1,2})(?:\.\d+)?(?!\w)/g);
  const path = /\bhttps?:\/\/[^/\s]+(\/[^\s?#]*)/.exec(typed)?.[1];
  return {
    names: [
      ...new Set([
        ...numbers,
        ...[...identifiers, ...all(typed, KIND)].map(compact),
        ...quoted(typed),
      ]),
    ],
    identifiers: [...new Set(identifiers)],
    flags: all(typed, /(?<![\w-])(--[a-z][\w-]*)/g),
    releases: [...new Set(releases)],
    path,
    field: /^(?:[\w.[\]]*\.)?([a-z]+[A-Z]?\w*)(?:\[\])?:?$/.exec(typed.trim())?.[1],
    topic: topicOf(path),
  };
}

function topicOf(path: string | undefined): string | undefined {
  const end = path
    ?.replace(/\/$/, '')
    .replace(/(?:\/_?index)?\.(?:md|html?)$/, '')
    .split('/')
    .at(-1);
  const isText = end !== undefined && /^[a-z][\w-]+$/.test(end);
  // A slug has no points: "kubernetes-v1-35-release".
  return isText ? end.replace(/\bv?1-(?=\d)/, '1.').replace(/-/g, ' ') : undefined;
}

/** Words in quotes, or alone between what is no word. */
function quoted(typed: string): string[] {
  return all(typed, /["'`]([^"'`\s]+)["'`]/g).map(compact);
}

/** Two releases as an upgrade: from the older one. */
export function upgradePair(
  releases: readonly string[],
): { readonly from: string; readonly to: string } | undefined {
  const [from, to] = releases.slice(0, 2).sort(compareVersions);
  return from === undefined || to === undefined ? undefined : { from, to };
}

function all(text: string, form: RegExp): string[] {
  return [...text.matchAll(form)].flatMap(([, found]) => found ?? []);
}
