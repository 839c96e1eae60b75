import type { ElementContent, Root } from 'hast';
import { isJsonObject } from '../model/json-object.ts';
import { ID_PREFIX } from './allow.ts';
import { cacheKey, type ProseCache } from './cache.ts';
import { type CodeBlock, showCode } from './code.ts';
import type { DrawingBudget } from './diagrams/budget.ts';
import { type Drawing, drawDiagram } from './diagrams/draw.ts';
import { diagramFigure, diagramKind, toDrawing } from './diagrams/figure.ts';
import { LIMITS } from './limits.ts';
import { element, headingDepth, mapElements, text, textOf } from './tree.ts';
import type { ProseSource, ReportProblem } from './types.ts';

const budgets = new Map<string, DrawingBudget>();

/** What is left for drawing of the time that a text has. */
function budgetOf({ repository, path }: ProseSource): DrawingBudget {
  const key = `${repository}/${path}`;
  const budget = budgets.get(key) ?? { left: LIMITS.diagramTimeOfText };
  budgets.set(key, budget);
  return budget;
}

/** Whether a block of code is a diagram's source. */
export function isDiagram({ word }: CodeBlock): boolean {
  return word.toLowerCase() === 'mermaid';
}

/** What drawing needs to know of the text that diagrams stand in. */
export interface DrawContext {
  readonly source: ProseSource;
  readonly cache: ProseCache;
  readonly report: ReportProblem;
}

const TOO_MANY: Drawing = { error: 'The text has more diagrams than are drawn.', isFinal: false };

/**
 * Replaces the sources of diagrams by drawings. One that cannot be drawn, often because upstream's
 * own source is wrong, stays as its source with a note, and is reported.
 */
export async function drawBlocks(
  root: Root,
  blocks: readonly CodeBlock[],
  { source, cache, report }: DrawContext,
): Promise<void> {
  const sections = sectionsOf(root, blocks);
  const budget = budgetOf(source);
  const drawings = await Promise.all(
    blocks.map(({ code }, index) =>
      index < LIMITS.diagrams ? findDrawing(code, cache, budget) : TOO_MANY,
    ),
  );
  for (const [index, { node, code }] of blocks.entries()) {
    const drawing = drawings[index];
    const section = sections.get(node) ?? '';
    const title = diagramKind(code) + (section === '' ? '' : ` in “${section}”`);
    const prefix = `${ID_PREFIX}drawing-${index + 1}-`;
    const drawn =
      drawing !== undefined && 'svg' in drawing
        ? toDrawing(drawing.svg, { title, prefix, source: code })
        : undefined;
    showCode(node, `${title}, source`, [text(code)]);
    const shown = { ...node };
    if (drawn === undefined) {
      const why =
        drawing !== undefined && 'error' in drawing ? firstLine(drawing.error) : 'it is empty';
      report('diagram-not-drawn', `${title}: ${why}`);
      Object.assign(node, element('div', { className: ['diagram'] }, [note(), shown]));
    } else Object.assign(node, diagramFigure(drawn, title, shown));
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
  });
  return sections;
}

async function findDrawing(
  source: string,
  cache: ProseCache,
  budget: DrawingBudget,
): Promise<Drawing> {
  const key = cacheKey('diagram', source);
  const kept = cache.read(key);
  if (isDrawing(kept)) return kept;
  const drawing = await drawDiagram(source, budget);
  if ('svg' in drawing || drawing.isFinal) cache.keep(key, drawing);
  return drawing;
}

function isDrawing(value: unknown): value is Drawing {
  if (!isJsonObject(value)) return false;
  return typeof ('svg' in value ? value.svg : value.error) === 'string';
}
