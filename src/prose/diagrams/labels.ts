import type { Element } from 'hast';
import { mapElements } from '../tree.ts';

const STATE = /^statediagram-(?:state|note)$/;
const TRANSLATION = /^translate\((-?[\d.e-]+)[ ,]+(-?[\d.e-]+)\)$/;

/** Where a group stands in the one around it; nothing where it does not only move. */
function placeOf({ properties }: Element): readonly [x: number, y: number] | undefined {
  const [, x, y] = TRANSLATION.exec(String(properties.transform ?? '')) ?? [];
  return x === undefined || y === undefined ? undefined : [Number(x), Number(y)];
}

function classesOf({ properties }: Element): readonly unknown[] {
  return Array.isArray(properties.className) ? properties.className : [];
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
/** How many places are tried for a label: in a drawing with more around it nothing is free. */
const MOST_SHIFTS = 50;

/** Moves labels of lines up or down from others and from nodes that they would cover, as little as that takes. */
export function separateLabels(drawing: Element): void {
  mapElements(drawing, (node) => {
    const parts = childrenOf(node).flatMap(childrenOf);
    const labels = parts.filter((part) => classesOf(part).includes('edgeLabel'));
    const nodes = parts.filter((part) => classesOf(part).includes('node'));
    if (labels.length > 0) separate(labels.flatMap(boxOfLabel), nodes.flatMap(boxOfNode));
    return undefined;
  });
}

function separate(labels: readonly LabelBox[], nodes: readonly Box[]): void {
  const placed: Box[] = [...nodes];
  for (const box of labels) {
    const shift = shiftsFrom(box, placed).find((by) => isFree(box, by, placed)) ?? 0;
    const [x, y] = placeOf(box.label) ?? [0, 0];
    if (shift !== 0) box.label.properties.transform = `translate(${x}, ${y + shift})`;
    placed.push({ ...box, top: box.top + shift, bottom: box.bottom + shift });
  }
}

/** How far a label could move, the least first: to just above or below each of the others. */
function shiftsFrom(box: LabelBox, placed: readonly Box[]): number[] {
  const shifts = placed.flatMap(({ top, bottom }) => [
    top - GAP - box.bottom,
    bottom + GAP - box.top,
  ]);
  return [0, ...shifts.sort((a, b) => Math.abs(a) - Math.abs(b)).slice(0, MOST_SHIFTS)];
}

function isFree(box: LabelBox, by: number, placed: readonly Box[]): boolean {
  return placed.every(
    ({ left, right, top, bottom }) =>
      box.right <= left || box.left >= right || box.bottom + by <= top || box.top + by >= bottom,
  );
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
