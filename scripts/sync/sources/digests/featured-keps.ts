import type { Link, Nodes, RootContent } from 'mdast';
import { kepsInText } from '../../../../src/model/enhancement/kep-in-text.ts';
import type { DigestSection, DigestSectionKind } from '../../../../src/schemas/digest.ts';
import type { PostContext } from '../../reading/facts.ts';
import { readLink } from '../../reading/links.ts';
import { headingText, lineOf, lineOfText } from '../../reading/markdown.ts';

type FeaturedKeps = NonNullable<DigestSection['featuredKeps']>;

/**
 * Reads which KEP a section presents: what its first line links to, or names. A section of several
 * KEPs has a heading for each.
 */
export function parseFeaturedKeps(
  content: readonly RootContent[],
  kind: DigestSectionKind,
  field: string,
  reading: PostContext,
): FeaturedKeps {
  const headings = content.filter(({ type }) => type === 'heading');
  const lines = headings.length > 0 ? headings : content.slice(0, 1);
  const featured = lines.flatMap((node, index) =>
    readLine(node, `${field}.featuredKeps[${index}]`, reading),
  );
  if (featured.length === 0 && kind === 'kep-of-the-week') {
    reading.oddities.add(`${field}.featuredKeps`, 'missing', 'a line that links to a KEP');
  }
  return featured;
}

function readLine(
  node: RootContent,
  field: string,
  { oddities, ...reading }: PostContext,
): FeaturedKeps {
  const link = firstLink(node, (url) => readLink(url)?.target.kind === 'kep') ?? firstLink(node);
  const title = titleOf(node, link, reading.day);
  const { url, target } = readLink(link?.url ?? '', reading.site) ?? {};
  const kep = target?.kind === 'kep' ? target : undefined;
  const named = kepsInText(title, reading.day)[0]?.number ?? leadingNumber(title);
  if (kep === undefined && named === undefined) {
    if (node.type === 'heading') {
      oddities.add(field, 'missing', 'a link to a KEP, or its number', title);
    }
    return [];
  }
  const number = kep === undefined ? named : kep.number;
  if (number === undefined) {
    oddities.add(`${field}.number`, 'missing', 'a KEP number as they are since 2020', title);
  } else if (named !== undefined && named !== number) {
    oddities.add(`${field}.number`, 'contradiction', `${number}, where the link leads`, title);
  }
  return [
    { title, number, directory: kep?.directory, url, line: lineOf(node, reading.lineOffset) },
  ];
}

/** The number that begins a heading such as "4402: go workspaces". */
function leadingNumber(heading: string): number | undefined {
  const digits = /^#?([1-9]\d{1,4})\s?(?:[:\-–]|(?=[A-Z]))/.exec(heading)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A heading or the text of a link is a title; of a paragraph only the KEP that it names is. */
function titleOf(node: RootContent, link: Link | undefined, day: string): string {
  if (node.type === 'heading') return headingText(node);
  if (link !== undefined) return headingText(link);
  return kepsInText(lineOfText(node), day)[0]?.written ?? '';
}

function firstLink(node: Nodes, isWanted: (url: string) => boolean = () => true): Link | undefined {
  if (node.type === 'link') return isWanted(node.url) ? node : undefined;
  if (!('children' in node)) return undefined;
  for (const child of node.children) {
    const link = firstLink(child, isWanted);
    if (link !== undefined) return link;
  }
  return undefined;
}
