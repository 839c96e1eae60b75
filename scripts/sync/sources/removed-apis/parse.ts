import type { Heading, RootContent } from 'mdast';
import { KUBERNETES_SITE } from '../../../../src/model/atlas/upstream.ts';
import type { RemovedApi } from '../../../../src/schemas/removed-api.ts';
import type { FileEntries } from '../../engine/one-file.ts';
import type { UnreadFile } from '../../engine/source.ts';
import { readFrontMatter } from '../../reading/front-matter.ts';
import { readWebAddress } from '../../reading/links.ts';
import {
  headingText,
  joinLinks,
  parseMarkdownFile,
  segmentsOf,
  splitByHeadings,
} from '../../reading/markdown.ts';
import { Oddities } from '../../reading/oddities.ts';
import { MINOR } from '../../reading/releases.ts';
import { unreadFile } from '../../reading/standing.ts';
import { readReplacements } from './replacements.ts';
import { readSubject } from './subject.ts';

/** The entries of the guide, and what of it is none. */
export interface Guide extends FileEntries {
  readonly records: readonly RemovedApi[];
}

const GUIDE_URL = `${KUBERNETES_SITE}/docs/reference/using-api/deprecation-guide/`;
const RELEASE_HEADING = new RegExp(
  String.raw`^(?:Kubernetes\s+)?v?(${MINOR})(?:\s*\{#[\w.-]+\})?$`,
  'i',
);
const ANCHOR = /\s*\{#([A-Za-z0-9][\w.-]{0,100})\}$/;
/** What an anchor of an entry ends in, whatever the depth of its heading is. */
const ENTRY_ANCHOR = /-v\d{2,4}\}$/;
const ENTRY_DEPTH = 4;
const EXPECTED_ENTRIES = 'entries below headings of releases';

interface Place {
  readonly release: string;
  readonly path: string;
}

/**
 * Reads the entries of `content/en/docs/reference/using-api/deprecation-guide.md` of
 * kubernetes/website: below the heading of a release, one heading for each.
 * @param path the file in kubernetes/website
 * @throws {Error} when it is no Markdown that is safe to read
 */
export function parseGuide(text: string, path: string): Guide {
  const { body } = readFrontMatter(text);
  const records = new Map<string, RemovedApi>();
  const unread: UnreadFile[] = [];
  let release: string | undefined;
  for (const { heading, content } of splitByHeadings(parseMarkdownFile(body, path), ENTRY_DEPTH)) {
    if (heading === undefined) continue;
    const title = headingText(heading);
    if (heading.depth < ENTRY_DEPTH && !ENTRY_ANCHOR.test(title)) {
      release = RELEASE_HEADING.exec(title)?.[1];
    } else if (release === undefined) {
      unread.push(unreadFile(path, '(heading)', 'an entry below the heading of a release', title));
    } else {
      const record = readEntry(heading, content, { release, path });
      if (records.has(record.id))
        unread.push(unreadFile(path, '(heading)', 'each entry once', title));
      else records.set(record.id, record);
    }
  }
  if (records.size === 0) unread.push(unreadFile(path, '(headings)', EXPECTED_ENTRIES, 'none'));
  return { records: [...records.values()], unread };
}

function readEntry(
  heading: Heading,
  content: readonly RootContent[],
  { release, path }: Place,
): RemovedApi {
  const oddities = new Oddities();
  const written = headingText(heading);
  const anchor = ANCHOR.exec(written)?.[1];
  if (anchor === undefined)
    oddities.add('anchor', 'missing', 'an anchor such as {#cronjob-v125}', written);
  const title = written.replace(ANCHOR, '') || '(no title)';
  const subject = readSubject(content, release, oddities);
  return {
    id: anchor ?? idOf(title, release),
    path,
    url: anchor === undefined ? GUIDE_URL : `${GUIDE_URL}#${anchor}`,
    title,
    removedIn: release,
    ...subject,
    ...readReplacements(content, subject, oddities),
    ...readLinks(content),
    problems: oddities.problems,
  };
}

/** What stands for a missing anchor. */
function idOf(title: string, release: string): string {
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${name || 'entry'}-v${release.replace('.', '')}`;
}

function readLinks(content: readonly RootContent[]): Pick<RemovedApi, 'links'> {
  const links = joinLinks(content.flatMap((node) => segmentsOf(node))).flatMap(({ text, url }) => {
    const address = url === undefined ? undefined : readWebAddress(url, KUBERNETES_SITE)?.url;
    return address === undefined ? [] : [{ text: text.trim() || address, url: address }];
  });
  const unique = [...new Map(links.map((link) => [link.url, link])).values()];
  return unique.length === 0 ? {} : { links: unique };
}
