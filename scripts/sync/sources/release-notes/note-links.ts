import { cleanUrl } from '../../../../src/model/clean-url.ts';
import { readKepLink } from '../../../../src/model/enhancement/kep-link.ts';
import { isJsonObject } from '../../../../src/model/json-object.ts';
import type { NoteLink } from '../../../../src/schemas/release-notes.ts';
import type { Oddities } from '../../reading/oddities.ts';

/** Notes also hold addresses of examples, such as localhost or a service inside a cluster. */
const PUBLIC_HOST =
  /^https?:\/\/(?!localhost\b|[^/?#]*\.local(?:[:/?#]|$))[^/?#:]+\.[a-z]{2,}(?:[:/?#]|$)/i;

/** Reads the pages that a note links: a list, or one of them, each with its address or as that alone. */
export function readNoteLinks(value: unknown, field: string, oddities: Oddities): NoteLink[] {
  const items: unknown[] = [value ?? []].flat();
  const links = items.flatMap((item) => {
    const written = addressOf(item);
    const clean = cleanUrl(written);
    if (clean === undefined || !PUBLIC_HOST.test(clean.url)) {
      oddities.add(field, 'not-a-value', 'the http address of a page', firstWord(written));
      return [];
    }
    if (clean.isTrimmed) oddities.add(field, 'normalized', 'an address alone', firstWord(written));
    return [{ kind: linkKind(clean.url), url: clean.url }];
  });
  const seen = new Set<string>();
  return links.filter(({ url }) => seen.size < seen.add(url).size);
}

function addressOf(item: unknown): string {
  const written = isJsonObject(item) ? item.url : item;
  return typeof written === 'string' ? written : '';
}

/** What stands behind the address is upstream's prose, which a problem must not quote. */
function firstWord(written: string): string {
  const [word = '', ...rest] = written.split(/\s/);
  return rest.length === 0 ? word : `${word} …`;
}

function linkKind(url: string): NoteLink['kind'] {
  const kep = readKepLink(url);
  if (kep !== undefined && kep.kind !== 'pull-request') return 'kep';
  return /^https?:\/\/(?:[\w-]+\.)*(?:kubernetes|k8s)\.io\//i.test(`${url}/`)
    ? 'official'
    : 'external';
}
