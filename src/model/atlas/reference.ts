import { cleanUrl } from '../clean-url.ts';
import type { KepFinder } from '../enhancement/find-mentioned.ts';
import { readKepLink } from '../enhancement/kep-link.ts';

/** What a reference in a kep.yaml points at. */
export type Reference =
  | { readonly kind: 'enhancement'; readonly id: string; readonly text: string }
  | { readonly kind: 'url'; readonly url: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

const URL_IN_TEXT = /https?:\/\/\S+/;

/**
 * Reads one entry of `see-also`, `replaces` or `superseded-by`, which people write as a path, a
 * number, an issue, a URL or free text.
 */
export function resolveReference(
  written: string,
  find: KepFinder<{ readonly id: string }>,
): Reference {
  const text = written.trim();
  const link = readKepLink(text);
  const id = link?.kind === 'pull-request' ? undefined : find(link ?? {})?.id;
  if (id !== undefined) return { kind: 'enhancement', id, text };
  const url = cleanUrl(URL_IN_TEXT.exec(text)?.[0] ?? '')?.url;
  return url === undefined ? { kind: 'text', text } : { kind: 'url', url, text };
}
