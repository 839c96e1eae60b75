import { extname } from 'node:path/posix';
import { type RepositoryFiles, repositoryFiles } from '../schemas/repository-files.ts';
import { readProseJson } from './prose-json.ts';

/** Says whether there is a file or folder at a path; `undefined` where that is not known. */
export type FileFinder = (path: string) => boolean | undefined;

/** Finds what kubernetes/enhancements has, as the last sync with texts found it. */
export async function getFileFinder(): Promise<FileFinder> {
  const place = ['files', 'enhancements.json'];
  const listing = await readProseJson(place, repositoryFiles, 'a listing of files');
  return listing === undefined ? () => undefined : fileFinder(listing);
}

/** A mirror that has only files of some kinds says nothing of the others, nor of folders. */
export function fileFinder({ folder, kinds, paths }: RepositoryFiles): FileFinder {
  const known = new Set(paths.flatMap(withFolders));
  return (path) => {
    if (known.has(path)) return true;
    const isTold = path.startsWith(`${folder}/`) && (kinds?.includes(extname(path)) ?? true);
    return isTold ? false : undefined;
  };
}

function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
