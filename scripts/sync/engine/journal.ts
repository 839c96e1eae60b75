import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isAbsent } from '../../../src/model/absent.ts';
import { refusalWords } from '../../../src/records/issue-words.ts';
import type { Disk } from './disk.ts';
import { parseJson } from './parse-json.ts';

/** The folder below content/ in which a run prepares what it will change; git ignores it. */
export const STAGING = '.sync';

/** The file in that folder that decides. */
export const JOURNAL = 'journal.json';

const journal = z.array(
  z.strictObject({
    path: z.string().refine(isInside, 'leads out of content/'),
    /** The name of the new file below the staging folder; nothing for a file to remove. */
    staged: z.string().regex(/^\d+$/).optional(),
    /** The digest of its text, by which a file is known that has been put in place already. */
    digest: z.string().optional(),
  }),
);

/** What to do where a journal cannot be finished. */
export const WAY_OUT =
  'content/ may be half written: restore it from git ("git checkout HEAD -- content/"), then run again with --abandon-journal';

/** What is to be done, once it is decided. */
export type Journal = z.infer<typeof journal>;

/** Whether a path stays below the folder that it is relative to. */
export function isInside(path: string): boolean {
  const segments = path.split(/[/\\]/);
  return segments.every((segment) => !['', '.', '..'].includes(segment) && !segment.includes('\0'));
}

/** Decides on changes: from here on they are made, if need be by the next run. */
export async function writeJournal(content: string, changes: Journal, disk: Disk): Promise<void> {
  const folder = join(content, STAGING);
  const draft = join(folder, `${JOURNAL}.tmp`);
  await disk.write(draft, JSON.stringify(changes));
  await disk.move(draft, join(folder, JOURNAL));
  await disk.flush(folder);
}

/**
 * The changes that were decided on and perhaps not all made; nothing where none were.
 * @throws {Error} when the journal is not one that `writeJournal` wrote.
 */
export async function readJournal(content: string): Promise<Journal | undefined> {
  const path = join(content, STAGING, JOURNAL);
  const text = await readText(path);
  if (text === undefined) return undefined;
  const { data, error } = journal.safeParse(parseJson(text));
  if (data !== undefined) return data;
  const words = refusalWords(error, 'the file');
  throw new Error(`${path}: ${words} (expected the journal of a sync); ${WAY_OUT}`);
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw new Error(`${path}: cannot be read (expected the journal of a sync); ${WAY_OUT}`, {
      cause: error,
    });
  }
}
