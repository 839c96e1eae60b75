import type { Problem } from '../../../src/schemas/problem.ts';

/** Bytes of a file that are still read; the largest upstream, notes of a release, have a quarter of it. */
export const LARGEST_FILE = 16 * 1024 * 1024;

/** Bytes of a text that pages show; they render as many characters. */
export const LARGEST_TEXT = 1_000_000;

/** A file as a listing has it. */
interface ListedFile {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Whether it is a symbolic link or a submodule. */
  readonly isLink?: boolean | undefined;
}

/** Keeps files from being read that are too large or no files, and says which they were. */
export class FileBounds {
  readonly #unread = new Map<string, Problem>();

  /** Those of the files that may be read. */
  within<File extends ListedFile>(files: readonly File[]): File[] {
    return files.filter((file) => {
      const problem = unreadProblem(file);
      if (problem !== undefined) this.#unread.set(file.path, problem);
      return problem === undefined;
    });
  }

  /** Forgets the unread files of the previous source. */
  forget(): void {
    this.#unread.clear();
  }

  /** The files that were not read, and why. */
  get unread(): readonly { readonly path: string; readonly problem: Problem }[] {
    return Array.from(this.#unread, ([path, problem]) => ({ path, problem }));
  }
}

/** Why a file is not read; nothing where it may be. */
export function unreadProblem({ size, isLink }: Omit<ListedFile, 'path'>): Problem | undefined {
  if (size > LARGEST_FILE) return sizeProblem('(file)', size, LARGEST_FILE);
  if (!isLink) return undefined;
  const got = 'a symbolic link or a submodule';
  return { field: '(file)', kind: 'not-a-value', got, expected: 'a file with its text' };
}

/** What a file that is too large is said to be. */
export function sizeProblem(field: string, size: number, largest: number): Problem {
  const expected = `a file of at most ${largest.toLocaleString('en')} bytes; its text is left out`;
  return { field, kind: 'not-a-value', got: `${size.toLocaleString('en')} bytes`, expected };
}
