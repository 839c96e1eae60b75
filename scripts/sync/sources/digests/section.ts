import type { RootContent } from 'mdast';
import type { DigestSection, DigestSectionKind } from '../../../../src/schemas/digest.ts';
import { parseBullets, parsePromotions } from '../../reading/bullets.ts';
import { collectFacts, type PostContext, withoutReporting } from '../../reading/facts.ts';
import {
  type Block,
  headingText,
  lineOf,
  lineOfText,
  listItemsOf,
  segmentsOf,
  splitByHeadings,
} from '../../reading/markdown.ts';
import { releasesNamed } from '../../reading/releases.ts';
import { withoutEmpty } from '../../reading/without-empty.ts';
import { parseDeadlines } from './deadlines.ts';
import { parseFeaturedKeps } from './featured-keps.ts';
import { sectionKind } from './section-kinds.ts';
import { parseVersionUpdates } from './version-updates.ts';

const NO_SHOUTOUTS = /^no shout-?outs\b/i;
const THANKS = /\b(?:shout-?outs?|kudos|thank(?:s| you)?|props)\b/i;

/** Sections in which a bare "1.21" is a release of Kubernetes. */
const ABOUT_RELEASES: ReadonlySet<DigestSectionKind> = new Set([
  ...([
    'release-schedule',
    'kep-of-the-week',
    'featured-keps',
    'promotions',
    'deprecated',
  ] as const),
]);

/** Reads one section of a digest. */
export function parseSection(block: Block, index: number, reading: PostContext): DigestSection {
  const field = `sections[${index}]`;
  const heading = block.heading && headingText(block.heading);
  const kind = readKind(heading, field, reading);
  const nodes = [...(block.heading ? [block.heading] : []), ...block.content];
  const releases = releasesNamed(
    nodes.flatMap((node) => segmentsOf(node)),
    ABOUT_RELEASES.has(kind) ? 'releases' : 'anything',
  );
  return {
    kind,
    heading,
    line: lineOf(nodes[0], reading.lineOffset),
    ...readDetails(kind, block.content, field, reading),
    ...collectFacts(nodes, field, reading),
    ...withoutEmpty({ releases }),
  };
}

function readKind(
  heading: string | undefined,
  field: string,
  { oddities }: PostContext,
): DigestSectionKind {
  if (heading === undefined) return 'introduction';
  const kind = sectionKind(heading);
  if (kind !== undefined) return kind;
  oddities.add(
    `${field}.heading`,
    'not-a-value',
    'a heading that digests are known to have',
    heading,
  );
  return 'other';
}

type Details = Omit<DigestSection, 'kind' | 'heading' | 'line'>;

function readDetails(
  kind: DigestSectionKind,
  content: readonly RootContent[],
  field: string,
  reading: PostContext,
): Details {
  switch (kind) {
    case 'kep-of-the-week':
    case 'featured-keps':
      return withoutEmpty({ featuredKeps: parseFeaturedKeps(content, kind, field, reading) });
    case 'release-schedule':
      return withoutEmpty({ deadlines: parseDeadlines(content, reading.day) });
    case 'promotions':
      return withoutEmpty({ bullets: parsePromotions(content, reading) });
    case 'deprecated':
    case 'reversions':
      return withoutEmpty({ bullets: parseBullets(content, reading) });
    case 'version-updates':
      return withoutEmpty({ versionUpdates: parseVersionUpdates(content, 'anywhere') });
    case 'subprojects':
      return withoutEmpty({ versionUpdates: parseVersionUpdates(content, 'in-links') });
    case 'shoutouts':
      return countShoutouts(content);
    case 'introduction':
    case 'developer-news':
    case 'meeting-summary':
    case 'featured-prs':
    case 'other-merges':
    case 'other':
      return withoutEmpty({ entries: readEntries(content, reading) });
  }
}

function readEntries(content: readonly RootContent[], reading: PostContext) {
  return splitByHeadings(content, 6).flatMap(({ heading, content: nodes }) => {
    if (heading === undefined) return [];
    const { links: _, ...facts } = collectFacts(
      [heading, ...nodes],
      'entries',
      withoutReporting(reading),
    );
    return [{ heading: headingText(heading), line: lineOf(heading, reading.lineOffset), ...facts }];
  });
}

function countShoutouts(content: readonly RootContent[]): Details {
  const paragraphs = content.filter((node) => node.type === 'paragraph');
  const said = listItemsOf(content)
    .map(lineOfText)
    .filter((text) => text !== '' && !NO_SHOUTOUTS.test(text));
  const thanks = paragraphs
    .map(lineOfText)
    .filter((text) => THANKS.test(text) && !NO_SHOUTOUTS.test(text));
  const shoutouts = said.length > 0 ? said.length : thanks.length;
  return shoutouts === 0 ? {} : { shoutouts };
}
