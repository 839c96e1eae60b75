import type { Atlas } from '../atlas/atlas.ts';
import { refOf, upstreamFileUrl } from '../atlas/citation.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { problemListsOf } from '../atlas/problem.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { countWords } from '../count-words.ts';
import { dayText } from '../day.ts';
import { currentStage, releaseWords } from '../graduation/current-stage.ts';
import type { PageHead } from '../page/head.ts';
import {
  codePart,
  dayPart,
  type Fact,
  fact,
  facts,
  joinPhrases,
  linkPart,
  type Phrase,
  releasePart,
  sigPart,
  stagePart,
} from '../page/phrase.ts';
import type { WithReadonlyFields } from '../readonly-fields.ts';
import { sigShortLabel } from '../sig.ts';
import { comingWords } from '../stage.ts';
import type { DigestView, FeaturedKep, PromotionView } from './digest.ts';
import { claimOn } from './kep-of-the-week.ts';
import { hasFacts, sectionHeading } from './links.ts';
import { namedKepPhrase } from './named-phrases.ts';

/** Everything that the page of a digest shows. */
export type DigestPage = WithReadonlyFields<ReturnType<typeof digestPage>>;

/**
 * Gathers the page of a digest.
 * @param beside the ids of the digests before and after
 * @param promotions those that it tells
 */
export function digestPage(
  digest: DigestView,
  beside: { readonly previous: string | undefined; readonly next: string | undefined },
  promotions: readonly PromotionView[],
  atlas: Atlas,
) {
  const { record } = digest;
  const silent = record.sections.filter(
    (section) => !hasFacts(section) && section.kind !== 'shoutouts',
  );
  return {
    digest,
    head: headOf(digest),
    ...beside,
    facts: digestFacts(digest, atlas),
    /** The sections that name anything. */
    sections: partsOf(digest, promotions),
    /** The headings of the sections that name nothing. */
    silent: silent.map(sectionHeading),
    /** Where digests were read. */
    source: refOf(atlas.sources, REPOSITORIES.lwkd),
    /** The digest's file at the commit that was read. */
    fileUrl: upstreamFileUrl(atlas.sources, REPOSITORIES.lwkd, record.path),
    problems: problemListsOf(record, REPOSITORIES.lwkd, atlas.sources),
  };
}

function headOf({
  record,
  featuredKeps,
  keps,
  gates,
  pullRequests,
  sigs,
  releases,
}: DigestView): PageHead {
  const title = `LWKD issue of ${dayText(record.id)}`;
  const words = [
    ...featuredKeps.map(({ view, title: name }) => `KEP of the Week ${view?.label ?? name}`),
    `${countWords(keps.length, 'KEP')}, ${countWords(gates.length, 'feature gate')} and ${countWords(pullRequests.length, 'pull request')} named`,
  ];
  return {
    title,
    description: `Last Week in Kubernetes Development, ${record.title}: ${words.join(', ')}.`,
    searchMeta: {
      kind: 'LWKD issue',
      title,
      sigs: sigs.map(sigShortLabel),
      releases: releases.map((version) => `v${version}`),
    },
    breadcrumb: [{ label: 'LWKD archive', path: '/digests/' }],
  };
}

function partsOf({ record }: DigestView, promotions: readonly PromotionView[]) {
  return record.sections.flatMap((section, index) =>
    hasFacts(section)
      ? [
          {
            section,
            /** The fragment of its address on the page. */
            anchor: `section-${index + 1}`,
            /** The items of a list of promotions, with the enhancements that they are about. */
            promotions: promotions.filter(({ bullet }) => section.bullets?.includes(bullet)),
          },
        ]
      : [],
  );
}

function digestFacts(digest: DigestView, atlas: Atlas): Fact[] {
  const { record, featuredKeps, releases } = digest;
  const { weekEnding, published } = record;
  const shoutouts = record.sections.reduce((sum, section) => sum + (section.shoutouts ?? 0), 0);
  return facts([
    fact(
      'Week ending',
      weekEnding === undefined
        ? undefined
        : [
            dayPart(weekEnding),
            ...(published === undefined ? [] : [', published ', dayPart(published)]),
          ],
    ),
    {
      name: 'KEP of the Week',
      values: featuredKeps.map((kep) => featuredPhrase(kep, record.id, atlas)),
    },
    fact(
      'Releases named',
      joinPhrases(
        releases.map((version) => [releasePart(version, atlas)]),
        ', ',
      ),
    ),
    fact('Shoutouts', shoutouts === 0 ? undefined : [String(shoutouts)]),
    fact('Source', sourcePhrase(digest, atlas)),
  ]);
}

/** A KEP of the week with the stage that it was at then, where that is another than today's. */
function featuredPhrase(kep: FeaturedKep, day: string, atlas: Atlas): Phrase {
  const { view } = kep;
  if (view === undefined) return namedKepPhrase(kep);
  const now = currentStage(view, newestRelease(atlas));
  const before = claimOn(view, atlas.releases, day);
  return [
    ...namedKepPhrase(kep),
    ' · ',
    sigPart(view.sig, atlas),
    ...(now === undefined
      ? []
      : [
          ' · ',
          ...(before === undefined || before.stage === now.stage
            ? []
            : [stagePart(before.stage), ' then, ']),
          stagePart(now.stage),
          ...(now.release === undefined
            ? [`, ${releaseWords(now.release)}`]
            : [
                now.standing === 'planned' ? ` ${comingWords(now.stage)} ` : ' since ',
                releasePart(now.release, atlas),
                now.standing === 'disputed' ? ', disputed' : '',
              ]),
        ]),
  ];
}

function sourcePhrase({ record: { permalink, path } }: DigestView, { sources }: Atlas): Phrase {
  const url = upstreamFileUrl(sources, REPOSITORIES.lwkd, path);
  return [
    ...(permalink === undefined ? [] : [linkPart('Read it on lwkd.info', permalink), ', from ']),
    url === undefined ? codePart(path) : linkPart(path, url),
  ];
}
