import type {
  Emphasis,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  Strong,
  Table,
} from 'mdast';
import { issueUrl, REPOSITORIES } from '../../../../src/model/atlas/upstream.ts';
import { cleanUrl } from '../../../../src/model/clean-url.ts';
import { parseMarkdown } from '../../reading/markdown.ts';
import { stagesNamed } from '../../reading/stage-words.ts';

/** A part of an issue's text with what is nested in it, without markup. */
export interface IssueOutline {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'row';
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
/** An item's box, also one that Markdown takes for text: "[ x ]", "[]", "**[✓] Alpha**"; no address follows. */
const BOX =
  /^([\t ]*(?:[-*+]|\d{1,9}[.)])[\t ]+)([*_~]{0,5})\\?\[[\t \xa0]*(?:([x✓✔✅☑])\ufe0f?[\t \xa0]*)?\\?\](?![([:])(\2)?[\t \xa0]*/gimu;

/**
 * Reads an issue's text as GitHub's Markdown; HTML comments are left out.
 * @param beginsEntry whether a line within a paragraph begins an entry of its own
 * @throws {SyntaxError} when the text is beyond the bounds within which it is safe to parse.
 */
export function readOutline(
  markdown: string,
  beginsEntry: (line: string) => boolean = () => false,
): IssueOutline[] {
  const boxed = markdown.replace(
    BOX,
    (_, item, marks, mark, end) => `${item}[${mark ? 'x' : ' '}] ${end ? '' : marks}`,
  );
  return parseMarkdown(boxed).children.flatMap((node) =>
    node.type === 'paragraph' ? splitParagraph(node, beginsEntry) : readBlock(node),
  );
}

function splitParagraph(
  { children }: Paragraph,
  beginsEntry: (line: string) => boolean,
): IssueOutline[] {
  const entries: PhrasingContent[][] = [];
  for (const line of linesOf(children)) {
    const entry = entries.at(-1);
    if (entry === undefined || beginsEntry(readPhrases(line).text)) entries.push(line);
    else entry.push({ type: 'text', value: '\n' }, ...line);
  }
  return entries.map(readParagraph);
}

function linesOf(nodes: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of nodes) {
    const text = node.type === 'break' ? '\n' : node.type === 'text' ? node.value : undefined;
    const [first, ...others]: PhrasingContent[] = text
      ?.split('\n')
      .map((value) => ({ type: 'text', value })) ?? [node];
    if (first !== undefined) lines.at(-1)?.push(first);
    lines.push(...others.map((each) => [each]));
  }
  return lines;
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
      return [readParagraph(node.children)];
    case 'table':
      return readRows(node);
    case 'heading':
      return [{ ...readPhrases(node.children), kind: 'heading', checked: undefined, children: [] }];
    case 'code':
      return TASK_LIST.test(node.lang ?? '') ? readTaskList(node.value) : [];
    default:
      return [];
  }
}

/** "| Alpha | 1.33 |" as "Alpha: 1.33", without the heads of columns; they name the stages of a lone row. */
function readRows({ children: [head, ...rows] }: Table): IssueOutline[] {
  const [lone, ...others] = rows;
  const heads = head?.children.map((cell) => readPhrases(cell.children)) ?? [];
  const isAcross = others.length === 0 && heads.every(({ text }) => stagesNamed(text).length === 1);
  const pairs =
    isAcross && lone !== undefined
      ? lone.children.map((cell, at) => [heads[at], readPhrases(cell.children)])
      : rows.map((row) => row.children.map((cell) => readPhrases(cell.children)));
  return pairs.map((cells) => {
    const filled = cells.flatMap((cell) => (cell && cell.text !== '' ? [cell] : []));
    return {
      kind: 'row',
      text: filled.map(({ text }) => text).join(': '),
      links: filled.flatMap(({ links }) => links),
      checked: undefined,
      isStruck: filled[0]?.isStruck ?? false,
      children: [],
    };
  });
}

function readParagraph(children: readonly PhrasingContent[]): IssueOutline {
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

/** What is struck out within emphasis is struck out, too. */
function withoutEmphasis(node: PhrasingContent): PhrasingContent[] {
  return isEmphasis(node) ? node.children.flatMap(withoutEmphasis) : [node];
}

function isEmphasis(node: PhrasingContent): node is Strong | Emphasis {
  return node.type === 'strong' || node.type === 'emphasis';
}

const isBlank = (node: PhrasingContent): boolean =>
  node.type === 'text' && node.value.trim() === '';

/** Whether nothing of a phrase is left. */
function isWhollyStruck(node: PhrasingContent): boolean {
  if (!isEmphasis(node)) return node.type === 'delete';
  return node.children.every((each) => isBlank(each) || isWhollyStruck(each));
}

function readPhrases(written: readonly PhrasingContent[]): Phrases {
  const links: string[] = [];
  const nodes = written.flatMap(withoutEmphasis);
  const first = written.find((node) => !isBlank(node));
  const isStruck = first !== undefined && isWhollyStruck(first);
  const kept = isStruck ? nodes : nodes.filter(({ type }) => type !== 'delete');
  const text = kept.map((node) => phraseText(node, links)).join('');
  return { text: text.trim(), links, isStruck };
}

/** The text of a phrase; its addresses are added to `links`, except struck-through ones. */
function phraseText(node: PhrasingContent, links: string[]): string {
  switch (node.type) {
    case 'text':
      // GitHub redirects the address of an issue to the pull request of that number.
      for (const [, repository = REPOSITORIES.enhancements, number = ''] of node.value.matchAll(
        REFERENCE,
      )) {
        links.push(issueUrl(number, repository));
      }
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
