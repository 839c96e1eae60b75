import { markdownLink, markdownText } from '../formats/markdown-text.ts';
import { sourceUrl } from '../model/atlas/citation.ts';
import { citedCommit } from '../model/atlas/cited-commit.ts';
import { licenceOf } from '../model/atlas/upstream.ts';
import type { EnhancementView } from '../model/enhancement/enhancement.ts';
import type { SyncedRef } from '../schemas/sources.ts';
import { enhancementLink } from './links.ts';
import type { MarkdownSite } from './page.ts';

/** A text as upstream wrote it, and where it is from. */
interface UpstreamText {
  readonly markdown: string;
  readonly ref: SyncedRef;
  readonly source: { readonly path: string };
}

/**
 * The text of a proposal, with its source before it and its page behind. The text itself is unchanged.
 * @throws {Error} where there is none
 */
export function proposalMarkdown(
  view: EnhancementView,
  text: UpstreamText | undefined,
  site: MarkdownSite,
): string {
  const { label, slug, record } = view;
  if (text === undefined) throw new Error(`${view.id}: its text was there a moment ago`);
  const { markdown, ref, source } = text;
  const origin = `${ref.repository} at ${citedCommit(ref).slice(0, 7)}`;
  const licence = licenceOf(ref.repository);
  const terms = licence === undefined ? '' : `, ${markdownLink(licence.name, licence.url)}`;
  return [
    `# ${markdownText(`${label}: ${record.title} (proposal)`)}`,
    `Source: ${markdownLink(origin, sourceUrl(ref, source.path))}${terms}. Relative links start from that file. Stages, gates, and people: ${enhancementLink(view, site)}.`,
    '---',
    markdown.trim(),
    '---',
    `As of ${site.atlas.today}; page: <${site.root}/enhancements/${encodeURI(slug)}/proposal/>.\n`,
  ].join('\n\n');
}
