import type { Element } from 'hast';
import { classesOf, mapElements } from '../tree.ts';

/** What authors may say of a shape or line, as attributes, and the class that says that they did. */
const KEPT = new Map<string, readonly [attribute: string, mark: string]>([
  ['fill', ['fill', 'own-fill']],
  ['stroke', ['stroke', 'own-stroke']],
  ['stroke-width', ['strokeWidth', 'own-width']],
  ['stroke-dasharray', ['strokeDashArray', 'own-dashes']],
]);

/** A color as authors write it, nothing that could lead elsewhere. */
export const COLOR = /^(?:#[\da-f]{3,8}|[a-z]{3,24}|rgba?\([\d\s.,%]+\))$/i;
const DECLARATION = /^\s*([\w-]+):\s*([^!]+?)\s*(!important)?\s*$/;
const NUMBERS = /^[\d\s.,]+(?:px)?$/;

/**
 * Keeps of a drawing's inline styles, which the page's policy forbids, what its author gave, as
 * attributes: mermaid marks it as important, but for links, which have no other. Its own colors go,
 * since the style sheet gives ours.
 */
export function keepStyle(node: Element): void {
  const { properties, tagName } = node;
  const { style, fill } = properties;
  const classes = classesOf(node);
  const isTinted = tagName === 'rect' && classes.includes('rect');
  const isLink = classes.includes('flowchart-link');
  if (fill !== 'none' && !isTinted) delete properties.fill;
  delete properties.stroke;
  const written = String(style ?? '');
  const anchor = /text-anchor:\s*(start|middle|end)/.exec(written)?.[1];
  if (anchor !== undefined) properties.textAnchor = anchor;
  if (isTinted && typeof fill === 'string') keep(node, 'fill', fill);
  for (const declaration of written.split(';')) {
    const [, name = '', value = '', mark] = DECLARATION.exec(declaration) ?? [];
    if (isLink || mark !== undefined) keep(node, name, value);
  }
}

/**
 * Parts of a diagram whose colors an author may set for all of it, by mermaid's names:
 * https://mermaid.js.org/config/theming.html#theme-variables. Others are ours.
 */
const THEMED = [
  {
    shape: 'actor',
    words: 'actor',
    fill: 'actorBkg',
    stroke: 'actorBorder',
    ink: 'actorTextColor',
  },
  {
    shape: 'note',
    words: 'noteText',
    fill: 'noteBkgColor',
    stroke: 'noteBorderColor',
    ink: 'noteTextColor',
  },
] as const;
const DIRECTIVE = /%%\{[^%]*\}%%/g;
const VARIABLE = /["']?(\w+)["']?\s*:\s*["']([^"']*)["']/g;

/** What an author sets for all of a diagram in its source: mermaid's name of a variable → its value. */
export function readTheme(source: string): ReadonlyMap<string, string> {
  const directives = source.match(DIRECTIVE)?.join('') ?? '';
  return new Map(
    Array.from(directives.matchAll(VARIABLE), ([, name = '', value = '']) => [name, value]),
  );
}

/** Gives an element the color that its diagram's theme has for all of its kind. */
export function keepTheme(node: Element, theme: ReadonlyMap<string, string>): void {
  const classes = classesOf(node);
  const isRect = node.tagName === 'rect';
  if (!isRect && node.tagName !== 'text') return;
  const part = THEMED.find(({ shape, words }) => classes.includes(isRect ? shape : words));
  if (part === undefined) return;
  const ground = theme.get(part.fill) ?? '';
  if (isRect) {
    keep(node, 'fill', ground);
    keep(node, 'stroke', theme.get(part.stroke) ?? '');
  } else {
    const readable = COLOR.test(ground) ? inkOn(ground) : undefined;
    keep(node, 'fill', theme.get(part.ink) ?? readable ?? '');
  }
}

function keep(node: Element, name: string, value: string): void {
  const [attribute, mark] = KEPT.get(name) ?? [];
  const isSafe = name.includes('-') ? NUMBERS.test(value) : COLOR.test(value);
  if (attribute === undefined || mark === undefined || !isSafe) return;
  const classes = classesOf(node).filter((each) => each !== mark);
  Object.assign(node.properties, {
    [attribute]: value.replace('px', ''),
    className: [...classes, mark],
  });
}

/** Writes in black or white what stands on a color that an author gave, whichever can be read. */
export function contrastWords(node: Element): void {
  if (!classesOf(node).includes('node')) return;
  let ground: string | undefined;
  mapElements(node, (part) => {
    if (classesOf(part).includes('own-fill')) ground ??= String(part.properties.fill);
  });
  const ink = ground === undefined ? undefined : inkOn(ground);
  if (ink === undefined) return;
  mapElements(node, ({ tagName, properties }) => {
    if (tagName === 'text') properties.fill ??= ink;
  });
}

const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;
const MIDDLE = 140;

/** What can be read on a color that is written in numbers; named ones are mostly light. */
function inkOn(color: string): string | undefined {
  if (color === 'none' || color === 'transparent') return undefined;
  const channels = channelsOf(color);
  if (channels === undefined) return '#000';
  const [red = 0, green = 0, blue = 0] = channels;
  return RED * red + GREEN * green + BLUE * blue > MIDDLE ? '#000' : '#fff';
}

function channelsOf(color: string): number[] | undefined {
  const hex = /^#([\da-f]+)$/i.exec(color)?.[1];
  if (hex === undefined) return /\d/.test(color) ? color.match(/\d+/g)?.map(Number) : undefined;
  const step = hex.length < 6 ? 1 : 2;
  return [0, 1, 2].map((at) =>
    Number.parseInt(hex.slice(at * step, (at + 1) * step).repeat(3 - step), 16),
  );
}
