import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, builtPages, elementsOf, type PageElement } from './site.ts';

let pages: BuiltPage[];

beforeAll(async () => {
  pages = await builtPages();
});

/** Elements whose address a browser fetches without being asked. */
const FETCHED = new Set(['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object']);

function fetched({ tag, attributes }: PageElement): string | undefined {
  if (FETCHED.has(tag)) return attributes.get('src') ?? attributes.get('data');
  const isFetchedLink =
    tag === 'link' && /stylesheet|icon|preload/.test(attributes.get('rel') ?? '');
  return isFetchedLink ? attributes.get('href') : undefined;
}

function offences(find: (element: PageElement) => string | undefined): string[] {
  return pages.flatMap((page) =>
    elementsOf(page).flatMap((element) => {
      const offence = find(element);
      return offence === undefined ? [] : [`${page.address} <${element.tag}> ${offence}`];
    }),
  );
}

describe('pages', () => {
  it('fetch nothing from another site', () => {
    const foreign = offences((element) => {
      const address = fetched(element);
      return address !== undefined && /^(?:[a-z]+:)?\/\//i.test(address) ? address : undefined;
    });
    expect(foreign).toEqual([]);
  });

  it('hold no inline style, no event handler and no inline script', () => {
    const inline = offences(({ tag, attributes, text }) => {
      const handler = [...attributes.keys()].find((name) => name === 'style' || /^on/.test(name));
      const isData = /json/.test(attributes.get('type') ?? '');
      const isInline = tag === 'script' && !attributes.has('src') && !isData && text() !== '';
      return handler ?? (isInline ? 'inline script' : undefined);
    });
    expect(inline).toEqual([]);
  });

  it('state a strict policy', () => {
    const policies = new Set(
      pages.map(
        ({ html }) => /http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1],
      ),
    );
    for (const policy of policies) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|\*/);
    }
  });
});
