import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../data/atlas.ts';
import { getFramedTables } from '../../data/tables.ts';
import { escapeXml } from '../../formats/escape-xml.ts';
import { SITE_ROOT } from '../../lib/site.ts';
import { frameEmbed, type OEmbed, pictureEmbed } from '../../model/embed/oembed.ts';

/** What an editor that knows oEmbed puts in for the page of a release, an enhancement or a gate. */
export const getStaticPaths = (async () => {
  const { enhancements, gates } = await getAtlas();
  const frames = await getFramedTables();
  const releases = frames.flatMap(({ path, table }) => {
    const version = /^releases\/(\d+\.\d+)\/changed$/.exec(path)?.[1];
    if (version === undefined) return [];
    const title = escapeXml(table.title);
    return [framed(`releases/${version}`, title, `${SITE_ROOT}/embed/frames/${path}.html`)];
  });
  const badges = [
    ...enhancements.map(({ slug, label }) => ({ name: `enhancements/${slug}`, title: label })),
    ...gates.map(({ name }) => ({ name: `feature-gates/${name}`, title: name })),
  ];
  return [...releases, ...badges.map(({ name, title }) => pictured(name, escapeXml(title)))];
}) satisfies GetStaticPaths;

function framed(name: string, title: string, address: string) {
  return { params: { name }, props: { answer: frameEmbed(title, address, SITE_ROOT) } };
}

function pictured(name: string, title: string) {
  const addresses = { page: `${SITE_ROOT}/${name}/`, picture: `${SITE_ROOT}/badges/${name}.svg` };
  return { params: { name }, props: { answer: pictureEmbed(title, addresses, SITE_ROOT) } };
}

/** The answer as a file. */
export const GET: APIRoute<{ readonly answer: OEmbed }> = ({ props: { answer } }) =>
  Response.json(answer);
