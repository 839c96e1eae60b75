import type { Element } from 'hast';
import { classesOf, mapElements } from '../tree.ts';

const STATE = /^statediagram-(?:state|note)$/;
const TRANSLATION = /^translate\((-?[\d.e-]+)[ ,]+(-?[\d.e-]+)\)$/;

/** Where a group stands in the one around it; nothing where it does not only move. */
function placeOf({ properties }: Element): readonly [x: number, y: number] | undefined {
  const [, x, y] = TRANSLATION.exec(String(properties.transform ?? '')) ?? [];
  return x === undefined || y === undefined ? undefined : [Number(x), Number(y)];
}

function childrenOf({ children }: Element): Element[] {
  return children.filter((child) => child.type === 'element');
}

/**
 * Puts the words of states and notes into the middle of their boxes: mermaid leaves that to HTML, which
 * a drawing has none of.
 */
export function centerStates(node: Element): void {
  if (!classesOf(node).some((name) => STATE.test(String(name)))) return;
  for (const label of childrenOf(node)) {
    const place = classesOf(label).includes('label') ? placeOf(label) : undefined;
    if (place === undefined || hasPlaces(label)) continue;
    label.properties.transform = `translate(0, ${place[1]})`;
    mapElements(label, ({ tagName, properties }) => {
      if (tagName === 'text') properties.textAnchor = 'middle';
      return undefined;
    });
  }
}

/** Whether parts of a label have places of their own, as those of a state with a description. */
function hasPlaces(label: Element): boolean {
  return childrenOf(label).some(
    (child) => child.properties.transform !== undefined || hasPlaces(child),
  );
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface LabelBox extends Box {
  readonly label: Element;
}

/** What stays free between labels. */
const GAP = 2;
/** How many places are tried in each direction: in a drawing with more around a label nothing is free. */
const MOST_SHIFTS = 25;
/** Up to here a label goes up or down alone, and still stands beside its line. */
const NEAR = 40;

/** Moves labels of lines from others and from nodes that they would cover, as little as that takes. */
export function separateLabels(drawing: Element): void {
  mapElements(drawing, (node) => {
    const parts = childrenOf(node).flatMap(childrenOf);
    const labels = parts.filter((part) => classesOf(part).includes('edgeLabel'));
    const nodes = parts.filter((part) => classesOf(part).includes('node'));
    if (labels.length > 0) separate(labels.flatMap(boxOfLabel), nodes.flatMap(boxOfNode));
  });
}

function separate(labels: readonly LabelBox[], nodes: readonly Box[]): void {
  const placed: Box[] = [...nodes];
  for (const box of labels) {
    const [right, down] = freeShift(box, placed);
    const [x, y] = placeOf(box.label) ?? [0, 0];
    if (right !== 0 || down !== 0)
      box.label.properties.transform = `translate(${x + right}, ${y + down})`;
    placed.push(moved(box, [right, down]));
  }
}

type Shift = readonly [right: number, down: number];

const moved = ({ left, right, top, bottom }: Box, [x, y]: Shift): Box => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

/** What a label is moved by to cover nothing: near above or below, else around; nothing where all is full. */
function freeShift(box: Box, placed: readonly Box[]): Shift {
  const isFree = (shift: Shift): boolean => {
    const at = moved(box, shift);
    return placed.every(
      ({ left, right, top, bottom }) =>
        at.right <= left || at.left >= right || at.bottom <= top || at.top >= bottom,
    );
  };
  if (isFree([0, 0])) return [0, 0];
  const [up, aside] = [shiftsOf(box, placed, 'y'), shiftsOf(box, placed, 'x')];
  const near = up.filter((by) => Math.abs(by) <= NEAR).map((by): Shift => [0, by]);
  const around = up
    .flatMap((y) => aside.map((x): Shift => [x, y]))
    .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
  return [...near, ...around].find(isFree) ?? [0, 0];
}

/** How far a label could move in a direction, the least first: to just before or behind each of the others. */
function shiftsOf(box: Box, placed: readonly Box[], along: 'x' | 'y'): number[] {
  const [first, last] = along === 'x' ? (['left', 'right'] as const) : (['top', 'bottom'] as const);
  const shifts = placed.flatMap((each) => [
    each[first] - GAP - box[last],
    each[last] + GAP - box[first],
  ]);
  return [0, ...shifts.sort((a, b) => Math.abs(a) - Math.abs(b)).slice(0, MOST_SHIFTS)];
}

/** The box of a line's label: its background, in the group of the label, in the group of its place. */
function boxOfLabel(label: Element): LabelBox[] {
  const place = placeOf(label);
  if (place === undefined) return [];
  for (const inner of childrenOf(label)) {
    const [dx = 0, dy = 0] = placeOf(inner) ?? [];
    const background = backgroundOf(inner);
    const box = background && boxAt([place[0] + dx, place[1] + dy], background);
    if (box !== undefined) return [{ label, ...box }];
  }
  return [];
}

/** The box of a node that is one; beside other shapes there is room in the corners. */
function boxOfNode(node: Element): Box[] {
  const shape = childrenOf(node).find(({ tagName }) => tagName === 'rect');
  const box = shape && boxAt(placeOf(node) ?? [0, 0], shape);
  return box === undefined ? [] : [box];
}

function boxAt([x, y]: readonly [number, number], { properties }: Element): Box | undefined {
  const [left = 0, top = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
    Number(properties[name] ?? 0),
  );
  if (width === 0) return undefined;
  return { left: x + left, right: x + left + width, top: y + top, bottom: y + top + height };
}

function backgroundOf(group: Element): Element | undefined {
  for (const child of childrenOf(group)) {
    if (child.tagName === 'rect' && classesOf(child).includes('background')) return child;
    const inside = backgroundOf(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
