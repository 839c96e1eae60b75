import { KUBERNETES_SITE } from '../../../../src/model/atlas/upstream.ts';

const SITE = `${KUBERNETES_SITE}/docs/`;
const ROOT = 'content/en/docs/';

/** The file below content/en/docs without its ending; nothing for other files. */
export function pageId(path: string): string | undefined {
  return path.startsWith(ROOT) && path.endsWith('.md')
    ? path.slice(ROOT.length, -'.md'.length)
    : undefined;
}

/**
 * The address on kubernetes.io, as Hugo makes it: lower case, `_index` and `index` stand for their
 * folder, and a `slug` in the front matter replaces the file's name.
 * @param id see {@link pageId}
 */
export function pageUrl(id: string, slug?: string): string {
  const folders = id.split('/');
  const name = folders.pop() ?? '';
  const isFolderPage = name === '_index' || name === 'index';
  const segments = isFolderPage ? folders : [...folders, slug ?? name];
  const path = segments.map((segment) => encodeURIComponent(segment.toLowerCase())).join('/');
  return path === '' ? SITE : `${SITE}${path}/`;
}
