import type { Nodes } from 'mdast';
import { kepsInText } from '../../../src/model/enhancement/kep-in-text.ts';
import type { KepMention } from '../../../src/schemas/digest.ts';
import { findGates } from './gate-names.ts';
import { type PostLink, readLink } from './links.ts';
import { joinLinks, type Segment, segmentsOf } from './markdown.ts';
import { Oddities } from './oddities.ts';
import { withoutEmpty } from './without-empty.ts';

/** What reading a post needs to know besides its text. */
export interface PostContext {
  /** The day of the post, ISO 8601. */
  readonly day: string;
  /** The names of all feature gates there are or were. */
  readonly gates: ReadonlySet<string>;
  readonly oddities: Oddities;
  readonly lineOffset: number;
  /** Where addresses that begin with a slash belong. */
  readonly site: string;
}

/** The same reading for a part of what is read as a whole as well: it reports nothing twice. */
export function withoutReporting(reading: PostContext): PostContext {
  return { ...reading, oddities: new Oddities() };
}

interface Found {
  readonly keps: KepMention[];
  readonly pullRequests: string[];
  readonly links: string[];
}

/**
 * Collects what a part of a post names and links to; a list is absent where it is nothing.
 * @param field how problems name that part.
 */
export function collectFacts(nodes: readonly Nodes[], field: string, reading: PostContext) {
  const segments = nodes.flatMap((node) => segmentsOf(node));
  const found: Found = { keps: [], pullRequests: [], links: [] };
  for (const segment of joinLinks(segments)) readSegment(segment, found, field, reading);
  return withoutEmpty({
    keps: mergeKeps(found.keps),
    pullRequests: [...new Set(found.pullRequests)],
    gates: findGates(segments, reading.gates),
    links: [...new Set(found.links)],
  });
}

function readSegment(segment: Segment, found: Found, field: string, reading: PostContext): void {
  const { url: written, text } = segment;
  const link = written === undefined ? undefined : readLink(written, reading.site);
  if (link?.isTrimmed) {
    reading.oddities.add(`${field}.link`, 'normalized', 'an address alone', written);
  } else if (link === undefined && written !== undefined && !/^(?:mailto:|#)/.test(written)) {
    reading.oddities.add(`${field}.link`, 'not-a-value', 'a complete web address', written);
  }
  if (link?.target.kind === 'kep') {
    found.keps.push(linkedKep(link.url, link.target, text, field, reading));
    return;
  }
  found.keps.push(...namedKeps(text, field, reading));
  if (link?.target.kind === 'pull-request') found.pullRequests.push(link.target.id);
  else if (link !== undefined) found.links.push(link.url);
}

function linkedKep(
  url: string,
  { number, directory, isFork }: PostLink['target'] & { kind: 'kep' },
  text: string,
  field: string,
  { day, oddities }: PostContext,
): KepMention {
  const named = kepsInText(text, day).find((kep) => kep.number !== undefined);
  if (number !== undefined && named !== undefined && named.number !== number) {
    oddities.add(`${field}.kep`, 'contradiction', `KEP-${number}, where the link leads`, text);
  }
  if (isFork)
    oddities.add(`${field}.kep`, 'normalized', 'a link into kubernetes/enhancements', url);
  if (number === undefined) return { ...(directory !== undefined && { directory }), url };
  return { number, ...(directory !== undefined && { directory }) };
}

function namedKeps(text: string, field: string, { day, oddities }: PostContext): KepMention[] {
  return kepsInText(text, day).flatMap(({ number, written }) => {
    if (number !== undefined) return [{ number }];
    oddities.add(`${field}.kep`, 'not-a-value', 'a KEP number as they are since 2020', written);
    return [];
  });
}

/** One mention for each KEP, with the directory where any of them has it. */
function mergeKeps(mentions: readonly KepMention[]): KepMention[] {
  const merged = new Map<string, KepMention>();
  for (const mention of mentions) {
    const key = String(mention.number ?? mention.directory ?? mention.url);
    merged.set(key, { ...mention, ...merged.get(key) });
  }
  return [...merged.values()];
}
