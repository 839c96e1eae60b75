import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { issueUrl, REPOSITORIES } from '../../../../src/model/atlas/upstream.ts';
import { cleanUrl } from '../../../../src/model/clean-url.ts';
import { parseMarkdown } from '../../reading/markdown.ts';

/** A heading, paragraph or list item with what is nested in it: an issue's text without markup. */
export interface IssueOutline {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Its own text, lines kept, without HTML and emphasis, and without what is struck through unless it begins so. */
  readonly text: string;
  /** The addresses in its own text, `#12` and `org/repo#12` included, in text order. */
  readonly links: readonly string[];
  /** Its box; absent where it has none. */
  readonly checked: boolean | undefined;
  /** Whether its text is struck through from the beginning. */
  readonly isStruck: boolean;
  readonly children: readonly IssueOutline[];
}

const REFERENCE = /(?<![\w/#&])(?:([\w-]+\/[\w.-]+))?#([1-9]\d{0,6})\b/g;
const TASK_LIST = /^\[tasklist\]/i;

/**
 * Reads an issue's text as GitHub's Markdown; HTML comments are left out.
 * @throws {SyntaxError} when the text is beyond the bounds within which it is safe to parse.
 */
export function readOutline(markdown: string): IssueOutline[] {
  return parseMarkdown(markdown).children.flatMap(readBlock);
}

/** An entry's addresses and those of everything nested in it, each once, in text order. */
export function allLinks({ links, children }: IssueOutline): string[] {
  return [...new Set([...links, ...children.flatMap(allLinks)])];
}

/** An entry's text and that of everything nested in it, line by line. */
export function allText({ text, children }: IssueOutline): string {
  return [text, ...children.map(allText)].filter((line) => line !== '').join('\n');
}

function readBlock(node: RootContent): IssueOutline[] {
  switch (node.type) {
    case 'list':
      return readList(node);
    case 'paragraph':
      return [readParagraph(node)];
    case 'heading':
      return [{ ...readPhrases(node.children), kind: 'heading', checked: undefined, children: [] }];
    case 'code':
      return TASK_LIST.test(node.lang ?? '') ? readTaskList(node.value) : [];
    default:
      return [];
  }
}

function readParagraph({ children }: Paragraph): IssueOutline {
  return { ...readPhrases(children), kind: 'paragraph', checked: undefined, children: [] };
}

function readList({ children }: List): IssueOutline[] {
  return children.map(readItem);
}

function readItem({ checked, children }: ListItem): IssueOutline {
  const blocks = children.flatMap(readBlock);
  const own = blocks.filter(({ kind }) => kind === 'paragraph');
  return {
    kind: 'item',
    text: own.map(({ text }) => text).join('\n'),
    links: own.flatMap(({ links }) => links),
    checked: checked ?? undefined,
    isStruck: own[0]?.isStruck ?? false,
    children: blocks.filter(({ kind }) => kind !== 'paragraph'),
  };
}

/** The fence that GitHub once drew as a task list: a heading with items, or items alone. */
function readTaskList(value: string): IssueOutline[] {
  const [first, ...others] = readOutline(value);
  return first?.kind === 'heading'
    ? [{ ...first, kind: 'item', children: others }]
    : [first ?? [], others].flat();
}

type Phrases = Pick<IssueOutline, 'text' | 'links' | 'isStruck'>;

function readPhrases(nodes: readonly PhrasingContent[]): Phrases {
  const links: string[] = [];
  const [first] = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  const isStruck = first !== undefined && (first.type === 'delete' || isTag(first, 'open'));
  const kept = isStruck ? nodes : withoutStruck(nodes);
  const text = kept.map((node) => phraseText(node, links)).join('');
  return { text: text.trim(), links, isStruck };
}

const STRUCK_TAGS = { open: /^<(?:del|s|strike)>$/i, close: /^<\/(?:del|s|strike)>$/i };

function isTag(node: PhrasingContent, kind: keyof typeof STRUCK_TAGS): boolean {
  return node.type === 'html' && STRUCK_TAGS[kind].test(node.value);
}

function withoutStruck(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  let isOpen = false;
  return nodes.filter((node) => {
    if (isTag(node, 'open')) isOpen = true;
    if (isTag(node, 'close')) isOpen = false;
    return !isOpen && node.type !== 'delete';
  });
}

/** The text of a phrase; its addresses are added to `links`, except struck-through ones. */
function phraseText(node: PhrasingContent, links: string[]): string {
  switch (node.type) {
    case 'text':
      links.push(...[...node.value.matchAll(REFERENCE)].map(referenceUrl));
      return node.value;
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'link': {
      const url = cleanUrl(node.url)?.url;
      if (url !== undefined) links.push(url);
      return node.children.map((child) => phraseText(child, [])).join('');
    }
    case 'delete':
      return node.children.map((child) => phraseText(child, [])).join('');
    case 'emphasis':
    case 'strong':
      return node.children.map((child) => phraseText(child, links)).join('');
    default:
      return '';
  }
}

/** GitHub redirects the address of an issue to the pull request of that number. */
function referenceUrl([
  ,
  repository = REPOSITORIES.enhancements,
  number = '',
]: RegExpMatchArray): string {
  return issueUrl(number, repository);
}
