import {
  absoluteUrl,
  pathInRepository,
  type TextPlace,
} from '../../../src/model/atlas/text-place.ts';

/** What may name a picture in Markdown: in place, by a reference, or in HTML. */
const NAMING = [
  /!\[(?:[^[\]]|\[[^[\]]{0,200}\]){0,1000}\]\(\s*(?:<([^<>\n]{1,2000})>|([^\s()<>]{1,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?))/g,
  /^ {0,3}\[[^[\]\n]{1,1000}\]:[ \t]*(?:<([^<>\n]{1,2000})>|(\S{1,2000}))/gm,
  /<img\s[^<>]{0,2000}?src\s*=\s*(?:"([^"<>\n]{1,2000})"|'([^'<>\n]{1,2000})'|([^\s"'<>]{1,2000}))/gi,
];

const ENTITY = /&amp;/g;

/**
 * The paths of pictures that a text may show of its own repository, each once, in reading order. Some
 * may be in code, or links to something else: whether there is such a file, and what it is, is seen
 * when it is read.
 */
export function namedPictures(markdown: string, place: TextPlace): string[] {
  const found = NAMING.flatMap((pattern) => [...markdown.matchAll(pattern)]).sort(
    (a, b) => a.index - b.index,
  );
  const paths = found.flatMap((match) => {
    const written = match.slice(1).find((part) => part !== undefined) ?? '';
    const url = absoluteUrl(written.replace(ENTITY, '&'), place);
    const path = url && pathInRepository(url, place);
    return path === undefined || !HAS_ENDING.test(path) ? [] : [path];
  });
  return [...new Set(paths)];
}

/** Definitions name pages and headings, too, which are not fetched to see what they are. */
const HAS_ENDING = /\.(?:png|jpe?g|gif|webp|svg)$/i;
