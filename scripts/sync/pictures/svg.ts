import { PICTURE_LIMITS } from './limits.ts';

/** An SVG picture that holds nothing but what is drawn. */
export interface CleanSvg {
  readonly text: string;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const SVG = 'http://www.w3.org/2000/svg';
const XHTML = 'http://www.w3.org/1999/xhtml';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

const DRAWN = new Set(
  `svg g defs symbol use switch a title desc style path rect circle ellipse line polyline polygon text
  tspan textPath image marker pattern mask clipPath linearGradient radialGradient stop filter view
  foreignObject feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile
  feTurbulence`.split(/\s+/),
);

/** What draw.io and mermaid write labels with. */
const WORDS = new Set(
  `div span p br b i u s em strong small sub sup font code pre ul ol li table tbody thead tr td th h1 h2
  h3 h4 h5 h6 hr blockquote`.split(/\s+/),
);

/** What such words may say of themselves; others, such as a cell's background, could load. */
const OF_WORDS = new Set(
  `style class align valign color face size width height colspan rowspan border bgcolor start dir
  lang`.split(/\s+/),
);

/** Attributes of drawn elements that run or load, or hold another document, as draw.io's "content" does. */
const NOT_DRAWN = /^(?:on|src|data|content$|action|formaction|poster|background$)/i;

/** How deep elements may be in each other. */
const MOST_DEPTH = 200;

/** Links of any name that lead nowhere but into the picture, or are a small raster in it. */
const OWN_REFERENCE = /^#[\w:.-]+$/;
const OWN_DATA = /^data:image\/(?:png|jpeg|gif|webp);base64,[\w+/=\s]+$/;
const OWN_URLS = /url\(\s*(["']?)#[\w:.-]+\1\s*\)/gi;
/** What could load, run or hide something in a style or an attribute. */
const LOADS = /url\(|image-set|src\(|@|\\|expression|javascript:|behavior|-moz-binding/i;

/**
 * Takes out of an SVG picture whatever is not drawn: scripts, handlers of events, links, animations,
 * what is loaded from elsewhere, and elements that no list knows. Nothing where the text is no SVG
 * picture, is not well-formed, declares entities, has too many elements, or says no size.
 */
export async function cleanSvg(text: string): Promise<CleanSvg | undefined> {
  if (!/<svg[\s>]/.test(text) || /<!ENTITY/i.test(text)) return undefined;
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM();
  try {
    const document = new window.DOMParser().parseFromString(text, 'image/svg+xml');
    const root = document.documentElement;
    const isPicture = root.localName === 'svg' && root.namespaceURI === SVG;
    const size = isPicture ? sizeOf(root) : undefined;
    if (size === undefined) return undefined;
    if (document.getElementsByTagName('*').length > PICTURE_LIMITS.svgElements) return undefined;
    if (!keepDrawn(root)) return undefined;
    dropNestedUses(root);
    root.setAttribute('width', String(size.width));
    root.setAttribute('height', String(size.height));
    return { text: new window.XMLSerializer().serializeToString(root), ...size };
  } finally {
    window.close();
  }
}

function sizeOf(root: Element): Pick<CleanSvg, 'width' | 'height'> | undefined {
  const [, , across = 0, down = 0] = (root.getAttribute('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = lengthOf(root.getAttribute('width')) ?? across;
  const height = lengthOf(root.getAttribute('height')) ?? down;
  const isSize = Math.min(width, height) >= 1 && Number.isFinite(width + height);
  return isSize ? { width: Math.round(width), height: Math.round(height) } : undefined;
}

/** CSS pixels of the units that have a size: https://www.w3.org/TR/css-values-4/#absolute-lengths */
const UNITS = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 96 / 72],
  ['pc', 16],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
]);

function lengthOf(written: string | null): number | undefined {
  const [, number, unit = ''] = /^\s*([\d.]+(?:e\d+)?)\s*([a-z%]*)\s*$/i.exec(written ?? '') ?? [];
  const factor = UNITS.get(unit.toLowerCase());
  return number === undefined || factor === undefined ? undefined : Number(number) * factor;
}

/** Whether the picture is no deeper than is read; if so, only what is drawn is left in it. */
function keepDrawn(root: Element): boolean {
  let level = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) return false;
    const inside: Element[] = [];
    for (const element of level) {
      keepAttributes(element);
      for (const child of [...element.childNodes]) {
        if (child.nodeType === child.TEXT_NODE || child.nodeType === child.CDATA_SECTION_NODE)
          continue;
        if (isElement(child) && isDrawn(child)) inside.push(child);
        else child.remove();
      }
    }
    level = inside;
  }
  return true;
}

/** A use of what itself uses others could multiply without end. */
function dropNestedUses(root: Element): void {
  const byId = new Map([...root.querySelectorAll('[id]')].map((element) => [element.id, element]));
  for (const use of root.querySelectorAll('use')) {
    const target = byId.get(
      (use.getAttribute('href') ?? use.getAttributeNS(XLINK, 'href') ?? '').slice(1),
    );
    if (target?.localName === 'use' || target?.querySelector('use')) use.remove();
  }
}

function isElement(node: ChildNode): node is Element & ChildNode {
  return node.nodeType === node.ELEMENT_NODE;
}

function isDrawn(element: Element): boolean {
  const { localName, namespaceURI, textContent } = element;
  if (namespaceURI === XHTML) return WORDS.has(localName);
  if (namespaceURI !== SVG || !DRAWN.has(localName)) return false;
  return localName !== 'style' || !loads(textContent ?? '');
}

function keepAttributes(element: Element): void {
  for (const attribute of [...element.attributes]) {
    if (!isKept(attribute, element)) element.removeAttributeNode(attribute);
  }
}

function isKept(attribute: Attr, element: Element): boolean {
  const { namespaceURI, localName, value } = attribute;
  switch (namespaceURI) {
    case XMLNS:
      return localName === 'xmlns' || localName === 'xlink';
    case XML:
      return localName === 'space';
    case XLINK:
      return localName === 'href' && isOwn(value, element);
    case null:
      if (localName === 'href') return isOwn(value, element);
      return (
        (isOfWords(element) ? OF_WORDS.has(localName) : isOfDrawing(localName)) && !loads(value)
      );
    default:
      return false;
  }
}

function isOfWords({ namespaceURI }: Element): boolean {
  return namespaceURI === XHTML;
}

function isOfDrawing(name: string): boolean {
  return /^[a-z][\w-]*$/i.test(name) && !NOT_DRAWN.test(name);
}

function isOwn(address: string, { localName }: Element): boolean {
  if (localName === 'image') return OWN_DATA.test(address);
  return localName !== 'a' && OWN_REFERENCE.test(address);
}

function loads(style: string): boolean {
  return LOADS.test(style.replaceAll(OWN_URLS, ''));
}
