import { isWordList } from './argument-keys.ts';

/** What is looked for besides feature gates: flags without their dashes, and fields of configuration files. */
export interface Watched {
  readonly flags: ReadonlySet<string>;
  readonly fields: ReadonlySet<string>;
}

/** The flags and fields of a list to look for. */
export function watchedIn(
  list: readonly { readonly kind: 'flag' | 'config-field'; readonly name: string }[],
): Watched {
  const named = (kind: string) => list.filter((one) => one.kind === kind).map(({ name }) => name);
  return {
    flags: new Set(named('flag').map((name) => name.replace(/^-+/, ''))),
    fields: new Set(named('config-field')),
  };
}

/** Matches nowhere. */
const NOTHING = /(?!)/g;
/** Words that lead to arguments: only in a text with one of them can "port" be a flag. */
const ARGUMENTS = /args?\b|arguments|flags|opts\b|options|extra[-_]?config/i;

/**
 * How what is looked for is named in a text: a flag with its dashes or without, where it stands under a
 * key for arguments.
 */
export function watchedPattern({ flags, fields }: Watched, text: string): RegExp {
  const bare = [...flags].filter((name) => name.includes('-') || ARGUMENTS.test(text));
  const names = [...[...flags].map((name) => `--${name}`), ...bare, ...fields].map((name) =>
    name.replaceAll('.', '\\.'),
  );
  if (names.length === 0) return NOTHING;
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\w-])(?:${longestFirst.join('|')})(?![\\w-])`, 'g');
}

/**
 * The flag that a key stands for: written with its dashes, or below a key for arguments.
 * @param watched nothing where no flags are looked for
 * @param outside the keys that lead to it; places in a list are none
 */
export function flagOfKey(
  watched: Watched | undefined,
  key: string,
  outside: readonly string[],
): string | undefined {
  const name = key.replace(/^-{1,2}/, '');
  const parent = outside.findLast((one) => !/^(?:-|\d+)$/.test(one)) ?? '';
  return watched?.flags.has(name) && (key.startsWith('--') || isWordList(parent))
    ? name
    : undefined;
}

/** Whether a mention is one for sure: the name of a flag without its dashes may be any word. */
export function isPlainMention(watched: Watched | undefined, mention: string): boolean {
  return watched === undefined || /^--\w+-/.test(mention);
}

/** Why a mention is named that nothing read. */
export function unreadWords(watched: Watched | undefined): string {
  return watched === undefined
    ? 'Feature gates are mentioned here, and were not read.'
    : 'A flag that a release removed is mentioned here, and was not read.';
}
