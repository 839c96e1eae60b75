import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { countContainers } from '../../src/formats/count-containers.ts';
import { linePlaces } from '../../src/model/lines.ts';
import { MarkerError } from './marker-error.ts';
import { type Range, rangeMatcher } from './ranges.ts';

/**
 * Reads Markdown and, of what GitHub adds, tables and footnotes, by the parser of remark-gfm alone: what writes
 * Markdown, and what is neither code nor a cell, would only make the command larger that others load.
 * @param disabled names of constructs that are plain text
 */
export function parseQuotedMarkdown(text: string, disabled: readonly string[] = []): Root {
  return fromMarkdown(text, {
    extensions: [{ disable: { null: [...disabled] } }, gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  });
}

/** What no code is, and nothing that holds code: a parser without it takes linear time. */
const NO_CODE = [
  ...['attention', 'autolink', 'characterReference', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall'],
  ...['htmlText', 'labelEnd', 'labelStartImage', 'labelStartLink', 'table'],
];

/** Lists and quotations that a line may open: the parser takes more than linear time, and stack, for them. */
const MOST_CONTAINERS = 100;

/**
 * Finds what is quoted in a text without what opens too much in one line: in code, that is text.
 * @throws {MarkerError} where such a line is not quoted
 */
function findInShallow(text: string, find: (shallow: string) => Range[]): Range[] {
  const deep: number[] = [];
  const shallow = text.replace(/[^\r\n]+/g, (line, at) => {
    if (countContainers(line) <= MOST_CONTAINERS) return line;
    deep.push(at);
    return line.slice(0, MOST_CONTAINERS).padEnd(line.length, 'x');
  });
  const quoted = find(shallow);
  const isQuoted = rangeMatcher(quoted);
  const open = deep.find((place) => !isQuoted(place));
  if (open === undefined) return quoted;
  throw new MarkerError(
    `${linePlaces(text)(open).line}: got more than ${MOST_CONTAINERS} lists and quotations in each other, which are not read`,
  );
}

/** Blocks whose text is indented: admonitions and tabs of MkDocs, and definitions. */
const INDENTING = /^([ \t]*)(!!!|\?\?\?|===|:(?=[ \t]+\S))(?=[ \t+!])/gm;
/** YAML, which Pandoc also ends with dots, or the TOML of Hugo. */
const FRONT_MATTER =
  /^\uFEFF?(?:---[ \t]*\r?\n[\s\S]*?(?<=\n)(?:---|\.{3})|\+{3}[ \t]*\r?\n[\s\S]*?(?<=\n)\+{3})[ \t]*(?=\r?\n|$)/;

/** The code in Markdown, its front matter, and comments that markers may stand in. */
export function quotedInMarkdown(text: string): Range[] {
  return findInShallow(text, (shallow) => {
    // As a list, such a block is as long, and what is indented in it is no code.
    const asList = (_: string, indent: string, sign: string) => indent + '-'.padEnd(sign.length);
    const listed = shallow.replace(INDENTING, asList);
    const code = codeIn(listed, parseQuotedMarkdown(listed, NO_CODE));
    const isCode = rangeMatcher(code);
    const templates = quotedInTemplates(text).filter(({ start }) => !isCode(start));
    return [...frontMatterOf(text), ...templates, ...code];
  });
}

/** https://github.com/micromark/micromark-extension-mdx-md */
const ABSENT_IN_MDX = [...NO_CODE, 'codeIndented', 'htmlFlow'];

/** The same in MDX. */
export function quotedInMdx(text: string): Range[] {
  return findInShallow(text, (shallow) => {
    const code = codeIn(shallow, parseQuotedMarkdown(shallow, ABSENT_IN_MDX));
    return withOtherComments([...frontMatterOf(text), ...code], text);
  });
}

/** The other comments of JSX. */
export function quotedInJsx(text: string): Range[] {
  return withOtherComments([], text);
}

/** Other comments that begin a line; one that nothing ends goes to the end of the text. */
const OTHER_MDX_COMMENT = /^[ \t]*\{\s*\/\*(?!\s*kep-atlas:)[\s\S]*?(?:\*\/\s*\}|(?![\s\S]))/gim;
/** Other comments of HTML, the elements in which a comment is text, and the sections of XML. */
const QUOTED_IN_HTML =
  /<!--(?!\s*kep-atlas:)[\s\S]*?(?:-->|(?![\s\S]))|<(iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)(?=[\s>])(?![^<>]*\/>)[\s\S]*?(?:<\/\1\b|(?![\s\S]))|<!\[CDATA\[[\s\S]*?(?:\]\]>|(?![\s\S]))/gi;
/** The elements and instructions whose text no Markdown is: https://spec.commonmark.org/0.31.2/#html-blocks */
const VERBATIM_ELEMENT = /^\s*<(?:\?|(?:pre|script|style|textarea)(?=[\s>]))/i;

/** What is quoted, and the comments that do not begin in that. */
function withOtherComments(quoted: readonly Range[], text: string): Range[] {
  const isQuoted = rangeMatcher(quoted);
  const found = rangesOf(OTHER_MDX_COMMENT, text).filter(({ start }) => !isQuoted(start));
  return [...quoted, ...found];
}

function rangesOf(pattern: RegExp, text: string): Range[] {
  return [...text.matchAll(pattern)].map(({ index, 0: whole }) => ({
    start: index,
    end: index + whole.length,
  }));
}

/** What the front matter of a file holds is YAML. */
function frontMatterOf(text: string): Range[] {
  const found = FRONT_MATTER.exec(text);
  return found?.index === 0 ? [{ start: 0, end: found[0].length }] : [];
}

/**
 * Directives of MyST whose text is Markdown, though they look like code; other names are languages.
 * https://mystmd.org/guide/directives
 */
const MARKDOWN_DIRECTIVES =
  /^\{(?:admonition|aside|attention|blockquote|caution|danger|error|exercise|hint|important|note|seealso|solution|tip|todo|toggle|warning|card|compound|container|deprecated|details|div|dropdown|epigraph|grid|grid-item|grid-item-card|highlights|margin|only|pull-quote|sidebar|tab|tab-item|tab-set|topic|version(?:added|changed|removed))\}$/;

function codeIn(text: string, node: Nodes): Range[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset];
  if (start === undefined || end === undefined) return [];
  if (node.type === 'code' && MARKDOWN_DIRECTIVES.test(node.lang ?? '')) {
    const first = text.indexOf('\n', start) + 1;
    const inner = text.slice(first, end);
    return codeIn(inner, parseQuotedMarkdown(inner, NO_CODE)).map((range) => movedBy(first, range));
  }
  if (node.type === 'html' && !VERBATIM_ELEMENT.test(node.value)) {
    return rangesOf(QUOTED_IN_HTML, text.slice(start, end)).map((range) => movedBy(start, range));
  }
  if (['code', 'html', 'inlineCode'].includes(node.type)) return [{ start, end }];
  return 'children' in node ? node.children.flatMap((child) => codeIn(text, child)) : [];
}

function movedBy(places: number, { start, end }: Range): Range {
  return { start: places + start, end: places + end };
}

/** What is quoted in a page of HTML or a component, and the front matter or the code that it begins with. */
export function quotedInHtml(text: string): Range[] {
  return [...frontMatterOf(text), ...quotedInTemplates(text), ...rangesOf(QUOTED_IN_HTML, text)];
}

/** What begins code or a comment of Jekyll, Hugo, and languages of templates, and what ends it. */
const TEMPLATE_QUOTES: Readonly<Record<string, string>> = {
  '{%codeblock': '{%endcodeblock',
  '{%comment': '{%endcomment',
  '{%highlight': '{%endhighlight',
  '{{<comment': '{{</comment',
  '{{<highlight': '{{</highlight',
  '{{%comment': '{{%/comment',
  '{{%highlight': '{{%/highlight',
  '{::comment}': '{:/comment}',
  '<%--': '--%>',
  '<%!--': '--%>',
  '<%': '%>',
  '<?': '?>',
  '<#--': '-->',
  '[#--': '--]',
  '{{!--': '--}}',
  '{{--': '--}}',
  '{{!': '}}',
  '{{/*': '*/}}',
  '{/*': '*/}',
  '{*': '*}',
  '{#': '#}',
  '#*': '*#',
  '@*': '*@',
};
const TEMPLATE_ENDINGS = [...new Set(Object.values(TEMPLATE_QUOTES))];
/** The same signs, of which those that begin something stand at the beginning of a line; "{#name}" is none. */
const TEMPLATE_SIGN =
  /^[ \t]*(?:\{%-?[ \t]*(?:codeblock|comment|highlight)\b|\{\{[<%][ \t]*(?:comment|highlight)\b|\{::comment\}|<%(?:!?--)?|<\?|[<[]#--|\{\{~?!(?:--)?|\{\{--|\{\{-?[ \t]*\/\*|\{[ \t]*\/\*(?!\s*kep-atlas:)|\{\*|\{#(?!\w)|#\*+(?=\s)|@\*)|\{%-?[ \t]*end(?:codeblock|comment|highlight)\b|\{\{[<%][ \t]*\/[ \t]*(?:comment|highlight)\b|\{:\/comment\}|(?:--)?%>|\?>|--[>\]]|(?:--)?~?\}\}|\*\/[ \t]*(?:-?\}\}|\})|\*[}#@]|#\}/gm;

/** A sign as it stands in the list: "{%- comment" as "{%comment", "{{- /*" as "{{/*". */
function withoutTrims(sign: string): string {
  const bare = sign.replace(/[ \t~]/g, '').replace(/^#\*+/, '#*');
  return bare.replace('{%-', '{%').replace('{{-/', '{{/').replace('/-}}', '/}}');
}

/** What templates leave out or show as code; what nothing ends is neither. */
function quotedInTemplates(text: string): Range[] {
  const signs = [...text.matchAll(TEMPLATE_SIGN)].map(
    ({ index, 0: sign }) => [withoutTrims(sign), index, index + sign.length] as const,
  );
  const last = new Map(
    TEMPLATE_ENDINGS.map((end) => [end, signs.findLast(([sign]) => sign.endsWith(end))?.[1] ?? 0]),
  );
  const found: Range[] = [];
  let open: { readonly end: string; readonly start: number } | undefined;
  for (const [sign, start, end] of signs) {
    if (open !== undefined && sign.endsWith(open.end)) {
      found.push({ start: open.start, end });
      open = undefined;
    } else if (open === undefined) {
      const ending = TEMPLATE_QUOTES[sign] ?? '';
      if ((last.get(ending) ?? 0) > start) open = { end: ending, start };
    }
  }
  return found;
}
