import type { Upstream } from './repository.ts';
import type { Source, UnreadFile, Wanted } from './source.ts';

/** The files that a source wants, and that are beyond the bounds of what is read. */
export function unreadFiles(
  { repositories, reads = [] }: Pick<Source, 'repositories' | 'reads'>,
  wanted: Wanted,
  upstream: Upstream,
): UnreadFile[] {
  const isWanted = (name: string, path: string): boolean =>
    reads.length === 0 ||
    reads.some(
      ({ repository, folder, isWanted: isOne }) =>
        repository === name && path.startsWith(`${folder}/`) && isOne(path, wanted),
    );
  return [...new Set(repositories)].flatMap((name) =>
    upstream.repository(name).bounds.unread.filter(({ path }) => isWanted(name, path)),
  );
}
