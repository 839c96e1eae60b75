import { parse } from 'parse5';
import { gluedIn, isForeign, isInline } from './neighbors.ts';
import { type BuiltPage, builtPages, type Node, nodeText } from './site.ts';

/** An element without what stands around it. */
export interface LoneElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** What tests look at on every page, so that each page is parsed once for all of them. */
export interface PageOutline extends BuiltPage {
  /** All ids in document order; one that is there twice stands twice. */
  readonly ids: readonly string[];
  /** Each id that an attribute names, of a label, a description, or a part of a drawing: "aria-describedby=note". */
  readonly references: readonly string[];
  /** What its elements link to or load. */
  readonly targets: readonly string[];
  /** Those that say what the page is, load something, or carry code or style of their own. */
  readonly elements: readonly LoneElement[];
  /** The places where the words of neighboring pieces run together. */
  readonly glued: readonly string[];
  /** Its texts in this site's words, a line or a block each. */
  readonly texts: readonly string[];
  /** Each kind of element with its attributes in its kind of parent: "tr>td.number". */
  readonly shapes: ReadonlySet<string>;
}

const NOTABLE: ReadonlySet<string> = new Set([
  ...['title', 'meta', 'link', 'script', 'style', 'h1', 'img', 'iframe', 'source'],
  ...['video', 'audio', 'embed', 'object'],
]);

/** Attributes that name one id or several: https://html.spec.whatwg.org/ and https://www.w3.org/TR/wai-aria-1.2/ */
const NAMES_IDS =
  /^(?:aria-(?:activedescendant|controls|describedby|details|errormessage|flowto|labelledby|owns)|for|headers|list|form|popovertarget|commandfor)$/;

/** Texts that pages have in common are kept once, and not as the parser's chains of single characters. */
const texts = new Map<string, string>();

function kept(text: string): string {
  const known = texts.get(text);
  if (known === undefined) texts.set(text, text);
  return known ?? text;
}

let outlines: Promise<PageOutline[]> | undefined;

/** The outlines of all pages, by address; made once for several files of tests. */
export function pageOutlines(): Promise<PageOutline[]> {
  outlines ??= builtPages().then((pages) => pages.map(outlineOf));
  return outlines;
}

function outlineOf(page: BuiltPage): PageOutline {
  const ids: string[] = [];
  const references: string[] = [];
  const targets: string[] = [];
  const elements: LoneElement[] = [];
  const shapes = new Set<string>();
  const visit = (node: Node, parent: string): void => {
    const { tagName: tag, attrs = [] } = node;
    if (tag !== undefined) {
      const attributes = new Map(attrs.map(({ name, value }) => [name, kept(value)]));
      const names = attrs.map(({ name, value }) => (name === 'class' ? `.${value}` : name));
      shapes.add(kept(`${parent}>${tag} ${names.join(' ')}`));
      const id = attributes.get('id');
      const target = attributes.get('href') ?? attributes.get('src');
      if (id !== undefined) ids.push(id);
      references.push(...attrs.flatMap(referencesIn).map(kept));
      if (target !== undefined) targets.push(target);
      const carriesCode = attrs.some(({ name }) => name === 'style' || name.startsWith('on'));
      if (NOTABLE.has(tag) || carriesCode)
        elements.push({ tag, attributes, text: kept(nodeText(node)) });
    }
    for (const child of node.childNodes ?? []) visit(child, tag ?? parent);
  };
  const root = parse(page.html) as unknown as Node;
  visit(root, '');
  return {
    ...page,
    ids,
    references,
    targets,
    elements,
    shapes,
    glued: gluedIn(root),
    texts: ownTexts(root).map(kept),
  };
}

/** Ids that an attribute names; in MathML, `form` is a word instead. */
function referencesIn({ name, value }: { name: string; value: string }): string[] {
  if (NAMES_IDS.test(name) && !/^(?:pre|in|post)fix$/.test(value)) {
    return value.split(/\s+/).map((id) => `${name}=${id}`);
  }
  return Array.from(value.matchAll(/\burl\(['"]?#([^)'"]+)/g), ([, id]) => `${name}=${id}`);
}

/** The texts in a node in this site's words, a line or a block each; code and quotes are left out. */
function ownTexts(node: Node): string[] {
  if (isForeign(node)) return [];
  const found: string[] = [];
  let line = '';
  const endLine = (): void => {
    const text = line.replace(/\s+/g, ' ').trim();
    if (text !== '') found.push(text);
    line = '';
  };
  for (const child of node.childNodes ?? []) {
    if (isInline(child)) line += textIn(child);
    else {
      endLine();
      found.push(...ownTexts(child));
    }
  }
  endLine();
  return found;
}

function textIn(node: Node): string {
  if (node.nodeName === 'code' || node.nodeName === 'q' || isForeign(node)) return '…';
  if (node.nodeName === '#text') return node.value ?? '';
  return (node.childNodes ?? []).map(textIn).join('');
}
