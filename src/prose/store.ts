import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { cleanText } from '../formats/clean-text.ts';
import { contentPath } from '../lib/content-folder.ts';
import { ignoreAbsent } from '../model/absent.ts';
import { safePath } from '../model/atlas/place.ts';

/** The upstream texts that a sync fetches as Markdown. */
export type ProseCollection = 'enhancements' | 'digests' | 'feature-gates' | 'sigs';

const FOLDER = resolve(contentPath('prose'));

/** Where a text is kept: a proposal's in a folder of its own, as upstream, every other in a file. */
export function prosePath(collection: ProseCollection, id: string, folder: string): string {
  const file = collection === 'enhancements' ? `${safePath(id)}/README.md` : `${safePath(id)}.md`;
  return join(folder, collection, file);
}

/** Whether a text was fetched. */
export function hasProse(collection: ProseCollection, id: string, folder = FOLDER): boolean {
  return existsSync(prosePath(collection, id, folder));
}

/** Reads a text, cleaned; `undefined` where it was not fetched, which no page may depend on. */
export async function readProse(
  collection: ProseCollection,
  id: string,
  folder = FOLDER,
): Promise<string | undefined> {
  const text = await readFile(prosePath(collection, id, folder), 'utf8').catch(ignoreAbsent);
  return text && cleanText(text);
}
