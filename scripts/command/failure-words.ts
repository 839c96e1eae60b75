import { errorWords } from '../../src/model/error-words.ts';
import { codeOf, rootCause } from './network-failure.ts';

const FILE_AS_FOLDER = 'a file is in the place of a folder: move it away, or choose another folder';
const NO_RIGHT = 'check who may read and write there, and as whom you run this';

/** What to do about what a system refuses. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['EACCES', NO_RIGHT],
  ['EPERM', NO_RIGHT],
  ['EROFS', 'nothing can be written there: choose another folder'],
  ['EEXIST', FILE_AS_FOLDER],
  ['ENOTDIR', FILE_AS_FOLDER],
  ['ENOSPC', 'the disk is full: free some space, and run again'],
]);

/** What an error says, and what to do where the system alone says why. */
export function failureWords(error: unknown): string {
  const words = errorWords(error);
  const hint = error instanceof Error ? HINTS.get(codeOf(rootCause(error)) ?? '') : undefined;
  return hint === undefined ? words : `${words}; ${hint}`;
}
