import type { GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../data/markdown-site.ts';
import { getNewsPages } from '../../data/news.ts';
import {
  getApiKindPages,
  getDigestPages,
  getEnhancementPages,
  getGatePages,
  getReleasePages,
  getSigPages,
  getTrackingPages,
} from '../../data/pages.ts';
import { getWholeTable } from '../../data/tables.ts';
import { getUpgradePairs, getUpgradeTable } from '../../data/upgrades.ts';
import { markdownLink, PLACE_OF_TEXT } from '../../formats/markdown-text.ts';
import { upgradeMarkdown } from '../../formats/upgrade-markdown.ts';
import { type FileRoute, fileResponse } from '../../lib/file-response.ts';
import { apiKindMarkdown } from '../../markdown/api-kind.ts';
import { digestMarkdown } from '../../markdown/digest.ts';
import { enhancementMarkdown } from '../../markdown/enhancement.ts';
import { gateMarkdown } from '../../markdown/feature-gate.ts';
import { newsMarkdown } from '../../markdown/news.ts';
import type { MarkdownSite } from '../../markdown/page.ts';
import { releaseMarkdown } from '../../markdown/release.ts';
import { sigMarkdown } from '../../markdown/sig.ts';
import { trackingMarkdown } from '../../markdown/tracking.ts';
import {
  apiKindPath,
  digestPath,
  enhancementPath,
  gatePath,
  pairPath,
  releasePath,
  sigPath,
  trackingPath,
} from '../../model/page/paths.ts';

/** Writes a page as Markdown. */
type Write = (site: MarkdownSite) => string | Promise<string>;

/** The twins of the pages of a kind: the path of each, and what writes it. */
async function twinsOf<Page>(
  pages: Promise<readonly Page[]>,
  pathOf: (page: Page) => string,
  write: (page: Page, site: MarkdownSite) => string | Promise<string>,
): Promise<{ readonly path: string; readonly write: Write }[]> {
  return (await pages).map((page) => ({
    path: pathOf(page),
    write: (site) => write(page, site),
  }));
}

export const getStaticPaths = (async () => {
  const twins = await Promise.all([
    twinsOf(getApiKindPages(), ({ api }) => apiKindPath(api.group, api.kind), apiKindMarkdown),
    twinsOf(getDigestPages(), ({ digest }) => digestPath(digest.record.id), digestMarkdown),
    twinsOf(
      getEnhancementPages(),
      ({ subject }) => enhancementPath(subject.slug),
      ({ gather }, site) => enhancementMarkdown(gather(), site),
    ),
    twinsOf(
      getGatePages(),
      ({ subject }) => gatePath(subject.name),
      ({ gather }, site) => gateMarkdown(gather(), site),
    ),
    twinsOf(getNewsPages(), ({ path }) => path, newsMarkdown),
    twinsOf(
      getReleasePages(),
      ({ release }) => releasePath(release.version),
      async (page, site) =>
        releaseMarkdown(page, await getWholeTable('features', page.release.version), site),
    ),
    twinsOf(
      getTrackingPages(),
      ({ tracking }) => trackingPath(tracking.release.version),
      trackingMarkdown,
    ),
    twinsOf(getSigPages(), ({ sig }) => sigPath(sig.slug), sigMarkdown),
    twinsOf(getUpgradePairs(), pairPath, async (pair, { atlas, root }) =>
      upgradeMarkdown(
        await getUpgradeTable(pair),
        atlas.today,
        (path) => `${root}${path}`,
        pairPath(pair),
      ),
    ),
  ]);
  return twins.flat().map(({ path, write }) => ({
    params: { page: path.slice(1, -1) },
    props: { write },
  }));
}) satisfies GetStaticPaths;

/** A page as Markdown. */
export const GET: FileRoute<{ write: Write }> = async ({ props: { write } }) => {
  const text = await write(await getMarkdownSite());
  // In development no build puts the text of a proposal there.
  const noText = markdownLink('Proposal', 'proposal/');
  return fileResponse(
    import.meta.env.DEV ? text.replace(PLACE_OF_TEXT, noText) : text,
    'text/markdown; charset=utf-8',
  );
};
