/** Where the project itself lives, if whoever builds the site says so: its page on a forge. */
export const PROJECT_URL: string | undefined = import.meta.env.PROJECT_URL || undefined;

/** Whether the host that builds the site answers by its `_redirects`, so that no page has to send on. */
export const READS_REDIRECTS: boolean = Boolean(process.env.NETLIFY || process.env.CF_PAGES);

/** The address of the home page, without a trailing slash, for what is read elsewhere. */
export const SITE_ROOT: string = new URL(
  import.meta.env.BASE_URL,
  import.meta.env.SITE,
).href.replace(/\/$/, '');
