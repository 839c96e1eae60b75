import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parse } from 'parse5';
import { afterAll } from 'vitest';
import { pathsBelow } from '../files-below.ts';
import { type Served, serve } from '../serve.ts';

/** The folder that `npm run build` writes. */
export const DIST = 'dist';

/** What other pages take in: parts of pages, frames and templates, tested in embeds.test.ts. */
const EMBEDS = ['tables', 'frames', 'hugo'].map((folder) => join(DIST, 'embed', folder));

/** An HTML page of the built site. */
export interface BuiltPage {
  /** Its address, such as "/releases/1.34/". */
  readonly address: string;
  readonly html: string;
}

let pages: Promise<BuiltPage[]> | undefined;

/** All HTML pages of the built site, by address; read once for several files of tests. */
export function builtPages(): Promise<BuiltPage[]> {
  pages ??= readPages();
  return pages;
}

async function readPages(): Promise<BuiltPage[]> {
  if (!existsSync(DIST)) throw new Error(`${DIST}/ is missing: run \`npm run build\` first`);
  const files = filesBelow('.', '.html').filter(
    (file) => !EMBEDS.some((folder) => file.startsWith(folder)),
  );
  const pages = await Promise.all(
    files.map(async (file) => ({ address: addressOf(file), html: await readFile(file, 'utf8') })),
  );
  return pages.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The files below a folder of the built site whose names end in a certain way. */
export function filesBelow(folder: string, ending: string): string[] {
  return pathsBelow(join(DIST, folder))
    .filter((path) => path.endsWith(ending))
    .map((path) => join(DIST, folder, path));
}

/** The page at an address, such as "/drift/". */
export async function builtPage(address: string): Promise<BuiltPage> {
  return { address, html: await builtText(`${address}/index.html`) };
}

/** The text of a file of the built site, by its path there. */
export function builtText(path: string): Promise<string> {
  return readFile(join(DIST, path), 'utf8');
}

/** Serves the built site over HTTP for the tests of a file. */
export async function serveBuilt(): Promise<Served> {
  const served = await serve(DIST);
  afterAll(() => served.close());
  return served;
}

/** What a file of the built site holds, read as JSON. */
export const builtJson = async (path: string) => JSON.parse(await builtText(path));

function addressOf(file: string): string {
  const path = relative(DIST, file).split(sep).join('/');
  return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** An element of a page, with what the tests look at. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its text, with that of everything in it. */
  text(): string;
  /** Its text by the nodes that it stands in. */
  texts(): string[];
  /** The elements in it, in document order. */
  elements(): PageElement[];
}

/** A node as the parser gives it. */
export interface Node {
  readonly nodeName: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

/** What was read last: a test asks for several things of a page, and for the next one then. */
let latest: { readonly page: BuiltPage; readonly elements: PageElement[] } | undefined;

/** All elements of a page in document order, read by a parser that follows the HTML standard. */
export function elementsOf(page: BuiltPage): PageElement[] {
  if (latest?.page !== page) {
    latest = { page, elements: elementsIn(parse(page.html) as unknown as Node) };
  }
  return latest.elements;
}

function elementsIn({ childNodes = [] }: Node, found: PageElement[] = []): PageElement[] {
  for (const node of childNodes) {
    if (node.tagName !== undefined) found.push(new ParsedElement(node, node.tagName));
    elementsIn(node, found);
  }
  return found;
}

/** Nothing is worked out before it is asked for: of most elements tests look at the tag alone. */
class ParsedElement implements PageElement {
  readonly #node: Node;
  #attributes: ReadonlyMap<string, string> | undefined;
  readonly tag: string;

  constructor(node: Node, tag: string) {
    this.#node = node;
    this.tag = tag;
  }

  get attributes(): ReadonlyMap<string, string> {
    this.#attributes ??= new Map(this.#node.attrs?.map(({ name, value }) => [name, value]));
    return this.#attributes;
  }

  text(): string {
    return nodeText(this.#node);
  }

  texts(): string[] {
    return piecesOf(this.#node);
  }

  elements(): PageElement[] {
    return elementsIn(this.#node);
  }
}

/** The text in a node. */
export function nodeText(node: Node): string {
  return piecesOf(node).join('');
}

function piecesOf({ nodeName, value = '', childNodes = [] }: Node, found: string[] = []): string[] {
  if (nodeName === '#text') found.push(value);
  for (const node of childNodes) piecesOf(node, found);
  return found;
}
