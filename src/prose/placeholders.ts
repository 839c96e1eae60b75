import type { Comment, Nodes, Parents, Root, Text } from 'hast';
import { ALLOWED } from './allow.ts';

/** Elements around words that say nothing to a reader here; their tags go, their words stay. */
const FRAMES = [
  ...['abbr', 'big', 'center', 'col', 'colgroup', 'div', 'figcaption', 'figure', 'font', 'nobr'],
  ...['picture', 'source', 'span', 'strike', 'tt', 'u', 'wbr'],
];

const KNOWN: ReadonlySet<string> = new Set([...(ALLOWED.tagNames ?? []), ...FRAMES]);

/** What these say is in their attributes: without any, `<source>` stands for a source. */
const BY_ATTRIBUTES: ReadonlySet<string> = new Set(['a', 'font', 'img', 'input', 'source']);

const WITHOUT_END: ReadonlySet<string> = new Set([
  ...['br', 'caption', 'col', 'colgroup', 'dd', 'details', 'dt', 'hr', 'img', 'input', 'li'],
  ...['p', 'source', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'wbr'],
]);

const NAME = /<(\/?[a-z][^\s<>/]*)/gi;
const TAG =
  /<(\/?)([a-z][^\s<>/]*)((?:\s+[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/iy;

/** Names of tags in a text, ends with their slash: whether a tag has what it needs to mean anything. */
type Names = ReadonlySet<string>;

/** The names of all tags that a text may have, in lower case; some may stand in code. */
export function tagNames(markdown: string): Names {
  return new Set(Array.from(markdown.matchAll(NAME), ([, name = '']) => name.toLowerCase()));
}

/**
 * Whether a text may have a tag that is no element of ours, such as `<pod-name>`, or a comment or
 * instruction that swallows what follows. It does not know code from prose.
 */
export function mayHavePlaceholders(markdown: string, names: Names): boolean {
  for (const name of names) if (!isFormatting(name, names)) return true;
  for (const name of BY_ATTRIBUTES)
    if (names.has(name) && markdown.includes(`<${name}>`)) return true;
  return /<[!?]/.test(markdown.replaceAll(/<!--[^<]*?-->/g, ''));
}

/**
 * Writes the tags in a tree's raw HTML that are no elements of ours as text: what authors put in
 * angle brackets is mostly a placeholder, which a browser would drop, with what follows in places.
 * Returns the words of the tree, of raw HTML what it shows, and whether this has any elements.
 */
export function showPlaceholders(
  tree: Root,
  names: Names,
): { words: string; rawWords: string; hasMarkup: boolean } {
  const found = { words: '', rawWords: '', hasMarkup: false };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') found.words += node.value;
    if (node.type === 'raw') {
      const { html, words } = escapeUnknown(node.value, names);
      node.value = html;
      found.rawWords += words;
      found.hasMarkup ||= !isComment(html) && (html !== words || OTHER_REFERENCE.test(html));
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return found;
}

/** A character reference other than that of an escaped tag. */
const OTHER_REFERENCE = /&(?!lt;)/;

function isComment(html: string): boolean {
  return /^<!--(?!-?>)(?:(?!--!?>).)*-->$/s.test(html);
}

/** Makes nodes of comments and words of a tree's raw HTML, where it has no markup. */
export function replaceRawHtml(parent: Parents): void {
  const children: Root['children'] = [];
  for (const child of parent.children) {
    if ('children' in child) replaceRawHtml(child);
    const node = child.type === 'raw' ? readRaw(child.value) : child;
    const last = children.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else children.push(node);
  }
  parent.children = children as typeof parent.children;
}

function readRaw(html: string): Comment | Text {
  return html.startsWith('<!--')
    ? { type: 'comment', value: html.slice('<!--'.length, -'-->'.length) }
    : { type: 'text', value: html.replaceAll('&lt;', '<') };
}

/** HTML with the tags that are meant as words escaped, and all words in it. */
function escapeUnknown(value: string, names: Names): { html: string; words: string } {
  let html = '';
  let words = '';
  let end = 0;
  const lastComment = value.lastIndexOf('-->');
  for (let start = value.indexOf('<'); start !== -1; start = value.indexOf('<', end)) {
    const before = value.slice(end, start);
    const markup = commentAt(value, start, lastComment) ?? tagAt(value, start, names);
    html += before + (markup ?? '&lt;');
    words += before + (markup === undefined ? '&lt;' : '');
    end = start + (markup?.length ?? 1);
  }
  return { html: html + value.slice(end), words: words + value.slice(end) };
}

function commentAt(html: string, start: number, last: number): string | undefined {
  if (last < start || !html.startsWith('<!--', start)) return undefined;
  return html.slice(start, html.indexOf('-->', start + 2) + 3);
}

function tagAt(html: string, start: number, names: Names): string | undefined {
  TAG.lastIndex = start;
  const [tag, slash = '', written = '', attributes = ''] = TAG.exec(html) ?? [];
  const name = written.toLowerCase();
  const saysNothing = slash === '' && BY_ATTRIBUTES.has(name) && !attributes.includes('=');
  return saysNothing || !isFormatting(slash + name, names) ? undefined : tag;
}

/** Whether a name is of an element of ours that has the end it needs, and what it has to stand in. */
function isFormatting(written: string, names: Names): boolean {
  const name = written.replace('/', '');
  if (!KNOWN.has(name)) return false;
  const isOpen = written === name && !WITHOUT_END.has(name);
  if (isOpen && !names.has(`/${name}`)) return false;
  const around = name === 'li' ? undefined : ALLOWED.ancestors?.[name];
  return around === undefined || around.some((outer) => names.has(outer));
}
