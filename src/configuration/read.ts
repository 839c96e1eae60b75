import { isCollection, parseAllDocuments } from 'yaml';
import type { Configuration, Span } from '../model/check/setting.ts';
import { Collector } from './collector.ts';
import { readLines } from './read-lines.ts';
import { YamlReader } from './read-yaml.ts';
import { addObjects } from './yaml-objects.ts';
import { rootSurroundings } from './yaml-owner.ts';

/** Longer texts are not read, so that a page never stands still. */
export const LONGEST = 250_000;
/** Deeper texts are not read: no configuration is that deep, and reading goes as deep itself. */
const DEEPEST = 200;
const SECTION = /^\[[A-Z]\w*\][ \t]*\r?$/m;
const LOOKS_LIKE_YAML = /^\s*(?:-\s+)?["']?[\w./-]+["']?\s*:(?:\s|$)|^\s*[{[]|^\s*[-?][ \t]/m;

/**
 * Finds every feature gate that a text sets: in command lines, shell variables, systemd units,
 * configurations of components and of kubeadm, manifests and values, as YAML, JSON or KYAML, in one
 * document or several. Never throws; what it does not read it says.
 */
export function readConfiguration(text: string): Configuration {
  const collector = new Collector(text);
  const whole = { start: 0, end: text.length };
  if (text.length > LONGEST) {
    collector.leave(0, `The text is longer than ${LONGEST} characters and was not read.`);
  } else if (SECTION.test(text)) {
    readLines(collector, whole);
  } else {
    readDocuments(collector, whole, 0);
  }
  return collector.result();
}

function readDocuments(collector: Collector, { start, end }: Span, depth: number): void {
  const text = collector.text.slice(start, end);
  const looksLikeYaml = LOOKS_LIKE_YAML.test(text);
  const documents = looksLikeYaml ? parseDocuments(text) : [];
  if (documents === undefined) {
    collector.leave(start, 'The text is nested too deeply and was not read.', true);
    return;
  }
  if (!documents.some(({ contents }) => isCollection(contents))) {
    readLines(collector, { start, end });
    return;
  }
  for (const document of documents) {
    const from = start + document.range[0];
    const [error] = document.errors;
    if (error !== undefined) {
      collector.leave(start + error.pos[0], brokenWords(error.message), true);
      readLines(collector, { start: from, end });
      return;
    }
    const reader = new YamlReader(collector, start, (innerStart, innerEnd) => {
      if (depth < 2) readDocuments(collector, { start: innerStart, end: innerEnd }, depth + 1);
      else collector.leave(innerStart, 'A text in a text in a text was not read.');
    });
    addObjects(collector, document.contents, start);
    reader.read(document.contents, rootSurroundings(document.contents));
  }
}

function brokenWords(message: string): string {
  return `This is no YAML (${message}); from here on only flags were looked for.`;
}

/** The documents; nothing where they are too deep. */
function parseDocuments(text: string) {
  if (depthOf(text) > DEEPEST) return undefined;
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false });
    return 'empty' in documents ? [] : documents;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** How deep brackets, indentation and list marks may go, counted without reading. */
function depthOf(text: string): number {
  let deepest = 0;
  let brackets = 0;
  for (const character of text) {
    if (character === '[' || character === '{') brackets += 1;
    else if ((character === ']' || character === '}') && brackets > 0) brackets -= 1;
    deepest = Math.max(deepest, brackets);
  }
  const marks = /(?:[-?:][ \t]+)+/g;
  for (const [run] of text.matchAll(marks)) deepest = Math.max(deepest, run.length / 2);
  const indented = /^ +/gm;
  for (const [run] of text.matchAll(indented)) deepest = Math.max(deepest, run.length / 2);
  return deepest;
}
