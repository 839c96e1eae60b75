import type { ElementContent, Root } from 'hast';
import { ID_PREFIX } from './allow.ts';
import { CACHE_DIRECTORY, cacheKey, openCache, type ProseCache } from './cache.ts';
import { type CodeBlock, showCode } from './code.ts';
import { type Drawing, drawDiagram } from './diagrams/draw.ts';
import { diagramFigure, diagramKind, toDrawing } from './diagrams/figure.ts';
import { element, headingDepth, mapElements, text, textOf } from './tree.ts';
import type { ProseSource, ReportProblem } from './types.ts';

/** A text whose diagrams are wanted soon. */
export interface ProseText {
  readonly markdown: string;
  readonly source: ProseSource;
}

const FENCE = /^ {0,3}(`{3,}|~{3,})[ \t]*mermaid[ \t]*\n([\s\S]*?)\n {0,3}\1/gm;

/**
 * Starts to draw the diagrams of texts that will be rendered, unless they are kept from before.
 * Drawing takes longer than the rest, and goes on beside it.
 */
export function prepareDiagrams(
  texts: Iterable<ProseText>,
  cacheDirectory: string | undefined = CACHE_DIRECTORY,
): void {
  for (const { markdown, source } of texts) {
    if (!markdown.includes('mermaid')) continue;
    const cache = openCache(cacheDirectory, source);
    for (const [, , code] of markdown.matchAll(FENCE)) {
      if (code !== undefined) void findDrawing(`${code}\n`, cache);
    }
  }
}

/** Whether a block of code is a diagram's source. */
export function isDiagram({ word }: CodeBlock): boolean {
  return word.toLowerCase() === 'mermaid';
}

/**
 * Replaces the sources of diagrams by drawings. One that cannot be drawn, often because upstream's
 * own source is wrong, stays as its source with a note, and is reported.
 */
export async function drawBlocks(
  root: Root,
  blocks: readonly CodeBlock[],
  cache: ProseCache,
  report: ReportProblem,
): Promise<void> {
  const sections = sectionsOf(root, blocks);
  const drawings = await Promise.all(blocks.map(({ code }) => findDrawing(code, cache)));
  for (const [index, { node, code }] of blocks.entries()) {
    const drawing = drawings[index];
    const section = sections.get(node) ?? '';
    const title = diagramKind(code) + (section === '' ? '' : ` in “${section}”`);
    const prefix = `${ID_PREFIX}drawing-${index + 1}-`;
    const drawn =
      drawing !== undefined && 'svg' in drawing ? toDrawing(drawing.svg, title, prefix) : undefined;
    showCode(node, `${title}, source`, [text(code)]);
    const source = { ...node };
    if (drawn === undefined) {
      const why =
        drawing !== undefined && 'error' in drawing ? firstLine(drawing.error) : 'it is empty';
      report('diagram-not-drawn', `${title}: ${why}`);
      Object.assign(node, element('div', { className: ['diagram'] }, [note(), source]));
    } else Object.assign(node, diagramFigure(drawn, title, source));
  }
}

function note(): ElementContent {
  const words = 'This diagram cannot be drawn from its source, which is shown instead.';
  return element('p', { className: ['note'] }, [text(words)]);
}

function firstLine(error: string): string {
  return error.split('\n', 1)[0] ?? error;
}

/** Every block's section: the heading before it. */
function sectionsOf(root: Root, blocks: readonly CodeBlock[]): Map<unknown, string> {
  const wanted = new Set<unknown>(blocks.map(({ node }) => node));
  const sections = new Map<unknown, string>();
  let section = '';
  mapElements(root, (node) => {
    if (headingDepth(node) !== undefined) section = textOf(node);
    if (wanted.has(node)) sections.set(node, section);
    return undefined;
  });
  return sections;
}

async function findDrawing(source: string, cache: ProseCache): Promise<Drawing> {
  const key = cacheKey('diagram', source);
  const kept = cache.read(key);
  if (isDrawing(kept)) return kept;
  const drawing = await drawDiagram(source);
  if ('svg' in drawing || drawing.isFinal) cache.keep(key, drawing);
  return drawing;
}

function isDrawing(value: unknown): value is Drawing {
  if (typeof value !== 'object' || value === null) return false;
  if ('svg' in value) return typeof value.svg === 'string';
  return 'error' in value && typeof value.error === 'string';
}
