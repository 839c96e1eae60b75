import type { GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../data/markdown-site.ts';
import type { GetTwins, MarkdownTwin } from '../../data/twins.ts';
import { markdownLink, PLACE_OF_TEXT } from '../../formats/markdown-text.ts';
import { type FileRoute, fileResponse } from '../../lib/file-response.ts';

/** The pages of each kind, with their Markdown. */
const kinds = import.meta.glob<{ readonly twins: GetTwins }>(
  ['../../data/pages/*.ts', '!**/*.test.ts'],
  { eager: true },
);

export const getStaticPaths = (async () => {
  const twins = await Promise.all(Object.values(kinds).map((kind) => kind.twins()));
  return twins.flat().map(({ path, write }) => ({
    params: { page: path.slice(1, -1) },
    props: { write },
  }));
}) satisfies GetStaticPaths;

/** A page as Markdown. */
export const GET: FileRoute<Pick<MarkdownTwin, 'write'>> = async ({ props: { write } }) => {
  const text = await write(await getMarkdownSite());
  // In development no build puts the text of a proposal there.
  const noText = markdownLink('Proposal', 'proposal/');
  return fileResponse(
    import.meta.env.DEV ? text.replace(PLACE_OF_TEXT, noText) : text,
    'text/markdown; charset=utf-8',
  );
};
