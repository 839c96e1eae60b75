import type { APIRoute, GetStaticPaths } from 'astro';
import { getDigests } from '../../../data/digests.ts';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { digestMarkdown } from '../../../markdown/digest.ts';
import type { DigestView } from '../../../model/digest/digest.ts';

export const getStaticPaths = (async () => {
  const { all } = await getDigests();
  return all.map((digest) => ({ params: { date: digest.record.id }, props: { digest } }));
}) satisfies GetStaticPaths;

/** The page of a digest as Markdown. */
export const GET: APIRoute<{ digest: DigestView }> = async ({ props: { digest } }) =>
  new Response(digestMarkdown(digest, await getMarkdownSite()));
