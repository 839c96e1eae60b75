import { collectionPath } from '../../../src/schemas/collections.ts';
import type { ContentReader, Source } from './source.ts';

type Needing = Pick<Source, 'name' | 'folder' | 'needs'>;

/**
 * Sources in the order of their names, but each after those that write what it needs.
 * @throws {Error} where sources need each other
 */
export function orderSources<Each extends Needing>(sources: readonly Each[]): Each[] {
  const left = sources.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const ordered: Each[] = [];
  while (left.length > 0) {
    const next = left.findIndex((source) => !left.some((other) => isNeeded(source, other)));
    if (next === -1) throw new Error(`${left.map(({ name }) => name).join(', ')} need each other`);
    ordered.push(...left.splice(next, 1));
  }
  return ordered;
}

/** Whether a source reads in content/ what another one writes. */
export function isNeeded(
  { needs = [] }: Pick<Source, 'needs'>,
  { folder }: Pick<Source, 'folder'>,
): boolean {
  return needs.some((name) => name === folder);
}

/** content/ for a source: its own folder and texts, and what it needs, which alone is written before it. */
export function neededContent(source: Needing, content: ContentReader): ContentReader {
  const declared = new Set([source.folder, ...(source.needs ?? []).map(collectionPath)]);
  const own = [`prose/${source.name}/`, `prose/pictures/${source.name}/`];
  const check = (path: string): void => {
    if (own.some((folder) => path.startsWith(folder))) return;
    if (declared.has(path) || declared.has(path.split('/')[0] ?? '')) return;
    throw new Error(`${source.name} reads content/${path} without naming it among its needs`);
  };
  return {
    async readFile(path) {
      check(path);
      return content.readFile(path);
    },
    async readFolder(folder) {
      check(folder);
      return content.readFolder(folder);
    },
  };
}
