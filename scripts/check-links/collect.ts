import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { attributeOf, elementsIn } from '../../src/formats/html-nodes.ts';
import { ignoreAbsent } from '../../src/model/absent.ts';
import { addTo } from '../../src/model/group-by-each.ts';

/** External address → the pages that link it, without fragments. */
export type ExternalLinks = ReadonlyMap<string, readonly string[]>;

/**
 * All links of a built site to other sites.
 * @throws {Error} where the folder has no pages
 */
export async function collectLinks(folder: string): Promise<ExternalLinks> {
  const names = (await readdir(folder, { recursive: true }).catch(ignoreAbsent)) ?? [];
  const pages = names.filter((name) => name.endsWith('.html')).sort();
  if (pages.length === 0) {
    throw new Error(`${folder}: got no pages, expected a site that "npm run build" wrote`);
  }
  const links = new Map<string, string[]>();
  for (const page of pages) {
    for (const address of externalLinksIn(await readFile(join(folder, page), 'utf8'))) {
      addTo(links, address, page);
    }
  }
  return links;
}

/** The addresses of other sites that a page links, each once. */
export function externalLinksIn(html: string): Set<string> {
  const found = new Set<string>();
  for (const element of elementsIn(parse(html).childNodes)) {
    const target = element.tagName === 'a' ? attributeOf(element, 'href') : undefined;
    if (!target || !/^https?:\/\//i.test(target) || !URL.canParse(target)) continue;
    const address = new URL(target);
    address.hash = '';
    if (isPublicName(address.hostname)) found.add(address.href);
  }
  return found;
}

/** Upstream's texts may link anything: what is inside a network is no business of a check. */
function isPublicName(host: string): boolean {
  return /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/i.test(host) && !/\.(?:local|internal)$/i.test(host);
}
