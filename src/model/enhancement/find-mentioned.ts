import type { Enhancement } from '../../schemas/enhancement.ts';
import { indexEnhancements } from '../atlas/identity.ts';

/** What a link or a text says of the KEP that it means. */
export interface MentionedKep {
  readonly number?: number | undefined;
  /** Below keps/. */
  readonly directory?: string | undefined;
}

/** Finds what is meant by a mention of a KEP; `undefined` where none on record can be told. */
export type KepFinder<View> = (mention: MentionedKep) => View | undefined;

const NUMBERS = /^(?:\d+-)+/;
const SMALL = new Set(['a', 'an', 'and', 'for', 'of', 'the', 'to']);

/**
 * Finds enhancements by the directory that a mention links to, else by a number that one of them
 * goes by, else by the directory's SIG and name: until 2020 KEPs bore a date or a serial where the
 * number of their issue stands now. A number is not believed where it leads to another SIG and
 * another name.
 */
export function findMentioned<View extends { readonly id: string; readonly record: Enhancement }>(
  enhancements: readonly View[],
): KepFinder<View> {
  const index = indexEnhancements(enhancements.map(({ id, record }) => ({ ...record, id })));
  const ids = new Map(enhancements.map((view) => [view.id, view]));
  const names = Map.groupBy(enhancements, ({ id }) => nameOf(id));
  return ({ number, directory }) => {
    const linked = ids.get(directory ?? '');
    if (linked !== undefined) return linked;
    const numbered = number === undefined ? undefined : only(index.byNumber(number));
    if (numbered !== undefined && isAkin(numbered, directory)) return ids.get(numbered);
    return directory === undefined ? undefined : only(names.get(nameOf(directory)));
  };
}

/**
 * What a directory goes by whatever its number or date and its folder in the SIG's: the SIG, and the words
 * of its name in any order, without small ones. "sig-node/20190212-widgets-of-pods" and
 * "sig-node/x/12-pods-widgets" have one name.
 */
function nameOf(directory: string): string {
  const [sig = '', ...rest] = directory.split('/');
  const words = (rest.at(-1) ?? '').replace(NUMBERS, '').split('-');
  return `${sig}/${words
    .filter((word) => !SMALL.has(word))
    .sort()
    .join('-')}`;
}

function isAkin(id: string, directory: string | undefined): boolean {
  if (directory === undefined) return true;
  const [sig, name] = nameOf(id).split('/');
  const [otherSig, otherName] = nameOf(directory).split('/');
  return sig === otherSig || name === otherName;
}

function only<T>(all: readonly T[] | undefined): T | undefined {
  return all?.length === 1 ? all[0] : undefined;
}
