import type { Heading, ListItem } from 'mdast';
import { listItemsOf } from '../../reading/markdown.ts';
import { type Blocks, oneLine, type VisibleText, visibleText } from './parse-markdown.ts';
import type { TimelineRow } from './parse-tables.ts';
import { parseLeadingWhen } from './parse-when.ts';

/** The headings of the summary that stands above the timeline. */
const SUMMARY = /^(?:tl;?dr|summary|major release cycle events)\b/i;

/** The rows of the summary list: the cycle's main dates once more. */
export function summaryRows(blocks: Blocks): TimelineRow[] {
  const heading = headings(blocks).find(({ text }) => SUMMARY.test(text));
  return heading === undefined ? [] : listRows(sectionAfter(blocks, heading));
}

/**
 * The timeline of a README without a table (before 1.10): the list of its schedule, overview or
 * timeline section; a section that names another release is passed over.
 */
export function scheduleRows(blocks: Blocks, version: string): TimelineRow[] {
  const own = headings(blocks).filter(({ text }) => {
    const named = /\b\d+\.\d+\b/.exec(text)?.[0];
    return named === undefined || named === version;
  });
  const heading =
    own.find(({ text }) => /\b(?:overview|release schedule)\b/i.test(text)) ??
    own.find(({ text }) => /\btimeline\b/i.test(text));
  return heading === undefined ? [] : listRows(sectionAfter(blocks, heading));
}

interface PlacedHeading {
  readonly index: number;
  readonly depth: number;
  readonly text: string;
}

function headings(blocks: Blocks): PlacedHeading[] {
  return blocks.flatMap((block, index) =>
    block.type === 'heading' ? [{ index, depth: block.depth, text: visibleText(block).text }] : [],
  );
}

function sectionAfter(blocks: Blocks, { index, depth }: PlacedHeading): Blocks {
  const rest = blocks.slice(index + 1);
  const end = rest.findIndex((block) => block.type === 'heading' && block.depth <= depth);
  return end < 0 ? rest : rest.slice(0, end);
}

/** The items of all lists; a heading such as "Jun 20 - Jun 24" dates the undated ones below it. */
function listRows(section: Blocks): TimelineRow[] {
  let dated: string | undefined;
  return section.flatMap((block) => {
    if (block.type === 'heading') dated = headingDate(block);
    return block.type === 'list' ? block.children.flatMap((item) => itemRows(item, dated)) : [];
  });
}

function headingDate(heading: Heading): string | undefined {
  const { text } = visibleText(heading);
  return parseLeadingWhen(text)?.rest === '' ? text : undefined;
}

/** One row for "day: what", one for each nested item below a bare day. */
function itemRows(item: ListItem, dated: string | undefined): TimelineRow[] {
  const head = headOf(item);
  const leading = parseLeadingWhen(head.text);
  if (leading === undefined) {
    return dated === undefined || head.text === ''
      ? []
      : [{ name: head.text, when: { text: dated, struckOut: '' } }];
  }
  const when = { text: leading.when.text, struckOut: head.struckOut };
  if (leading.rest === '') {
    return listItemsOf(item.children).map((nested) => ({ name: headOf(nested).text, when }));
  }
  const [, week, name = leading.rest] = /^(week \d+)\s*[—–-]\s*(.+)$/i.exec(leading.rest) ?? [];
  return [{ name, when, week }];
}

/** The first paragraph; a stray "(https://…)" in it is no text. */
function headOf(item: ListItem): VisibleText {
  const paragraph = item.children.find(({ type }) => type === 'paragraph');
  if (paragraph === undefined) return { text: '', struckOut: '' };
  const { text, struckOut } = visibleText(paragraph);
  return { text: oneLine(text.replaceAll(/\(https?:[^()]*\)/g, ' ')), struckOut };
}
