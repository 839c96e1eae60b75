import type { Element, Nodes } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { htmlToHast } from 'satteri';
import { classesOf, element, mapElements, text } from '../tree.ts';
import { DRAWING } from './allow.ts';
import { centerStates, separateLabels } from './labels.ts';
import { contrastWords, keepStyle, keepTheme, readTheme } from './styles.ts';

const KINDS = new Map(
  Object.entries({
    sequenceDiagram: 'Sequence diagram',
    flowchart: 'Flow chart',
    graph: 'Flow chart',
    stateDiagram: 'State diagram',
    gantt: 'Gantt chart',
    classDiagram: 'Class diagram',
    erDiagram: 'Entity relationship diagram',
    journey: 'User journey',
    gitGraph: 'Git graph',
    pie: 'Pie chart',
    timeline: 'Timeline',
  }),
);

/** What a diagram is, by its first word: "Sequence diagram". */
export function diagramKind(source: string): string {
  const bare = source
    .replace(/^\s*---\n[\s\S]*?\n\s*---\n/, '')
    .replaceAll(/%%\{[\s\S]*?\}%%|%%.*/g, '');
  return KINDS.get(/^\s*([A-Za-z]+)/.exec(bare)?.[1] ?? '') ?? 'Diagram';
}

/** What a drawing is called, and what it was made from. */
export interface DrawingOptions {
  /** What a screen reader says. */
  readonly title: string;
  /** Makes the drawing's ids unique on the page. */
  readonly prefix: string;
  /** The diagram's source, which may set colors for all of its kind. */
  readonly source?: string | undefined;
}

/**
 * Turns mermaid's SVG into one that is safe, takes its colors from the stylesheet, tells its
 * name, and does not change from day to day or with what was drawn before it. `undefined` when there is no drawing in it.
 */
export function toDrawing(
  svg: string,
  { title, prefix, source = '' }: DrawingOptions,
): Element | undefined {
  const tree = htmlToHast(svg, { fragment: true, space: 'svg' });
  if (tree.type !== 'root') return undefined;
  const markers = new Map<string, string>();
  const theme = readTheme(source);
  mapElements(tree, (node) => {
    if (classesOf(node).includes('today')) return [];
    keepStyle(node);
    keepTheme(node, theme);
    pointTo(node.properties, { prefix, markers });
    return undefined;
  });
  mapElements(tree, ({ properties }) => {
    properties.id = markers.get(String(properties.id));
  });
  const drawing = findSvg(sanitize(tree, { ...DRAWING, clobberPrefix: prefix }));
  if (drawing === undefined || drawing.children.length === 0) return undefined;
  mapElements(drawing, (node) => {
    contrastWords(node);
    centerStates(node);
  });
  separateLabels(drawing);
  drawing.properties.role = 'img';
  drawing.properties.ariaLabel = title;
  drawing.children.unshift(element('title', {}, [text(title)]));
  return drawing;
}

function findSvg(tree: Nodes): Element | undefined {
  if (tree.type === 'element') return tree.tagName === 'svg' ? tree : undefined;
  if (tree.type !== 'root') return undefined;
  return tree.children.find(
    (node): node is Element => node.type === 'element' && node.tagName === 'svg',
  );
}

interface Markers {
  readonly prefix: string;
  /** The numbers of markers by mermaid's ids, which count what was drawn before. */
  readonly markers: Map<string, string>;
}

function pointTo(properties: Element['properties'], { prefix, markers }: Markers): void {
  for (const end of ['markerStart', 'markerEnd']) {
    const [, id] = /^url\(#(.*)\)$/.exec(String(properties[end])) ?? [];
    if (id === undefined) continue;
    const number = markers.get(id) ?? String(markers.size + 1);
    markers.set(id, number);
    properties[end] = `url(#${prefix}${number})`;
  }
}

/** How small a drawing may be shown, of its natural size, before it is scrolled instead. */
const SMALLEST = 0.75;

/**
 * A diagram as a figure: the drawing, and behind a switch the source that it was made from. An
 * empty drawing of the smallest width keeps the letters readable.
 */
export function diagramFigure(drawing: Element, title: string, source: Element): Element {
  const [, , width = 0, height = 0] = String(drawing.properties.viewBox).split(/\s+/).map(Number);
  Object.assign(drawing.properties, { width: Math.round(width), height: Math.round(height) });
  const least = element('svg', {
    width: Math.round(SMALLEST * width),
    height: 0,
    ariaHidden: 'true',
  });
  const fit = element('div', { className: ['diagram-fit'] }, [drawing, least]);
  const region = { className: ['diagram-region'], role: 'group', ariaLabel: title, tabIndex: 0 };
  return element('figure', { className: ['diagram'] }, [
    element('div', region, [fit]),
    element('details', {}, [element('summary', {}, [text('Source of the diagram')]), source]),
  ]);
}
