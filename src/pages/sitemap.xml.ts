import type { APIRoute } from 'astro';
import { getAtlas } from '../data/atlas.ts';
import { enhancementHref, gateHref, href, releaseHref, sigHref } from '../lib/href.ts';

const INDEXES = [
  '/',
  '/releases/',
  '/enhancements/',
  '/feature-gates/',
  '/sigs/',
  '/schedule/',
  '/about/',
  '/about/problems/',
];

/** The addresses of all pages of their own content. */
export const GET: APIRoute = async ({ site }) => {
  const { enhancements, gates, releases, sigs, today } = await getAtlas();
  const paths = [
    ...INDEXES.map(href),
    ...releases.map(({ version }) => releaseHref(version)),
    ...enhancements.map(({ slug }) => enhancementHref(slug)),
    ...gates.map(({ name }) => gateHref(name)),
    ...sigs.map(({ slug }) => sigHref(slug)),
  ];
  const urls = paths.map(
    (path) => `<url><loc>${new URL(path, site).href}</loc><lastmod>${today}</lastmod></url>`,
  );
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`,
    { headers: { 'content-type': 'application/xml' } },
  );
};
