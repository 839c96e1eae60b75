import { markdownLink, markdownText } from '../formats/markdown-text.ts';
import { refOf, sourceUrl } from '../model/atlas/citation.ts';
import { newestRelease } from '../model/atlas/lookup.ts';
import type { Reference } from '../model/atlas/reference.ts';
import type { EnhancementView } from '../model/enhancement/enhancement.ts';
import { currentClaim } from '../model/graduation/current-stage.ts';
import { stageLabel } from '../model/stage.ts';
import { enhancementLinkById, gateLink, releaseLink, sigLink } from './links.ts';
import { bullets, type MarkdownSite, textRows, writePage } from './page.ts';

/** The page of an enhancement as Markdown. */
export function enhancementMarkdown(view: EnhancementView, site: MarkdownSite): string {
  const { record, slug } = view;
  const current = currentClaim(view, newestRelease(site.atlas));
  const people = (names: readonly string[] = []) => names.map(markdownText).join(', ');
  const ref = refOf(site.atlas.sources, 'kubernetes/enhancements');
  return writePage(
    {
      title: `${view.label}: ${record.title}`,
      path: `/enhancements/${slug}/`,
      data: `/api/v1/enhancements/${slug}.json`,
      facts: [
        ['SIG', sigLink(view.sig, site)],
        [
          'Other SIGs',
          (record.participatingSigs ?? []).map((sig) => sigLink(sig, site)).join(', '),
        ],
        ['Status', record.status],
        [
          'Stage',
          current &&
            `${stageLabel(current.stage)}, ${current.standing} ${current.standing === 'planned' ? 'for' : 'since'} ${releaseLink(current.release, site)}`,
        ],
        ['Created', record.created],
        ['Authors', people(record.authors)],
        ['Reviewers', people(record.reviewers)],
        ['Approvers', people(record.approvers)],
        ['Metadata', ref && markdownLink(record.path, sourceUrl(ref, record.path))],
      ],
      sections: [
        ['Graduation', graduation(view, site)],
        ['Feature gates', gates(view, site)],
        ['Related proposals', related(view, site)],
      ],
    },
    site,
  );
}

function graduation({ claims }: EnhancementView, site: MarkdownSite): string {
  return textRows(
    ['Stage', 'Release', 'Standing'],
    claims.map(({ stage, release, standing }) => [
      stageLabel(stage),
      releaseLink(release, site),
      standing,
    ]),
  );
}

function gates(view: EnhancementView, site: MarkdownSite): string {
  return textRows(
    ['Feature gate', 'Components'],
    view.gates.map(({ written, name, components }) => [
      name === undefined ? markdownText(written) : gateLink(name, site),
      components.map(markdownText).join(', '),
    ]),
  );
}

function related(view: EnhancementView, site: MarkdownSite): string {
  const lists = [
    ['See also', view.seeAlso],
    ['Replaces', view.replaces],
    ['Superseded by', view.supersededBy],
  ] as const;
  return bullets([
    ...lists.flatMap(([words, all]) => all.map((each) => `${words} ${referenceLink(each, site)}`)),
    ...view.referredToBy.map((id) => `Referred to by ${enhancementLinkById(id, site)}`),
  ]);
}

function referenceLink(each: Reference, site: MarkdownSite): string {
  switch (each.kind) {
    case 'enhancement':
      return enhancementLinkById(each.id, site);
    case 'url':
      return markdownLink(each.text, each.url);
    case 'text':
      return markdownText(each.text);
  }
}
