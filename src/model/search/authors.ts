import { compact } from './fold.ts';
import type { LinkedPage, NameIndex } from './rank.ts';

/**
 * The enhancements of an author, the newest first, unless something else goes by that name. Sources have handles,
 * and people type names.
 */
export function pagesBy({ pages, byName }: NameIndex, typed: string): LinkedPage[] {
  const written = typed
    .replace(/\b(?:author(?:ed)?|by|enhancements|keps|written)\b:?/gi, '')
    .trim();
  const name = written.replace(/^@/, '').toLowerCase();
  if (byName.has(compact(written)) && !written.startsWith('@')) return [];
  const [first = '', last = '', more] = name.split(/\s+/);
  const isFullName = more === undefined && /^\p{L}{2,} \p{L}{4,}$/u.test(`${first} ${last}`);
  const isAuthor = (handle: string): boolean =>
    handle === name || (isFullName && mayBeHandleOf(first, last, handle));
  return pages
    .flatMap(({ page }) =>
      page.authors?.some((author) => isAuthor(author.toLowerCase())) ? [page] : [],
    )
    .toReversed();
}

/**
 * Whether somebody of this name may be called so on GitHub, where people join their names, shorten the first, or add
 * the initial of another.
 */
function mayBeHandleOf(first: string, last: string, written: string): boolean {
  const handle = written.replace(/-|(?<!\d)\d+$/g, '');
  const before = handle.endsWith(last) ? handle.slice(0, -last.length) : undefined;
  const isShortened =
    before !== undefined && (first.startsWith(before) || before.startsWith(first));
  const hasInitials = before?.length === 2 && before.startsWith(first.charAt(0));
  return isShortened || hasInitials || handle === last + first;
}
