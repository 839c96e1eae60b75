import { releasePath } from '../page/paths.ts';
import { currentReleases } from '../release/support.ts';
import type { Atlas } from './atlas.ts';
import { MOVED_PATTERNS, movedTo } from './moved-patterns.ts';
import { type Redirect, redirects } from './redirect.ts';

/** A line of a `_redirects` file. */
export interface RedirectRule extends Redirect {
  /** 301 sends on; 200 answers with the file at the address itself. */
  readonly status: 200 | 301;
}

/**
 * How a host reads `_redirects`. On Cloudflare a placeholder may be part of a name, and rules go before
 * files; on Netlify it is a whole name, and files go before rules.
 * Sources: https://developers.cloudflare.com/pages/configuration/redirects/ and
 * https://docs.netlify.com/manage/routing/redirects/redirect-options/
 */
export type RuleDialect = 'cloudflare' | 'netlify';

const FOLDERS = ['tables', 'frames'].flatMap((form) =>
  ['releases', 'feature-gates'].map((kind) => `/embed/${form}/${kind}`),
);
const PART = /sig-:sig(?:\.:ending|\.html|\/)|changed\.:ending/;
const ENDINGS = { sig: ['md', 'html'], changed: ['md', 'html', 'csv', 'kyaml'] };

/** How many rules hosts take, less room for what people add by hand. */
const MOST_RULES = 990;

/**
 * Every address that leads elsewhere, as the rules of a host: those of one address first, for after a
 * placeholder Cloudflare counts every rule among the hundred that may have one. Those that are too many
 * for a host are left out.
 */
export function redirectRules(atlas: Atlas, dialect: RuleDialect): RedirectRule[] {
  const { single, patterns } = allRules(atlas, dialect);
  return [...single.slice(0, MOST_RULES - patterns.length), ...patterns];
}

/** The addresses for which no rule is left: each needs a page that sends on. */
export function redirectsWithoutRule(atlas: Atlas, dialect: RuleDialect): Redirect[] {
  const { single, patterns } = allRules(atlas, dialect);
  return single.slice(MOST_RULES - patterns.length);
}

function allRules(atlas: Atlas, dialect: RuleDialect) {
  const moved = (redirect: Redirect): RedirectRule => ({ ...redirect, status: 301 });
  const single = redirects(atlas).filter(({ from, to }) => {
    const byPattern = movedTo(from);
    return byPattern === undefined || (from.startsWith('/sigs/') && byPattern !== to);
  });
  const patterns = [
    ...(dialect === 'cloudflare' ? kept(atlas) : []),
    ...patternsOf(atlas, dialect).map(moved),
  ];
  return { single: single.map(moved), patterns };
}

/** The files that a pattern would take in: parts of tables that are served. */
function kept(atlas: Atlas): RedirectRule[] {
  const releases = [...currentReleases(atlas), 'latest'];
  const folders = FOLDERS.flatMap((folder) => releases.map((release) => `${folder}/${release}`));
  const data = '/embed/tables/:kind/:release/changed.json';
  return [
    ...folders.map((folder) => ({
      from: `${folder}/*`,
      to: `${folder}/:splat`,
      status: 200 as const,
    })),
    { from: data, to: data, status: 200 },
  ];
}

function patternsOf({ sigs, releases }: Atlas, dialect: RuleDialect): readonly Redirect[] {
  if (dialect === 'cloudflare') return MOVED_PATTERNS;
  const whole = MOVED_PATTERNS.flatMap((pattern) =>
    expand(
      pattern,
      sigs.map(({ slug }) => slug),
    ),
  );
  const isWhole = ({ from }: Redirect) =>
    from.split('/').every((name) => /^(?::[a-z]+|[^:]*)$/.test(name));
  const versions = releases.map(({ version }) => ({
    from: `/${version}/`,
    to: releasePath(version),
  }));
  // A folder of one name is a page, or else the number of an enhancement.
  return [
    ...whole.filter(isWhole),
    ...versions,
    { from: '/:number/', to: '/enhancements/:number/' },
  ];
}

/** A pattern once for each value of what is only part of a name. */
function expand({ from, to }: Redirect, sigs: readonly string[]): Redirect[] {
  if (!PART.test(from)) return [{ from, to }];
  const endings = from.includes(':sig') ? ENDINGS.sig : ENDINGS.changed;
  const fill = (key: string, values: readonly string[], redirect: Redirect): Redirect[] =>
    redirect.from.includes(key)
      ? values.map((value) => ({
          from: redirect.from.replace(key, value),
          to: redirect.to.replace(key, value),
        }))
      : [redirect];
  return fill(':sig', sigs, { from, to }).flatMap((each) => fill(':ending', endings, each));
}
