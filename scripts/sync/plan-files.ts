import type { ContentStore } from './content-store.ts';
import type { Change } from './plan.ts';
import type { ContentFile } from './source.ts';

/** What is fetched for readers of one machine and never committed. */
const PROSE = 'prose/';

/** Whether a path below content/ is one that git ignores. */
export function isProse({ path }: Pick<Change, 'path'>): boolean {
  return path.startsWith(PROSE);
}

/** The changes that give content/ a source's other files; none for a file that is so already. */
export async function planFiles(
  files: readonly ContentFile[],
  content: Pick<ContentStore, 'readFile'>,
): Promise<Change[]> {
  const changes = await Promise.all(
    files.map(async ({ path, text }): Promise<Change[]> => {
      const current = await content.readFile(path);
      if (current === text) {
        return [];
      }
      return [{ kind: current === undefined ? 'added' : 'changed', path, text }];
    }),
  );
  return changes.flat();
}
