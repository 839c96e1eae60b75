import { API_PATH } from '../page/paths.ts';
import { sentOnTo } from './moved-patterns.ts';

/**
 * What people write for the address of a page, without a slash or the ending of a file: the directory or label of a KEP,
 * a patch release, other words for gates and SIGs, a version of an API before a kind, two releases.
 */
const WRITTEN: readonly (readonly [written: RegExp, to: string])[] = [
  [
    /^\/(?:enhancements?|keps?)[/-](?:[a-z-]+\/)?(?:KEP-)?0*([1-9]\d*)(?:-[^/]+)?$/i,
    '/enhancements/$1/',
  ],
  [/^\/keps?$/i, '/enhancements/'],
  [
    /^\/(?:releases?[/-])?v?(1\.\d+)(?:\.\d+(?:-(?:alpha|beta|rc)\.\d+)?)?((?:\/[a-z]+)*)$/i,
    '/releases/$1$2/',
  ],
  [/^\/(?:feature[-_]?)?gates?((?:\/[\w-]+)?)$/i, '/feature-gates$1/'],
  [/^\/(?:sigs\/)?sigs?[/-]([a-z0-9-]+)$/i, '/sigs/$1/'],
  [/^\/(?:sigs\/)?wgs?[/-]([a-z0-9-]+)$/i, '/sigs/wg-$1/'],
  [/^\/apis\/(?:core\/)?v\d[a-z\d]*\/(\w+)$/i, '/apis/core/$1/'],
  [/^\/apis\/([a-z][a-z\d.-]*)\/v\d[a-z\d]*\/(\w+)$/i, '/apis/$1/$2/'],
  [
    /^\/upgrades?\/v?(1\.\d+)(?:\.\d+)?(?:\/|\.\.|-(?:to-)?)v?(1\.\d+)(?:\.\d+)?$/i,
    '/upgrade/?from=$1&to=$2',
  ],
];

/** The page for what is not found has an address itself. */
const ENDING = /(?<!^\/404)(?:\/(?:index|README|kep))?\.(?:html?|md|json|ya?ml)$/i;

/** What people write before the name of a file of the API. */
const API = /^\/(?:api(?:\/v1)?|v1)(?=\/|$)/i;

/**
 * Where a script sends on from a path that has no file, where no host did; `undefined` where nothing is like it. The
 * address may have no page either: from there it leads no further.
 */
export function guessedAddress(path: string): string | undefined {
  if (API.test(path)) return guessedFile(path);
  const page = writtenPage(path);
  if (page !== undefined && page !== path) return page;
  const isFile = page === undefined && ENDING.test(path) && !path.endsWith('.json');
  return sentOnTo(path) ?? (isFile ? `${bareOf(path)}/` : undefined);
}

/** A rule of Netlify takes each address of one name for an enhancement's, as it knows no numbers. */
const TAKEN = /^\/enhancements(?=\/[^/]+$)/;

/** The page that people mean by other words. */
function writtenPage(path: string): string | undefined {
  const bare = bareOf(path);
  const [written, to] = WRITTEN.find(([form]) => form.test(bare)) ?? [];
  if (written === undefined || to === undefined) {
    return TAKEN.test(bare) ? writtenPage(bare.replace(TAKEN, '')) : undefined;
  }
  const page = bare.replace(written, to);
  return page.startsWith('/sigs/') ? page.toLowerCase() : page;
}

function bareOf(path: string): string {
  return path.replace(/\/$/, '').replace(ENDING, '');
}

/** The file of the API that is named like the page. */
function guessedFile(path: string): string | undefined {
  const rest = path.replace(API, '');
  const page = (writtenPage(rest) ?? bareOf(rest)).replace(/\/$/, '');
  const name = page.replace(/^\/upgrade\/\?from=(.+)&to=(.+)$/, '/upgrades/$1-to-$2');
  const guessed = name === '' ? '/api/' : `${API_PATH}${name}.json`;
  return guessed === path || /^\/v\d/.test(name) ? undefined : guessed;
}
