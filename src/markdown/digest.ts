import { markdownLink, markdownText } from '../formats/markdown-text.ts';
import { refOf, sourceUrl } from '../model/atlas/citation.ts';
import { REPOSITORIES } from '../model/atlas/upstream.ts';
import type { DigestView } from '../model/digest/digest.ts';
import { pullRequestLabel, pullRequestUrl } from '../model/digest/links.ts';
import { gateLink, kepLink, releaseLink } from './links.ts';
import { bullets, type MarkdownSite, textRows, writePage } from './page.ts';

/** The page of a digest as Markdown: what it names, not what it says. */
export function digestMarkdown(digest: DigestView, site: MarkdownSite): string {
  const { record } = digest;
  const ref = refOf(site.atlas.sources, REPOSITORIES.lwkd);
  const updates = record.sections.flatMap(({ versionUpdates = [] }) => versionUpdates);
  const keps = digest.keps.map((kep) => `${kepLink(kep, site)}${titleOf(kep.view)}`);
  return writePage(
    {
      title: `Digest of ${record.id}: ${record.title}`,
      path: `/digests/${record.id}/`,
      data: `/api/v1/digests/${record.id}.json`,
      facts: [
        ['Week ending', record.weekEnding],
        ['Published', record.published],
        ['KEP of the week', digest.presented.map((kep) => kepLink(kep, site)).join(', ')],
        ['Releases named', digest.releases.map((each) => releaseLink(each, site)).join(', ')],
        ['Read it', record.permalink && markdownLink('lwkd.info', record.permalink)],
        ['File', ref && markdownLink(record.path, sourceUrl(ref, record.path))],
      ],
      sections: [
        ['KEPs named', bullets(keps)],
        ['Feature gates named', bullets(digest.gates.map((name) => gateLink(name, site)))],
        [
          'Pull requests named',
          bullets(
            digest.pullRequests.map((id) => markdownLink(pullRequestLabel(id), pullRequestUrl(id))),
          ),
        ],
        [
          'Version updates',
          textRows(
            ['What', 'Version'],
            updates.map(({ name, version }) => [markdownText(name), markdownText(version)]),
          ),
        ],
      ],
    },
    site,
  );
}

function titleOf(view: DigestView['keps'][number]['view']): string {
  return view === undefined ? '' : `: ${markdownText(view.record.title)}`;
}
