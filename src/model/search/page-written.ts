import { decodePath } from '../clean-url.ts';
import { compact } from './fold.ts';
import { isCalled, toMatchable } from './match.ts';
import type { LinkedPage } from './rank.ts';

/**
 * The address of the only page that a path without one can mean: its own differs by capitals, or its name is what the
 * path ends with, below the same part of the site: "/feature-gates/node-swap/", "/sigs/contribex/", "/apis/pods/".
 * `undefined` where none or several are.
 */
export function pageWritten(
  pages: readonly Pick<LinkedPage, 'href' | 'name' | 'title' | 'aliases'>[],
  path: string,
): string | undefined {
  const written = `${path.replace(/\/$/, '')}/`.toLowerCase();
  const [, parent = '', last = ''] = /^(.*\/)([^/]+)\/$/.exec(written) ?? [];
  const name = compact(decodePath(last) ?? '');
  const same = pages.filter(({ href }) => href.toLowerCase() === written);
  const named = pages.filter(
    ({ href, name: own, title, aliases }) =>
      name !== '' &&
      href.toLowerCase().startsWith(parent) &&
      (isCalled(toMatchable([own, ...aliases], '', ''), name) || compact(title) === name),
  );
  const [only, ...others] = new Set((same.length > 0 ? same : named).map(({ href }) => href));
  return others.length === 0 && only !== path ? only : undefined;
}
