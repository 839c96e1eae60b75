/** The part of Pagefind's browser interface that is used here. Source: https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  search(
    query: string | null,
    options: { readonly filters: Readonly<Record<string, string>> },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
}

/** A result whose data is fetched when asked for. */
export interface PagefindResult {
  data(): Promise<PagefindPage>;
}

/** A page that was found. */
export interface PagefindPage {
  readonly url: string;
  /** A passage with the words found, as HTML in which only `<mark>` is markup. */
  readonly excerpt: string;
  readonly meta: { readonly title?: string; readonly kind?: string; readonly stage?: string };
}

let loading: Promise<Pagefind> | undefined;

/**
 * Loads the search index that the build has written.
 * @param base the path below which the site is served, with a slash at its end
 * @throws when there is none, as in development before a build
 */
export function loadPagefind(base: string): Promise<Pagefind> {
  loading ??= load(base);
  return loading;
}

async function load(base: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await pagefind.options({ baseUrl: base, excerptLength: 18 });
  await pagefind.init();
  return pagefind;
}
