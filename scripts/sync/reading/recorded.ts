import type { z } from 'zod';
import { errorWords } from '../../../src/model/error-words.ts';
import { readContentRecord, readIfYaml } from '../../../src/records/content-record.ts';
import { COLLECTIONS, type ContentOf, type FolderName } from '../../../src/schemas/collections.ts';
import { type FolderTexts, fetchFolder } from '../engine/read-folder.ts';
import type { Upstream } from '../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../engine/source.ts';

/**
 * What content/ has on record of a collection, for a source that goes on from there.
 * @throws {Error} that names the first file that is not of its shape: its history may be kept nowhere else.
 */
export async function readRecorded<Name extends FolderName>(
  content: ContentReader,
  name: Name,
): Promise<ContentOf<Name>> {
  const { schema } = COLLECTIONS[name];
  const files = await content.readFolder(name);
  const records = [...files].map(([path, text]) => readRecordedFile(path, text, schema));
  return records as unknown as ContentOf<Name>;
}

/** The same without the files that are not of its shape: those are the affair of the source that plans them. */
export async function readIntact<Name extends FolderName>(
  content: ContentReader,
  name: Name,
): Promise<ContentOf<Name>> {
  const { schema } = COLLECTIONS[name];
  const files = await content.readFolder(name);
  const records = [...files.values()].flatMap((text): readonly unknown[] => {
    const { success, data } = schema.safeParse(readIfYaml(text));
    return success ? [data] : [];
  });
  return records as unknown as ContentOf<Name>;
}

/**
 * The same of one file.
 * @param path below content/
 * @throws {Error} that names the file, what is wrong with it, and what to do.
 */
export function readRecordedFile<Schema extends z.ZodType>(
  path: string,
  text: string,
  schema: Schema,
): z.output<Schema> {
  try {
    return readContentRecord(`content/${path}`, text, schema);
  } catch (cause) {
    throw new Error(`${errorWords(cause)}; restore it from git`, { cause });
  }
}

/** A collection whose records name the file that each is of. */
export type FileCollection = {
  [Name in FolderName]: ContentOf<Name>[number] extends { readonly path: string } ? Name : never;
}[FolderName];

/** Files of a folder, the records of those that did not change, and all that content/ has. */
export interface RecordedTexts<Each> extends FolderTexts<Each> {
  readonly recorded: readonly Each[];
}

/** Fetches a folder of files that are records of a collection. */
export async function fetchWithRecorded<Name extends FileCollection>(
  name: Name,
  read: FolderRead,
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<RecordedTexts<ContentOf<Name>[number]>>> {
  const { refs, texts } = await fetchFolder<ContentOf<Name>[number]>(
    upstream,
    read,
    wanted,
    ({ path }) => path,
  );
  return { refs, texts: texts && { ...texts, recorded: await readIntact(content, name) } };
}
