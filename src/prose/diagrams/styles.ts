import type { Element } from 'hast';
import { mapElements } from '../tree.ts';

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
export function keepStyle({ properties, tagName }: Element): void {
  const { style, fill, className } = properties;
  const classes = Array.isArray(className) ? className : [];
  const isTinted = tagName === 'rect' && classes.includes('rect');
  const isLink = classes.includes('flowchart-link');
  if (fill !== 'none' && !isTinted) delete properties.fill;
  delete properties.stroke;
  const written = String(style ?? '');
  const anchor = /text-anchor:\s*(start|middle|end)/.exec(written)?.[1];
  if (anchor !== undefined) properties.textAnchor = anchor;
  if (isTinted && typeof fill === 'string') keep(properties, 'fill', fill);
  for (const declaration of written.split(';')) {
    const [, name = '', value = '', mark] = DECLARATION.exec(declaration) ?? [];
    if (isLink || mark !== undefined) keep(properties, name, value);
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
export function keepTheme(
  { tagName, properties }: Element,
  theme: ReadonlyMap<string, string>,
): void {
  const classes = Array.isArray(properties.className) ? properties.className : [];
  const isRect = tagName === 'rect';
  if (!isRect && tagName !== 'text') return;
  const part = THEMED.find(({ shape, words }) => classes.includes(isRect ? shape : words));
  if (part === undefined) return;
  const ground = theme.get(part.fill) ?? '';
  if (isRect) {
    keep(properties, 'fill', ground);
    keep(properties, 'stroke', theme.get(part.stroke) ?? '');
  } else {
    const readable = COLOR.test(ground) ? inkOn(ground) : undefined;
    keep(properties, 'fill', theme.get(part.ink) ?? readable ?? '');
  }
}

function keep(properties: Element['properties'], name: string, value: string): void {
  const [attribute, mark] = KEPT.get(name) ?? [];
  const isSafe = name.includes('-') ? NUMBERS.test(value) : COLOR.test(value);
  if (attribute === undefined || mark === undefined || !isSafe) return;
  Object.assign(properties, { [attribute]: value.replace('px', '') });
  const classes = Array.isArray(properties.className) ? properties.className : [];
  properties.className = [...classes.filter((name) => name !== mark), mark];
}

/** Writes in black or white what stands on a color that an author gave, whichever can be read. */
export function contrastWords(node: Element): void {
  const { className } = node.properties;
  if (!Array.isArray(className) || !className.includes('node')) return;
  let ground: string | undefined;
  mapElements(node, ({ properties }) => {
    const { fill, className: classes } = properties;
    if (Array.isArray(classes) && classes.includes('own-fill')) ground ??= String(fill);
    return undefined;
  });
  const ink = ground === undefined ? undefined : inkOn(ground);
  if (ink === undefined) return;
  mapElements(node, ({ tagName, properties }) => {
    if (tagName === 'text') properties.fill ??= ink;
    return undefined;
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
