import { href } from '../../lib/href.ts';

/** The part of Pagefind's browser interface that is used here. Source: https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  search(
    query: string | null,
    options: { readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>> },
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
 * @throws when there is none, as in development before a build
 */
export function loadPagefind(): Promise<Pagefind> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pagefind> {
  const address = href('/pagefind/pagefind.js');
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ baseUrl: href('/'), excerptLength: 18 });
  await pagefind.init();
  return pagefind;
}
