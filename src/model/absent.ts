import { errorWords } from './error-words.ts';

/** Whether an error of the system has one of some codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): error is Error {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** An error as one that names its file: what fails in an open file, such as one that is a folder, does not. */
export function withFileName(error: unknown, file: string): unknown {
  const isNamed = error instanceof Error && 'path' in error;
  return isNamed ? error : new Error(`${file}: ${errorWords(error)}`, { cause: error });
}

/** Whether an error says that a file or folder is not there. */
export function isAbsent(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}

/** Takes such an error for nothing, and throws any other. */
export function ignoreAbsent(error: unknown): undefined {
  if (!isAbsent(error)) throw error;
}
