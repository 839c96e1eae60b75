import ICAL from 'ical.js';
import { JSDOM } from 'jsdom';
import { parseFragment, parse as parseHtml } from 'parse5';
import { parse as parseYaml } from 'yaml';
import type { Node } from '../dist/site.ts';
import { readCsv } from '../tables/read-back.ts';

/** Controls, marks that turn the direction of what follows, and code points that are no characters. */
const HARMFUL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\u{d800}-\u{dfff}]/u;

/** What a program for spreadsheets runs, at the start of a cell. */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

const { DOMParser } = new JSDOM('').window;

/** What a file says to whoever reads it: each text in it as its format's own parser has it. */
interface Reading {
  readonly texts: readonly string[];
  readonly faults?: readonly string[];
  /** The addresses that it leads to. */
  readonly links?: readonly string[];
}

const readers: Readonly<Record<string, (text: string) => Reading>> = {
  html: readHtml,
  atom: readXml,
  svg: readXml,
  xml: readXml,
  json: (text) => ({ texts: textsOf(JSON.parse(text)) }),
  yaml: (text) => ({ texts: textsOf(parseYaml(text)) }),
  kyaml: (text) => ({ texts: textsOf(parseYaml(text)) }),
  ics: (text) => ({ texts: textsOf(ICAL.parse(text)) }),
  csv: readTable,
  md: (text) => ({ texts: [text] }),
  txt: (text) => ({ texts: [text] }),
};

/** The kinds of files that are read. */
export const READ_KINDS = Object.keys(readers);

/** What is wrong with a file of the built site, and the addresses that it leads to. */
export function readBuiltFile(kind: string, text: string): { faults: string[]; links: string[] } {
  try {
    const { texts, faults = [], links = [] } = readers[kind]?.(text) ?? { texts: [] };
    const harmful = [text, ...texts].filter((each) => HARMFUL.test(each)).map(quote);
    return { faults: [...faults, ...harmful], links: [...links] };
  } catch (error) {
    return { faults: [`is not read: ${error}`], links: [] };
  }
}

function quote(text: string): string {
  const at = text.search(HARMFUL);
  return `holds ${JSON.stringify(text.slice(Math.max(0, at - 30), at + 10))}`;
}

function readHtml(text: string): Reading {
  const faults: string[] = [];
  const onParseError = ({ code, startLine }: { code: string; startLine: number }) =>
    faults.push(`${code} on line ${startLine}`);
  const isPage = /^\s*<!doctype/i.test(text);
  const tree = isPage ? parseHtml(text, { onParseError }) : parseFragment(text);
  const nodes = nodesIn(tree as unknown as Node);
  const attributes = nodes.flatMap(({ attrs = [] }) => attrs);
  const links = attributes.filter(({ name }) => ['href', 'src', 'action'].includes(name));
  const handlers = attributes.filter(({ name }) => name.startsWith('on'));
  return {
    texts: [...nodes.flatMap(({ value }) => value ?? []), ...attributes.map(({ value }) => value)],
    faults: [...faults, ...handlers.map(({ name }) => `has a handler ${name}`)],
    links: isPage ? links.map(({ value }) => value) : [],
  };
}

function nodesIn(node: Node): Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(nodesIn)];
}

function readXml(text: string): Reading {
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const error = document.querySelector('parsererror');
  return {
    texts: [document.documentElement.textContent],
    faults: error === null ? [] : [`is no XML: ${error.textContent}`],
  };
}

function readTable(text: string): Reading {
  const cells = readCsv(text).flat();
  return {
    texts: cells,
    faults: cells.filter((cell) => FORMULA.test(cell)).map((cell) => `has a formula ${cell}`),
  };
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => [key, ...textsOf(each)])
    : [];
}
