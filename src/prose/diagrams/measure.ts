import { textWidth } from '../../formats/text-width.ts';

/** A rectangle in the units of a drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 };
const INVISIBLE = new Set(['defs', 'marker', 'style', 'title', 'desc', 'clippath']);
const ASCENT = 0.93;
const LINE = 1.16;

/** The size of letters in a drawing, in pixels; the stylesheet says the same. */
export const FONT_SIZE = 14;

/**
 * The box around what an element of a drawing shows, as browsers answer `getBBox`, which a
 * document without a screen cannot: texts by the widths of their letters, shapes by their numbers.
 */
export function boundingBox(element: Element): Box {
  const name = element.tagName.toLowerCase();
  if (INVISIBLE.has(name)) return NOTHING;
  switch (name) {
    case 'text':
    case 'tspan':
      return textBox(element);
    case 'rect':
    case 'image':
    case 'foreignobject': {
      const [x = 0, y = 0, width = 0, height = 0] = numbers(element, 'x', 'y', 'width', 'height');
      return { x, y, width, height };
    }
    case 'circle':
    case 'ellipse': {
      const [cx = 0, cy = 0, r = 0, rx = r, ry = r] = numbers(element, 'cx', 'cy', 'r', 'rx', 'ry');
      const [across, down] = name === 'circle' ? [r, r] : [rx, ry];
      return { x: cx - across, y: cy - down, width: 2 * across, height: 2 * down };
    }
    case 'line':
      return around(numbers(element, 'x1', 'y1', 'x2', 'y2'));
    case 'polygon':
    case 'polyline':
      return around(parseNumbers(element.getAttribute('points')));
    case 'path':
      return around(pathPoints(element.getAttribute('d') ?? ''));
    default:
      return [...element.children].map(placedBox).reduce(union, NOTHING);
  }
}

function placedBox(element: Element): Box {
  const box = boundingBox(element);
  const transform = element.getAttribute('transform') ?? '';
  const [x = 0, y = 0] = parseNumbers(/translate\(([^)]*)\)/.exec(transform)?.[1] ?? null);
  return { ...box, x: box.x + x, y: box.y + y };
}

function union(a: Box, b: Box): Box {
  if (a.width === 0 && a.height === 0) return b;
  if (b.width === 0 && b.height === 0) return a;
  return around([a.x, a.y, a.x + a.width, a.y + a.height, b.x, b.y, b.x + b.width, b.y + b.height]);
}

function around(points: readonly number[]): Box {
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  if (xs.length === 0 || ys.length === 0) return NOTHING;
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A text's box: its lines are the spans that move down; its anchor says where x is in it. */
function textBox(element: Element): Box {
  const size = fontSize(element);
  const spans = [...element.children].filter((child) => child.hasAttribute('dy'));
  const rows = spans.length === 0 ? [element] : spans;
  const width = Math.max(...rows.map((row) => textWidth(row.textContent ?? '', size)));
  if (width === 0) return NOTHING;
  const baselines = rows.map((row) => {
    const from = row.hasAttribute('y') ? row : element;
    return length(from, 'y', size) + length(row, 'dy', size);
  });
  const top = Math.min(...baselines) - ASCENT * size;
  const left = length(rows[0] ?? element, 'x', size);
  const x = isCentered(element) ? left - width / 2 : left;
  const height = Math.max(...baselines) - Math.min(...baselines) + LINE * size;
  return { x, y: top, width, height };
}

/** Whether a text says itself that it is centered, or mermaid's style sheet of flow charts does. */
function isCentered(element: Element): boolean {
  const anchor = element.getAttribute('text-anchor') ?? element.getAttribute('style') ?? '';
  if (anchor.includes('middle')) return true;
  return element.closest('.node .label') !== null && centersLabels(element.closest('svg'));
}

const CENTERED_LABELS = /\.node \.label text[^{}]*\{[^{}]*text-anchor:\s*middle/;

/** Whether a drawing's own style sheet centers the labels of nodes; that of state diagrams does not. */
function centersLabels(drawing: Element | null): boolean {
  return CENTERED_LABELS.test(drawing?.querySelector('style')?.textContent ?? '');
}

function fontSize(element: Element): number {
  const styled = /font-size:\s*([\d.]+)px/.exec(element.getAttribute('style') ?? '')?.[1];
  return Number.parseFloat(styled ?? element.getAttribute('font-size') ?? '') || FONT_SIZE;
}

function length(element: Element, attribute: string, size: number): number {
  const written = element.getAttribute(attribute) ?? '';
  return (Number.parseFloat(written) || 0) * (written.endsWith('em') ? size : 1);
}

function numbers(element: Element, ...attributes: string[]): number[] {
  return attributes.map((name) => Number.parseFloat(element.getAttribute(name) ?? '') || 0);
}

function parseNumbers(written: string | null): number[] {
  return (written?.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/gi) ?? []).map(Number);
}

/** How many numbers a command of a path takes for each point, where that is not two. */
const NUMBERS_OF_COMMAND: Readonly<Record<string, number>> = { a: 7, h: 1, v: 1 };

/** The points that a path names, control points included; arcs count by where they end. */
function pathPoints(path: string): number[] {
  const points: number[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', written = ''] of path.matchAll(/([a-df-z])([^a-df-z]*)/gi)) {
    const kind = command.toLowerCase();
    const step = NUMBERS_OF_COMMAND[kind] ?? 2;
    const isRelative = command === kind;
    const values = parseNumbers(written);
    for (let index = 0; index + step <= values.length; index += step) {
      const part = values.slice(index, index + step);
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      if (kind === 'h') x = fromX + (part[0] ?? 0);
      else if (kind === 'v') y = fromY + (part[0] ?? 0);
      else [x, y] = [fromX + (part.at(-2) ?? 0), fromY + (part.at(-1) ?? 0)];
      points.push(x, y);
    }
  }
  return points;
}
