import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { siteOf } from './npm-package.ts';

/**
 * Writes sitemap.xml with every page that the build has written.
 * @param without patterns of routes whose pages are no content of their own
 */
export function sitemap({ without }: { without: readonly string[] }): AstroIntegration {
  let root = '';
  return {
    name: 'sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = siteOf(config);
      },
      'astro:build:done': async ({ dir, assets }) => {
        const files = [...assets].flatMap(([pattern, urls]) =>
          without.includes(pattern) ? [] : urls,
        );
        const paths = files.flatMap(({ href }) => pagePath(href.slice(dir.href.length)) ?? []);
        await writeFile(new URL('sitemap.xml', dir), writeSitemap(root, paths.sort()));
      },
    },
  };
}

/** "releases/1.34/index.html" → "/releases/1.34/"; anything else is no page. */
export function pagePath(file: string): string | undefined {
  return /(?:^|\/)index\.html$/.test(file) ? `/${file.replace(/index\.html$/, '')}` : undefined;
}

/** The sitemap of some paths below a site's root, by the protocol at https://www.sitemaps.org. */
export function writeSitemap(root: string, paths: readonly string[]): string {
  const urls = paths.map((path) => `<url><loc>${root}${path}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
}
