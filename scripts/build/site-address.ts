import { refuseCredentials } from '../command/credentials.ts';
import { UsageError } from '../command/usage-error.ts';

/** Where a site is served, and how that is known. */
export interface SiteAddress {
  /** Its origin: "https://example.org". */
  readonly site: string;
  /** The path below which it stands: "/" or "/kep-atlas". */
  readonly base: string;
  /** Who says so; absent where nobody does. */
  readonly from: string | undefined;
}

type Variables = Readonly<Record<string, string | undefined>>;

/** An address that leads nowhere: https://www.rfc-editor.org/rfc/rfc2606#section-2 */
const NOWHERE = 'https://kep-atlas.example';

/**
 * The address of the site that is built, by `SITE_URL` and `BASE_PATH` or by what a host says of the
 * build that it runs. A preview has the address of the preview.
 * @throws {UsageError} where that is no origin or no path, or has a name or password, which every page would repeat
 */
export function siteAddress(variables: Variables): SiteAddress {
  const base = readBase(variables.BASE_PATH ?? '');
  for (const [from, site] of sitesIn(variables)) {
    if (site) return { site: readOrigin(from, site), base, from };
  }
  return { site: NOWHERE, base, from: undefined };
}

function sitesIn(variables: Variables): [from: string, site: string | undefined][] {
  const { CONTEXT, VERCEL_ENV } = variables;
  return [
    ['SITE_URL', variables.SITE_URL],
    // https://docs.netlify.com/build/configure-builds/environment-variables/
    [
      'Netlify',
      variables.NETLIFY && (CONTEXT === 'production' ? variables.URL : variables.DEPLOY_PRIME_URL),
    ],
    // https://developers.cloudflare.com/pages/configuration/build-configuration/
    ['Cloudflare Pages', variables.CF_PAGES_URL],
    // https://vercel.com/docs/environment-variables/system-environment-variables
    [
      'Vercel',
      VERCEL_ENV === 'production' ? variables.VERCEL_PROJECT_PRODUCTION_URL : variables.VERCEL_URL,
    ],
  ];
}

function readOrigin(from: string, given: string): string {
  const site = refuseCredentials(/^\w+:\/\//.test(given) ? given : `https://${given}`);
  const url = URL.parse(site);
  if (url === null || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`) {
    const expected =
      'expected an origin such as https://example.org, and a path below it in BASE_PATH';
    throw new UsageError(`${from}: invalid address "${given}" (${expected})`);
  }
  return url.origin;
}

function readBase(given: string): string {
  const base = `/${given.split('/').filter(Boolean).join('/')}`;
  // Patterns of addresses give other characters a meaning.
  if (/^[\w./~-]+$/.test(base) && new URL(base, NOWHERE).pathname === base) return base;
  throw new UsageError(`BASE_PATH: invalid path "${given}" (expected one such as /kep-atlas)`);
}
