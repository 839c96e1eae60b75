import type { Link, Nodes, RootContent } from 'mdast';
import type { DigestSection, DigestSectionKind } from '../../../../src/schemas/digest.ts';
import type { Reading } from '../../reading/facts.ts';
import { headingText, lineOf, lineOfText } from '../../reading/markdown.ts';
import { classifyLink, kepsInText, leadingNumber, webAddress } from './references.ts';

type Presented = NonNullable<DigestSection['presented']>;

/**
 * Reads which KEP a section presents: what its first line links to, or names. A section of several
 * KEPs has a heading for each.
 */
export function parsePresented(
  content: readonly RootContent[],
  kind: DigestSectionKind,
  field: string,
  reading: Reading,
): Presented {
  const headings = content.filter(({ type }) => type === 'heading');
  const lines = headings.length > 0 ? headings : content.slice(0, 1);
  const presented = lines.flatMap((node, index) =>
    readLine(node, `${field}.presented[${index}]`, reading),
  );
  if (presented.length === 0 && kind === 'kep-of-the-week') {
    reading.oddities.add(`${field}.presented`, 'missing', 'a line that links to a KEP');
  }
  return presented;
}

function readLine(node: RootContent, field: string, reading: Reading): Presented {
  const link = firstLink(node, (url) => classifyLink(url).kind === 'kep') ?? firstLink(node);
  const title = titleOf(node, link, reading);
  const target = link === undefined ? undefined : classifyLink(link.url);
  const kep = target?.kind === 'kep' ? target.kep : undefined;
  const named = kepsInText(title, reading.day)[0]?.number ?? leadingNumber(title);
  const number = kep === undefined ? named : kep.number;
  if (kep === undefined && named === undefined) {
    if (node.type === 'heading') {
      reading.oddities.add(field, 'missing', 'a link to a KEP, or its number', title);
    }
    return [];
  }
  if (number === undefined) {
    reading.oddities.add(
      `${field}.number`,
      'missing',
      'a KEP number as they are since 2020',
      title,
    );
  } else if (named !== undefined && named !== number) {
    reading.oddities.add(
      `${field}.number`,
      'contradiction',
      `${number}, where the link leads`,
      title,
    );
  }
  const url = webAddress(link?.url ?? '', reading.site);
  return [
    {
      title,
      ...(number !== undefined && { number }),
      ...(kep?.directory !== undefined && { directory: kep.directory }),
      ...(url !== undefined && { url }),
      line: lineOf(node, reading.lineOffset),
    },
  ];
}

/** A heading or the text of a link is a title; of a paragraph only the KEP that it names is. */
function titleOf(node: RootContent, link: Link | undefined, { day }: Reading): string {
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
