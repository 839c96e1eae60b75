/** What a reference in a kep.yaml points at. */
export type Reference =
  | { readonly kind: 'enhancement'; readonly id: string; readonly text: string }
  | { readonly kind: 'url'; readonly url: string; readonly text: string }
  | { readonly kind: 'text'; readonly text: string };

/** Finds an enhancement by its directory below keps/ or by a number it goes by. */
export interface EnhancementIndex {
  byDirectory(directory: string): string | undefined;
  byNumber(number: number): readonly string[];
}

const PATH = /\bkeps?\/((?:sig|wg|provider)-[\w-]+(?:\/[\w.-]+)+)/;
const NUMBER = /^(?:#|kep[- #]?)?0*(\d{1,5})$/i;
const ISSUE = /github\.com\/kubernetes\/(?:enhancements|features)\/issues\/(\d+)/;
const SHORT = /\bkep\.k8s\.io\/(\d+)/;
const URL_IN_TEXT = /https?:\/\/[^\s)>\]]+/;
const NOTHING = /^(?:n\/?a|none|tbd|todo|-)?$/i;

/**
 * Reads one entry of `see-also`, `replaces` or `superseded-by`, which people write as a path, a
 * number, an issue, a URL or free text. `undefined` where it says that there is none.
 */
export function resolveReference(written: string, index: EnhancementIndex): Reference | undefined {
  const text = written.trim();
  if (NOTHING.test(text)) return undefined;
  const id = byPath(text, index) ?? byNumber(text, index);
  if (id !== undefined) return { kind: 'enhancement', id, text };
  const url = URL_IN_TEXT.exec(text)?.[0];
  return url === undefined ? { kind: 'text', text } : { kind: 'url', url, text };
}

function byPath(text: string, index: EnhancementIndex): string | undefined {
  const path = PATH.exec(text)?.[1];
  if (path === undefined) return undefined;
  const parts = path.split('/');
  for (let length = parts.length; length >= 2; length -= 1) {
    const found = index.byDirectory(parts.slice(0, length).join('/'));
    if (found !== undefined) return found;
  }
  const number = /^0*(\d{1,5})-/.exec(parts[1] ?? '')?.[1];
  return number === undefined ? undefined : only(index.byNumber(Number(number)));
}

function byNumber(text: string, index: EnhancementIndex): string | undefined {
  const number = NUMBER.exec(text)?.[1] ?? ISSUE.exec(text)?.[1] ?? SHORT.exec(text)?.[1];
  return number === undefined ? undefined : only(index.byNumber(Number(number)));
}

function only(ids: readonly string[]): string | undefined {
  return ids.length === 1 ? ids[0] : undefined;
}
