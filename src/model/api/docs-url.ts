import { KUBERNETES_SITE } from '../atlas/upstream.ts';

/** Which releases have documentation of their own. */
export interface DocumentedReleases {
  /** The newest release, which kubernetes.io itself documents. */
  readonly current: string;
  /** The releases that are supported, whose documentation is kept. */
  readonly supported: readonly string[];
}

/** The generated reference moved from folders by purpose to folders by group while v1.36 was current. */
const MOVED_REFERENCE = `${KUBERNETES_SITE}/docs/reference/kubernetes-api/`;
const MOVED_IN = 36;

/**
 * The address of a page in the documentation of a release: kubernetes.io for the current one,
 * v1-33.docs.kubernetes.io for an older one that is supported, and nothing for others, nor for pages
 * that it has at another address. Whether the older documentation has that very page is not known.
 * @param url a page on kubernetes.io
 */
export function docsUrlIn(
  url: string,
  release: string,
  { current, supported }: DocumentedReleases,
): string | undefined {
  if (release === current) return url;
  if (!supported.includes(release)) return undefined;
  if (url.startsWith(MOVED_REFERENCE) && Number(release.split('.')[1]) < MOVED_IN) return undefined;
  const host = `v${release.replace('.', '-')}.docs.kubernetes.io`;
  return url.replace(`${KUBERNETES_SITE}/`, `https://${host}/`);
}
