import type { Html, Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The text between two markers of a Markdown file. */
export interface EmbedBlock {
  /** What the first marker asks for: "release=1.34 sig=node". */
  readonly query: string;
  /** The line of the first marker, from 1. */
  readonly line: number;
  /** Where the text between the markers begins and ends, in characters of the file. */
  readonly start: number;
  readonly end: number;
}

/** The markers of a file cannot be told; the message says where and why. */
export class MarkerError extends Error {}

const MARKER = /^<!--\s*kep-atlas:(\w+)\s*([\s\S]*?)\s*-->$/;

/** Reads Markdown as GitHub does. */
export function parseMarkdown(text: string): Root {
  return unified().use(remarkParse).use(remarkGfm).parse(text);
}

/**
 * Finds the pairs of markers in a Markdown file. Those within code are text like any other.
 * @throws {MarkerError} that names the line of a marker without its other half, not at the start of a
 *   line of its own, or of an unknown name.
 */
export function findBlocks(text: string): EmbedBlock[] {
  const blocks: EmbedBlock[] = [];
  let open: Omit<EmbedBlock, 'end'> | undefined;
  for (const marker of markersOf(parseMarkdown(text))) {
    const { name, query, line } = marker;
    requireOwnLine(marker, text);
    if (name === 'begin') {
      if (open !== undefined) throw new MarkerError(`${line}: got a second begin, expected an end`);
      open = { query, line, start: marker.end };
    } else if (name === 'end') {
      if (open === undefined)
        throw new MarkerError(`${line}: got an end without a begin before it`);
      blocks.push({ ...open, end: marker.start });
      open = undefined;
    } else {
      throw new MarkerError(`${line}: "kep-atlas:${name}" is no marker (expected begin or end)`);
    }
  }
  if (open !== undefined)
    throw new MarkerError(`${open.line}: got a begin without an end after it`);
  return blocks;
}

interface Marker {
  readonly name: string;
  readonly query: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

function markersOf(tree: Root): Marker[] {
  return htmlOf(tree).flatMap((node) => {
    const from = node.position?.start;
    if (from?.offset === undefined) return [];
    const { offset, line } = from;
    return [...node.value.matchAll(/<!--[\s\S]*?-->/g)].flatMap((comment) => {
      const match = MARKER.exec(comment[0]);
      if (match === null) return [];
      const before = node.value.slice(0, comment.index);
      return {
        name: match[1] ?? '',
        query: match[2] ?? '',
        line: line + before.split('\n').length - 1,
        start: offset + comment.index,
        end: offset + comment.index + comment[0].length,
      };
    });
  });
}

function htmlOf(node: Nodes): Html[] {
  if (node.type === 'html') return [node];
  return 'children' in node ? node.children.flatMap((child) => htmlOf(child)) : [];
}

function requireOwnLine({ line, start, end }: Marker, text: string): void {
  const isAlone =
    (start === 0 || text[start - 1] === '\n') && /^[ \t]*(?:\r?\n|$)/.test(text.slice(end));
  if (!isAlone)
    throw new MarkerError(`${line}: got a marker within a line, expected one on its own`);
}
