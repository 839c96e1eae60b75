import type { Problem } from '../../../src/schemas/problem.ts';
import type { UnreadFile } from './source.ts';

/** Says that a file cannot be read, and why. */
export class UnreadError extends Error implements UnreadFile {
  readonly path: string;
  readonly problem: Problem;

  constructor(path: string, got: string, expected: string) {
    super(`${path}: ${got} (expected ${expected})`);
    this.path = path;
    this.problem = { field: '(file)', kind: 'not-a-value', got, expected };
  }
}

/** Reads files each by itself: what is made of those that can be read, and the others. */
export function readEach<File, Read>(
  files: readonly File[],
  read: (file: File) => Read,
): { read: Read[]; unread: UnreadFile[] } {
  const unread: UnreadFile[] = [];
  const all = files.flatMap((file): Read[] => {
    try {
      return [read(file)];
    } catch (error) {
      if (!(error instanceof UnreadError)) throw error;
      unread.push(error);
      return [];
    }
  });
  return { read: all, unread };
}
