import type { RuleDialect } from '../model/atlas/redirect-rules.ts';

/** Where the project itself lives, if whoever builds the site says so: its page on a forge. */
export const PROJECT_URL: string | undefined = import.meta.env.PROJECT_URL || undefined;

/**
 * Whether every other address of a page has a page that sends on, for hosts that read no `_redirects`. Without
 * it, where the host does not answer, the page for what is not found sends on by a script.
 */
export const HAS_REDIRECT_PAGES: boolean = Boolean(process.env.REDIRECT_PAGES);

/** How the host that the build is for reads `_redirects`; the files suit one of another kind too. */
export const RULE_DIALECT: RuleDialect = process.env.NETLIFY ? 'netlify' : 'cloudflare';

/** The address of the home page, without a trailing slash, for what is read elsewhere. */
export const SITE_ROOT: string = new URL(
  import.meta.env.BASE_URL,
  import.meta.env.SITE,
).href.replace(/\/$/, '');
