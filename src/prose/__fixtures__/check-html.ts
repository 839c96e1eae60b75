import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

const TEXT_ELEMENTS = new Set(
  `a b blockquote br caption cite code dd del details div dl dt em figure h2 h3 h4 h5 h6 hr i input
  ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot
  th thead tr ul var`.split(/\s+/),
);

const DRAWING_ELEMENTS = new Set(
  'svg g defs marker path rect circle ellipse line polygon polyline text tspan title'.split(' '),
);

const TEXT_ATTRIBUTES = new Set(
  `aria-describedby aria-label checked class colspan data-footnote-backref data-footnote-ref
  data-footnotes disabled href id open rel reversed role rowspan scope start tabindex title type
  value`.split(/\s+/),
);

const DRAWING_ATTRIBUTES = new Set(
  `aria-hidden aria-label class cx cy d dominant-baseline dx dy fill font-size height id marker-end marker-start
  markerHeight markerUnits markerWidth orient points r refX refY role rx ry stroke
  stroke-dasharray stroke-width text-anchor transform viewBox width x x1 x2 y y1 y2`.split(/\s+/),
);

const MATH_ELEMENTS = new Set(
  `math mrow mi mn mo ms mtext mspace msup msub msubsup mfrac msqrt mroot munder mover munderover
  mtable mtr mtd mpadded mphantom mstyle mmultiscripts mprescripts none`.split(/\s+/),
);

const MATH_ATTRIBUTES = new Set(
  `accent columnalign columnspan display displaystyle fence form linethickness lspace mathvariant
  rowspan rspace scriptlevel separator stretchy width`.split(/\s+/),
);

const MATH = 'http://www.w3.org/1998/Math/MathML';
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Reads HTML as a browser does and says everything in it that a rendered text may not hold. It
 * lists what is allowed on its own, so that a mistake in the renderer's list shows.
 */
export function findForbidden(html: string): string[] {
  const found: string[] = [];
  const ids = new Set<string>();
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === '#comment') found.push('a comment');
    if ('tagName' in node) {
      found.push(...checkElement(node));
      for (const { name, value } of node.attrs) {
        if (name !== 'id') continue;
        if (ids.has(value)) found.push(`the id "${value}" twice`);
        const isBare = /^h[2-6]$/.test(node.tagName) && /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u.test(value);
        if (!isBare && !/^text-\S+$/.test(value)) found.push(`the id "${value}"`);
        ids.add(value);
      }
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parseFragment(html));
  return found;
}

function checkElement(node: DefaultTreeAdapterTypes.Element): string[] {
  const isDrawing = node.namespaceURI === SVG;
  const [elements, attributes] = allowedIn(node.namespaceURI);
  if (!elements.has(node.tagName)) return [`<${node.tagName}>`];
  return node.attrs.flatMap(({ name, value }) => {
    const written = `${name}="${value}" on <${node.tagName}>`;
    if (!attributes.has(name)) return [written];
    if (name === 'href' && !isAllowedUrl(value)) return [written];
    if (isDrawing && /^(?:fill|stroke)$/.test(name) && !/^[#\w\s.,%()]+$/.test(value)) return [written];
    if (isDrawing && value.includes('url(') && !/^url\(#text-[\w-]+\)$/.test(value)) return [written];
    return [];
  });
}

function allowedIn(namespace: string): [elements: Set<string>, attributes: Set<string>] {
  if (namespace === MATH) return [MATH_ELEMENTS, MATH_ATTRIBUTES];
  if (namespace === SVG) return [DRAWING_ELEMENTS, DRAWING_ATTRIBUTES];
  return [TEXT_ELEMENTS, TEXT_ATTRIBUTES];
}

function isAllowedUrl(value: string): boolean {
  if (/^(?:#[\p{L}\p{N}]|\/(?!\/))/u.test(value)) return true;
  const url = URL.parse(value);
  return url !== null && ['https:', 'http:', 'mailto:'].includes(url.protocol);
}
