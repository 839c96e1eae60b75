import type { LinkedPage } from './rank.ts';

/**
 * The address of the only page whose path differs from another one by capitals; `undefined` where none or several
 * do.
 */
export function pageWritten(
  pages: readonly Pick<LinkedPage, 'href'>[],
  path: string,
): string | undefined {
  const written = `${path.replace(/\/$/, '')}/`.toLowerCase();
  const [only, ...others] = pages.filter(({ href }) => href.toLowerCase() === written);
  return others.length === 0 && only?.href !== path ? only?.href : undefined;
}
