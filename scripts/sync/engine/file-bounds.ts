import type { Problem } from '../../../src/schemas/problem.ts';

/** Bytes of a file that are still read; the largest upstream, notes of a release, have a quarter of it. */
export const LARGEST_FILE = 16 * 1024 * 1024;

/** Bytes of a text that pages show; they render as many characters. */
export const LARGEST_TEXT = 1_000_000;

/** A file as a listing has it; its size in bytes. */
interface SizedFile {
  readonly path: string;
  readonly size: number;
}

/** Keeps files that are too large from being read, and which they were. */
export class FileBounds {
  readonly #tooLarge = new Map<string, SizedFile>();

  /** Those of the files that may be read. */
  within<File extends SizedFile>(files: readonly File[]): File[] {
    for (const file of files) if (file.size > LARGEST_FILE) this.#tooLarge.set(file.path, file);
    return files.filter(({ size }) => size <= LARGEST_FILE);
  }

  /** The files that were not read. */
  get tooLarge(): readonly SizedFile[] {
    return [...this.#tooLarge.values()];
  }
}

/** What a file that is too large is said to be. */
export function sizeProblem(field: string, size: number, largest: number): Problem {
  const expected = `a file of at most ${largest.toLocaleString('en')} bytes; its text is left out`;
  return { field, kind: 'not-a-value', got: `${size.toLocaleString('en')} bytes`, expected };
}
