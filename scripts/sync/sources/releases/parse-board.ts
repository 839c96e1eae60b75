import { cleanUrl } from '../../../../src/model/clean-url.ts';
import { type Blocks, linksIn } from './parse-markdown.ts';

const BOARD = /^enhancements? tracking (?:board|sheet)$/i;

/** The address at which the release team tracks enhancements, where the README links it. */
export function findBoard(blocks: Blocks): string | undefined {
  const link = linksIn(blocks).find(({ text }) => BOARD.test(text));
  return link && cleanUrl(link.url)?.url;
}
