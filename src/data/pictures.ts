import { existsSync } from 'node:fs';
import { contentPath } from '../lib/content-folder.ts';
import { href } from '../lib/href.ts';
import { REPOSITORIES } from '../model/atlas/upstream.ts';
import { once } from '../model/once.ts';
import type { LinkIndex } from '../prose/types.ts';
import { type FetchedPicture, pictures } from '../schemas/pictures.ts';
import { readProseJson } from './prose-json.ts';

/** A picture of a text, as a file to serve. */
export interface PictureFile extends FetchedPicture {
  /** The file on this machine. */
  readonly place: string;
}

type ByPath = ReadonlyMap<string, PictureFile>;

/** Repository → its pictures, and the sources that fetch them. */
const SOURCES = [
  [REPOSITORIES.enhancements, 'enhancements'],
  [REPOSITORIES.lwkd, 'digests'],
] as const;

const getAll = once(async (): Promise<ReadonlyMap<string, ByPath>> => {
  const read = SOURCES.map(
    async ([repository, source]) => [repository, await readPictures(source)] as const,
  );
  return new Map(await Promise.all(read));
});

async function readPictures(source: string): Promise<ByPath> {
  const folder = ['pictures', source];
  const index = await readProseJson([...folder, 'index.json'], pictures, 'an index of pictures');
  const shown = Object.entries(index?.pictures ?? {}).flatMap(([path, verdict]) => {
    if (!('file' in verdict)) return [];
    const place = contentPath('prose', ...folder, verdict.file);
    return existsSync(place) ? [[path, { ...verdict, place }] as const] : [];
  });
  return new Map(shown);
}

/** Finds the picture at a path of a repository, where it was fetched. */
export async function getPictureFinder(): Promise<LinkIndex['picture']> {
  const byRepository = await getAll();
  return (repository, path) => {
    const found = byRepository.get(repository)?.get(path);
    return (
      found && { href: href(`/pictures/${found.file}`), width: found.width, height: found.height }
    );
  };
}

/** All pictures that were fetched, each once: its name says what is in it. */
export async function getPictures(): Promise<PictureFile[]> {
  const found = [...(await getAll()).values()].flatMap((byPath) => [...byPath.values()]);
  return [...new Map(found.map((picture) => [picture.file, picture])).values()];
}
