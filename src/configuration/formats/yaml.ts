import { type Alias, type Document, isCollection, parseAllDocuments } from 'yaml';
import type { TextSpan } from '../../model/check/setting.ts';
import type { Around } from '../around.ts';
import { readServerRequests } from '../client-calls.ts';
import { addObjects } from '../objects.ts';
import type { Format, Reading } from '../reading.ts';
import type { Tree } from '../tree.ts';
import type { View } from '../view.ts';
import { firstLine, isMarkdownFile, looksLikeYaml } from './lines-of.ts';
import { hasTemplate, isTemplateComment, templatesIn, withoutTemplates } from './templates.ts';
import { treeOfYaml } from './yaml-tree.ts';

/** Deeper documents are not read: no configuration is that deep, and reading goes as deep itself. */
const DEEPEST = 200;
/** Each is looked for in the whole document. */
const MOST_ALIASES = 100;
const NAME = /^metadata:[ \t]*\r?\n(?:[ \t].*\r?\n)*?[ \t]+name:[ \t]*["']?([^\s"'#]+)/m;
const NAME_IN_LINE = /^metadata:[ \t]*\{[^}\n]*?\bname:[ \t]*["']?([^\s"',}]+)/m;
/** What stands inside of others: in a list of extra objects, in a block of text. */
const NESTED_VERSION = /[ \t{,"'-]apiVersion["']?[ \t]*:/;
const NESTED_KIND = /[ \t{,"'-]kind["']?[ \t]*:/;
const OBJECT = /^["']?(?:apiVersion|kind)["']?\s*:/m;
const JSON_OBJECT = /["'](?:apiVersion|kind)["']\s*:/;
const GATES_KEY = /^[ \t-]*["']?[\w-]*feature[-_]?gates["']?[ \t]*:/im;
/** Rules of make: a target for all, a variable, a command below a target. */
const MAKEFILE =
  /^\.[A-Z_]+:|^[A-Za-z_][\w.-]*[ \t]*[:?+]{1,3}=|^[\w.$()/%-][^\n:]{0,200}:[^\n]*\n\t(?![\w."'-]+:)/m;

/** JavaScript without white space, whose keys have no quotes. */
const OF_JAVASCRIPT = /^\s*\{\w+:[^\s/]/;

/** YAML, JSON and KYAML; one document, since whoever calls takes texts apart at "---". */
export const YAML: Format = {
  recognizes: (text) =>
    looksLikeYaml(firstLine(withoutTemplates(text))) && !OF_JAVASCRIPT.test(text),
  read: readYaml,
};

function readYaml(view: View, around: Around, reading: Reading): boolean {
  const masked = withoutJsonComments(withoutTemplates(view.text));
  const { collector } = reading;
  readServerRequests(view, collector);
  const isMentioned = collector.mentions.isIn(view.span);
  const lightly = isMentioned ? undefined : lightObject(view, reading);
  if (lightly !== undefined) return true;
  if (depthOf(masked) > DEEPEST) {
    collector.leave(view.span.start, 'The text is nested too deeply and was not read.', true);
    collector.mentions.markRead(view.span);
    return true;
  }
  const documents = parse(masked);
  const [first] = documents;
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error !== undefined) return readBroken({ view, masked }, error, around, reading);
  if (first === undefined || !documents.some(({ contents }) => isCollection(contents)))
    return false;
  for (const document of documents) readDocument(document, view, around, reading);
  return true;
}

/** A document that mentions no feature gates is an object at most, unless others stand in it. */
function lightObject(view: View, { collector }: Reading): true | undefined {
  const { text } = view;
  if (/^\s*\{/.test(text) || /^kind:[ \t]*["']?\w*List\b|^items:/m.test(text)) return undefined;
  if (/\/apiVersion|client\.authentication\.k8s\.io|^name:/m.test(text)) return undefined;
  if (NESTED_VERSION.test(text) && NESTED_KIND.test(text)) return undefined;
  const versions = [...text.matchAll(/^apiVersion:[ \t]*["']?([^\s"'#]+)/gm)];
  const kind = /^kind:[ \t]*["']?([^\s"'#]+)/m.exec(text)?.[1];
  if (versions.length === 0 || kind === undefined) return undefined;
  const name = (NAME.exec(text) ?? NAME_IN_LINE.exec(text))?.[1];
  for (const { index, 1: apiVersion = '' } of versions) {
    const at = view.source({ start: index, end: index + 1 }).start;
    collector.addObject({ apiVersion, kind, name }, at);
  }
  return true;
}

/** A document and the same in the form in which it is parsed. */
interface Parsed {
  readonly view: View;
  readonly masked: string;
}

/** Files that may begin with YAML, and are none, besides those of Markdown. */
const NOTES = /\.(?:adoc|html?|rst|sh|txt)$/i;

/**
 * Text that starts like YAML and is none. Whoever would read it as YAML stops, where it is an object or sets
 * gates; what is neither, such as a README or rules of make, was never meant to be YAML.
 */
function readBroken(
  { view, masked }: Parsed,
  { message, pos }: { message: string; pos: readonly number[] },
  around: Around,
  reading: Reading,
): boolean {
  const { collector } = reading;
  const { text } = view;
  if (MAKEFILE.test(text) || isOfProgram(text)) return false;
  const isJson = around.depth === 0 && /^\s*\{/.test(text) && JSON_OBJECT.test(text);
  const isSetting = OBJECT.test(text) || isJson || GATES_KEY.test(text);
  if (!isSetting && !collector.mentions.isIn(view.span)) return false;
  const from = readAbove({ view, masked }, pos[0] ?? 0, around, reading);
  reading.readShell(view.part(from), around);
  // A part of another text that only begins with a bracket was not meant to be YAML either.
  if (!isSetting && around.depth > 0) return true;
  const at = view.source({ start: pos[0] ?? 0, end: pos[0] ?? 0 }).start;
  const reason = `This is not valid YAML (${message}). ${from === 0 ? 'Only' : 'From this paragraph on, only'} flags were looked for.`;
  // What is put in later, or stands around a part, may make it valid.
  const isYaml = !(
    around.isPart ||
    hasTemplate(text) ||
    (around.depth === 0 && (NOTES.test(around.path ?? '') || isMarkdownFile(around.path)))
  );
  if (isSetting) collector.leave(at, reason, isYaml);
  else collector.doubt(at, reason, view.span);
  return true;
}

/** Reads the paragraphs above a fault, where these are YAML: notes may go on with commands. Returns where they end. */
function readAbove({ view, masked }: Parsed, at: number, around: Around, reading: Reading): number {
  const blank = [...masked.slice(0, at + 2).matchAll(/\n(?=[ \t]*\r?\n)/g)].at(-1);
  const end = blank === undefined ? 0 : blank.index + 1;
  const part = view.part(0, end);
  const documents = parse(masked.slice(0, end));
  const isYaml = documents.every(
    ({ errors, contents }) => errors.length === 0 && isCollection(contents),
  );
  if (!isYaml || documents.length === 0) return 0;
  for (const document of documents) readDocument(document, part, around, reading);
  return end;
}

/** How Jsonnet begins, whose keys need no quotes, and what it has that YAML has not. */
const JSONNET = /^(?:\s|(?:\/\/|#)[^\n]*\n)*\{(?:\s|\/\/[^\n]*\n)*(?!["}/\s])/;
const OF_JSONNET = /(?:^|[ \t,{])\/\/[ \t]|\$\.[a-z_]|\b(?:self|std)\.[a-z]|\+:[ \t]/im;
/** A field of CUE, which indents by tabs. */
const CUE_FIELD = /^[\w-]+:[ \t]*\{[ \t]*\r?\n\t/m;

/** Texts, which may hold expressions of other languages, and comments of YAML. */
const SAYS_NOTHING = /"(?:[^"\\\n]|\\.)*"?|#[^\n]*/g;

/** Whether a text is of a language with objects between braces. */
function isOfProgram(text: string): boolean {
  if (JSONNET.test(text)) return OF_JSONNET.test(text.replace(SAYS_NOTHING, ''));
  return CUE_FIELD.test(text) && !OBJECT.test(text);
}

function readDocument(
  document: Document.Parsed,
  view: View,
  around: Around,
  reading: Reading,
): void {
  let aliases = 0;
  const resolve = (alias: Alias) => {
    aliases += 1;
    return aliases > MOST_ALIASES ? undefined : alias.resolve(document);
  };
  const tree = treeOfYaml(document.contents, view, resolve);
  if (tree === undefined) return;
  markComments(tree, view, reading);
  addObjects(tree, view, reading);
  reading.readTree(tree, view, around);
}

/** What stands in no key and in no value is a comment, unless a template puts it in. */
function markComments(tree: Tree, view: View, { collector }: Reading): void {
  const { mentions } = collector;
  if (mentions.in(view.span).length === 0) return;
  const written = new Set<number>();
  const note = (span: TextSpan) => {
    for (const { start } of mentions.in(view.source(span))) written.add(start);
  };
  const walk = (node: Tree): void => {
    if (node.kind === 'map') {
      for (const { keyAt, value } of node.pairs) {
        note(keyAt);
        if (value !== undefined) walk(value);
      }
    } else if (node.kind === 'list') node.items.forEach(walk);
    else note(node.at);
  };
  walk(tree);
  for (const template of templatesIn(view.text)) {
    if (!isTemplateComment(view.text.slice(template.start, template.end))) note(template);
  }
  for (const mention of mentions.in(view.span)) {
    if (!written.has(mention.start)) mentions.markRead(mention);
  }
}

/** Hostile texts have as many errors as lines; where in the parser each came up is of no use. */
function parse(text: string): Document.Parsed[] {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    const documents = parseAllDocuments(text, { uniqueKeys: false, prettyErrors: false });
    return 'empty' in documents ? [] : documents;
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
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

/** JSON: what a bracket has first is a text, another bracket, or a comment. */
const JSON_START = /^\s*[{[]\s*(?:["{}[\]]|\/[/*])/;
const TEXT_OR_COMMENT = /"(?:[^"\\\n]|\\.)*"|(?<![\w:/])\/\/[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*)/g;

/** JSON with blanks in place of its comments, so that it can be read as YAML; any other text as it is. */
function withoutJsonComments(text: string): string {
  if (!JSON_START.test(text)) return text;
  return text.replace(TEXT_OR_COMMENT, (written) =>
    /^\/(?:\/|\*[\s\S]*\*\/$)/.test(written) ? written.replace(/[^\n]/g, ' ') : written,
  );
}
