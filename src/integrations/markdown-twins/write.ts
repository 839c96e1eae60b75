import { readFile, writeFile } from 'node:fs/promises';
import {
  contentOf,
  dayOf,
  pageAsMarkdown,
  proseAsMarkdown,
} from '../../formats/html-to-markdown.ts';
import { PLACE_OF_TEXT } from '../../formats/markdown-text.ts';
import { writeOrReuse } from './kept.ts';

/** Markdown that is made of a built page. Files are `file:` URLs. */
export interface Twin {
  /** The page. */
  readonly file: string;
  /** The Markdown. */
  readonly twin: string;
  /** The page's address, from which its links are resolved. */
  readonly address: string;
  /** Whether the Markdown is there, with room for the upstream text of the page; else it is the whole page. */
  readonly hasRoom: boolean;
}

/**
 * Writes Markdown, one file after the other.
 * @throws {Error} that names the page whose text has no room
 */
export async function writeTwins(twins: readonly Twin[]): Promise<void> {
  for (const { file, twin, address, hasRoom } of twins) {
    const html = await readFile(new URL(file), 'utf8');
    const text = hasRoom
      ? placeText(await readFile(new URL(twin), 'utf8'), html, address)
      : twinText(html, address);
    await writeFile(new URL(twin), text);
  }
}

/** Puts the upstream text that a page shows into the Markdown of another. */
function placeText(markdown: string, html: string, address: string): string {
  const parts = markdown.split(PLACE_OF_TEXT);
  if (parts.length !== 2) {
    throw new Error(`${address}: Markdown has ${parts.length - 1} places for its text, expected 1`);
  }
  return parts.join(writeOrReuse(proseAsMarkdown, contentOf(html), address));
}

/**
 * A page as Markdown with its title first, and its day and address at the end.
 * @param address of the page, from which its links are resolved
 */
export function twinText(html: string, address: string): string {
  const content = writeOrReuse(pageAsMarkdown, contentOf(html), address);
  return `${content}\n\n---\n\nAs of ${dayOf(html)}; page: <${address}>.\n`;
}
