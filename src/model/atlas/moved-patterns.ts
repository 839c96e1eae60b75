import { enhancementPath } from '../page/paths.ts';
import type { Redirect } from './redirect.ts';

const TABLES = '/embed/tables/:kind/:release';
const FRAMES = '/embed/frames';
const ANY = `${FRAMES}/query.html`;
const PLACEHOLDER = /:([a-z]+)/g;

/**
 * Addresses that follow a pattern and have no file: `:name` stands for a part of a path without a slash.
 * A file that is there goes before them. The widest come last.
 */
export const MOVED_PATTERNS: readonly Redirect[] = [
  { from: '/KEP-:number/', to: '/enhancements/:number/' },
  { from: '/sigs/sig-:sig/', to: '/sigs/:sig/' },
  { from: '/upgrade/:pair/index.json', to: '/api/v1/upgrades/:pair.json' },
  { from: `${TABLES}/changed/sig-:sig.:ending`, to: `${TABLES}.:ending` },
  { from: `${TABLES}/sig-:sig.:ending`, to: `${TABLES}.:ending` },
  { from: `${TABLES}/changed.:ending`, to: `${TABLES}.:ending` },
  {
    from: `${FRAMES}/releases/:release/changed/sig-:sig.html`,
    to: `${ANY}?release=:release&sig=:sig&changed=yes`,
  },
  { from: `${FRAMES}/releases/:release/sig-:sig.html`, to: `${ANY}?release=:release&sig=:sig` },
  { from: `${FRAMES}/releases/:release/changed.html`, to: `${ANY}?release=:release&changed=yes` },
  {
    from: `${FRAMES}/feature-gates/:release/changed.html`,
    to: `${ANY}?table=gates&release=:release&changed=yes`,
  },
  { from: '/timelines/feature-gates/:file', to: '/badges/feature-gates/:file' },
  { from: '/badges/enhancements/:name.json', to: '/api/v1/enhancements/:name.json' },
  { from: '/feeds/:kind/:name.json', to: '/feeds/:kind/:name.atom' },
  { from: '/1.:minor/', to: '/releases/1.:minor/' },
  { from: '/v1.:minor/', to: '/releases/1.:minor/' },
  ...Array.from('123456789', (digit) => ({
    from: `/${digit}:rest/`,
    to: enhancementPath(`${digit}:rest`),
  })),
];

const MATCHERS = MOVED_PATTERNS.map(({ from, to }) => ({ matcher: matcherOf(from), to }));

/**
 * Where a path that has no file leads by the patterns, as hosts that read placeholders within a name
 * follow them; `undefined` where none is like it.
 * @param path below the site's base, "/KEP-1287/"; the slash at the end may be missing
 */
export function movedTo(path: string): string | undefined {
  const whole = /\.[a-z]+$/.test(path) ? path : path.replace(/\/?$/, '/');
  for (const { matcher, to } of MATCHERS) {
    const found = matcher.exec(whole)?.groups;
    if (found !== undefined) return to.replace(PLACEHOLDER, (_, name) => found[name] ?? '');
  }
  return undefined;
}

/** The directory of an enhancement, whose name begins with its number, or its label where a number belongs. */
const OTHER_NAMES = /^\/enhancements\/(?:[a-z-]+\/0*([1-9]\d*)-[^/]+|KEP-0*([1-9]\d*))\/?$/i;

/**
 * Where a script sends on from a path that has no file, where no host did: by the patterns, and from
 * the directory or label of an enhancement to its number.
 */
export function sentOnTo(path: string): string | undefined {
  const [, directory, label] = OTHER_NAMES.exec(path) ?? [];
  const number = directory ?? label;
  return number === undefined ? movedTo(path) : enhancementPath(number);
}

function matcherOf(pattern: string): RegExp {
  const source = pattern.replaceAll('.', '\\.').replace(PLACEHOLDER, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}
