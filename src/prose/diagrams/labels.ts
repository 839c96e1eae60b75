import type { Element, Parents } from 'hast';
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

interface LabelBox {
  readonly label: Element;
  readonly left: number;
  readonly right: number;
  top: number;
  bottom: number;
}

/** What stays free between labels. */
const GAP = 2;
/** How many places are tried for a label: in a drawing with more around it nothing is free. */
const MOST_SHIFTS = 50;

/** Moves labels of lines up or down from others that they would cover, as little as that takes. */
export function separateLabels(drawing: Element): void {
  const groups = new Map<Parents, LabelBox[]>();
  mapElements(drawing, (node, group) => {
    if (!classesOf(node).includes('edgeLabel')) return undefined;
    const boxes = groups.get(group) ?? [];
    boxes.push(...boxOf(node));
    groups.set(group, boxes);
    return 'skip';
  });
  for (const boxes of groups.values()) separate(boxes);
}

function separate(boxes: readonly LabelBox[]): void {
  const placed: LabelBox[] = [];
  for (const box of boxes) {
    const shift = shiftsFrom(box, placed).find((by) => isFree(box, by, placed)) ?? 0;
    const [x, y] = placeOf(box.label) ?? [0, 0];
    if (shift !== 0) box.label.properties.transform = `translate(${x}, ${y + shift})`;
    box.top += shift;
    box.bottom += shift;
    placed.push(box);
  }
}

/** How far a label could move, the least first: to just above or below each of the others. */
function shiftsFrom(box: LabelBox, placed: readonly LabelBox[]): number[] {
  const shifts = placed.flatMap(({ top, bottom }) => [
    top - GAP - box.bottom,
    bottom + GAP - box.top,
  ]);
  return [0, ...shifts.sort((a, b) => Math.abs(a) - Math.abs(b)).slice(0, MOST_SHIFTS)];
}

function isFree(box: LabelBox, by: number, placed: readonly LabelBox[]): boolean {
  return placed.every(
    ({ left, right, top, bottom }) =>
      box.right <= left || box.left >= right || box.bottom + by <= top || box.top + by >= bottom,
  );
}

/** The box of a line's label: its background, in the group of the label, in the group of its place. */
function boxOf(label: Element): LabelBox[] {
  const [x, y] = placeOf(label) ?? [];
  if (x === undefined || y === undefined) return [];
  for (const inner of childrenOf(label)) {
    const [dx = 0, dy = 0] = placeOf(inner) ?? [];
    const background = backgroundOf(inner);
    if (background === undefined) continue;
    const [left = 0, top = 0, width = 0, height = 0] = ['x', 'y', 'width', 'height'].map((name) =>
      Number(background.properties[name] ?? 0),
    );
    if (width === 0) continue;
    const [fromLeft, fromTop] = [x + dx + left, y + dy + top];
    return [
      { label, left: fromLeft, right: fromLeft + width, top: fromTop, bottom: fromTop + height },
    ];
  }
  return [];
}

function backgroundOf(group: Element): Element | undefined {
  for (const child of childrenOf(group)) {
    if (child.tagName === 'rect' && classesOf(child).includes('background')) return child;
    const inside = backgroundOf(child);
    if (inside !== undefined) return inside;
  }
  return undefined;
}
