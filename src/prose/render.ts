import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { cleanText } from '../formats/clean-text.ts';
import { githubUrl } from '../model/atlas/text-place.ts';
import { linkMentions } from './autolink.ts';
import { CACHE_DIRECTORY, openCache } from './cache.ts';
import { findCodeBlocks, highlightBlocks } from './code.ts';
import { type DrawContext, drawBlocks, isDiagram } from './diagrams.ts';
import { drawFormulas } from './formulas.ts';
import { guardSource } from './guard.ts';
import { numberHeadings } from './headings.ts';
import { showImages } from './images.ts';
import { resolveLinks } from './links.ts';
import { showMarks } from './marks.ts';
import { parseProse } from './parse.ts';
import { sanitizeTree } from './sanitize.ts';
import { dropUpstreamContents } from './table-of-contents.ts';
import { makeAccessible } from './tables.ts';
import { element, text, textOf } from './tree.ts';
import type {
  LinkIndex,
  ProseProblem,
  ProseSource,
  RenderedProse,
  ReportProblem,
} from './types.ts';
import { findLost } from './words.ts';

/** How to render, where that is not as for the site. */
export interface RenderOptions {
  /** Where highlighted code and drawings are kept; `null` keeps nothing. */
  readonly cacheDirectory?: string | null;
  /** What is shown of diagrams: they are drawn, or their source is shown as code. */
  readonly diagrams?: 'drawn' | 'source';
}

/**
 * Renders Markdown from upstream as HTML that is safe in a page: sanitized, code highlighted by
 * classes, diagrams drawn, links resolved. Never throws because of the text; what could not be
 * shown as meant is in `problems`.
 */
export async function renderProse(
  markdown: string,
  source: ProseSource,
  links: LinkIndex,
  { cacheDirectory = CACHE_DIRECTORY, diagrams = 'drawn' }: RenderOptions = {},
): Promise<RenderedProse> {
  const problems: ProseProblem[] = [];
  const report: ReportProblem = (kind, detail) => void problems.push({ kind, detail });
  const { text: shown, reason } = guardSource(markdown);
  const root = sanitize(shown, report);
  const { title, headings } = numberHeadings(root, { areBare: source.hasOwnPage });
  showImages(root, source, links);
  showMarks(root);
  await resolveLinks(root, { source, links, title, headings, report });
  linkMentions(root, links);
  drawFormulas(root, report);
  const cache = openCache(cacheDirectory ?? undefined, source);
  await renderCode(root, { source, cache, report }, diagrams);
  cache.close();
  makeAccessible(root);
  if (reason !== undefined) {
    report('truncated', `The text is cut where it has ${reason}.`);
    root.children.push(restNote(CUT, source));
  }
  if (problems.some(({ kind }) => kind === 'words-lost')) {
    root.children.push(restNote(LOST, source));
  }
  // Formulas and drawings have character references of their own.
  const html = cleanText(toHtml(root, { allowDangerousCharacters: false }));
  return { html, ...(title === undefined ? {} : { title }), headings, problems };
}

function sanitize(markdown: string, report: ReportProblem): Root {
  const { root, words } = parseProse(markdown, report);
  const dropped = dropUpstreamContents(root);
  const clean = sanitizeTree(root);
  if (words !== undefined) {
    const shown = [...dropped, clean].map(textOf).join('');
    const lost = findLost(cleanText(words), cleanText(shown));
    if (lost !== undefined) report('words-lost', lost);
  }
  return clean;
}

async function renderCode(
  root: Root,
  context: DrawContext,
  diagrams: RenderOptions['diagrams'],
): Promise<void> {
  const blocks = findCodeBlocks(root);
  const drawn = diagrams === 'source' ? [] : blocks.filter(isDiagram);
  await drawBlocks(root, drawn, context);
  const others = blocks.filter((block) => !drawn.includes(block));
  await highlightBlocks(others, context.cache, context.report);
}

const CUT = 'The text is cut here because it is longer or more intricate than this site renders. ';
const LOST = 'Some words of this text are not shown, because of HTML in it. ';

function restNote(why: string, source: ProseSource): Root['children'][number] {
  const href = githubUrl(source, source.path);
  return element('p', { className: ['note'] }, [
    text(why),
    element('a', { href, rel: ['external', 'nofollow'] }, [text('Read the whole text on GitHub')]),
    text('.'),
  ]);
}
