import { join } from 'node:path';
import process from 'node:process';

/**
 * The folder that the site is built from, from CONTENT_DIR: another one than content/ when an older
 * state is built. Relative paths are below the project.
 */
export const CONTENT_FOLDER = process.env.CONTENT_DIR || 'content';

/** A file or folder below the content's. */
export function contentPath(...parts: readonly string[]): string {
  return join(CONTENT_FOLDER, ...parts);
}

/** The day that an older state is built for, ISO 8601, from AS_OF; absent for the present one. */
export const AS_OF: string | undefined = process.env.AS_OF || undefined;

/** The folder in which builds keep what the next one need not work out again, from CACHE_DIR. */
export const CACHE_FOLDER = process.env.CACHE_DIR || '.cache';
