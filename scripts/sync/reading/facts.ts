import type { Nodes } from 'mdast';
import type { KepMention } from '../../../src/schemas/digest.ts';
import { gatesNamed } from '../sources/digests/gates.ts';
import { classifyLink, type KepTarget, kepsInText } from '../sources/digests/references.ts';
import { type Segment, segmentsOf } from './markdown.ts';
import { Oddities } from './oddities.ts';

/** What reading a post needs to know besides its text. */
export interface Reading {
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
export function again(reading: Reading): Reading {
  return { ...reading, oddities: new Oddities() };
}

/** What a part of a post names and links to; absent where it is nothing. */
export interface Facts {
  readonly keps?: KepMention[] | undefined;
  readonly pullRequests?: string[] | undefined;
  readonly gates?: string[] | undefined;
  readonly links?: string[] | undefined;
}

interface Found {
  readonly keps: KepMention[];
  readonly pullRequests: string[];
  readonly links: string[];
}

/**
 * Collects what a part of a post names and links to.
 * @param field how problems name that part.
 */
export function collectFacts(nodes: readonly Nodes[], field: string, reading: Reading): Facts {
  const segments = joinLinks(nodes.flatMap((node) => segmentsOf(node)));
  const found: Found = { keps: [], pullRequests: [], links: [] };
  for (const segment of segments) readSegment(segment, found, field, reading);
  const gates = gatesNamed(
    nodes.flatMap((node) => segmentsOf(node)),
    reading.gates,
  );
  return {
    ...nonEmpty('keps', mergeKeps(found.keps)),
    ...nonEmpty('pullRequests', [...new Set(found.pullRequests)]),
    ...nonEmpty('gates', gates),
    ...nonEmpty('links', [...new Set(found.links)]),
  };
}

function nonEmpty<Key extends string, Item>(
  key: Key,
  items: readonly Item[],
): Partial<Record<Key, Item[]>> {
  return items.length === 0 ? {} : ({ [key]: [...items] } as Record<Key, Item[]>);
}

/** One segment for each link, whatever marks its text has. */
function joinLinks(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last !== undefined && last.url === segment.url) {
      joined[joined.length - 1] = { text: last.text + segment.text, url: segment.url };
    } else joined.push(segment);
  }
  return joined;
}

function readSegment(segment: Segment, found: Found, field: string, reading: Reading): void {
  const { url } = segment;
  const target = url === undefined ? undefined : classifyLink(url, reading.site);
  if (target?.kind === 'kep') {
    found.keps.push(linkedKep(target.kep, segment, field, reading));
    return;
  }
  found.keps.push(...namedKeps(segment.text, field, reading));
  if (target?.kind === 'pull-request') {
    found.pullRequests.push(target.id);
    if (target.isMalformed) {
      reading.oddities.add(`${field}.link`, 'normalised', `the address of ${target.id}`, url);
    }
  } else if (target?.kind === 'web') found.links.push(target.url);
  else if (target?.kind === 'none' && !/^(?:mailto:|#)/.test(url ?? '')) {
    reading.oddities.add(`${field}.link`, 'not-a-value', 'a complete web address', url);
  }
}

function linkedKep(
  { number, directory, url, odd }: KepTarget,
  { text }: Segment,
  field: string,
  { day, oddities }: Reading,
): KepMention {
  const named = kepsInText(text, day).find((kep) => kep.number !== undefined);
  if (number !== undefined && named !== undefined && named.number !== number) {
    oddities.add(`${field}.kep`, 'contradiction', `KEP-${number}, where the link leads`, text);
  }
  if (odd === 'fork') {
    oddities.add(`${field}.kep`, 'normalised', 'a link into kubernetes/enhancements', url);
  }
  if (number === undefined) return { ...(directory !== undefined && { directory }), url };
  return { number, ...(directory !== undefined && { directory }) };
}

function namedKeps(text: string, field: string, { day, oddities }: Reading): KepMention[] {
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
