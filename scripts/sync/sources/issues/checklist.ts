import type { ChecklistItem, ChecklistStage } from '../../../../src/schemas/issue.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { STAGE_WORD } from '../../reading/stage-words.ts';
import { readStageTitle, type StageTitle } from './checklist-title.ts';
import { allLinks, type IssueOutline } from './outline.ts';

const KINDS: readonly (readonly [ChecklistItem['kind'], RegExp])[] = [
  ['kep', /^(?:KEPs?\b(?![-\s]*[\d<])|design proposal\b)/i],
  ['code', /^(?:code\b|write \(code\b|PRs?\s*:)/i],
  ['docs', /^docs?\b(?!-link)/i],
];

/** A link that the template of 2016 itself holds. */
const TEMPLATE_LINK = /^https:\/\/github\.com\/kubernetes\/kubernetes\/.*docs\/proposals$/;

/**
 * Reads an entry as a stage's checklist. Nothing for an entry that is none: it must be named after a
 * stage or release, and have a box, items, or nothing but the name.
 * @param gates the gates that the text around it is about
 */
export function readChecklistStage(
  entry: IssueOutline,
  gates: readonly string[] | undefined,
  oddities: Oddities,
): ChecklistStage | undefined {
  const title = readStageTitle(entry);
  if (title === undefined && labeledKind(entry) !== undefined) return undefined;
  const items = readItems(entry.children);
  const hasTypedItems = items.some(({ item }) => item.kind !== 'other');
  const isMarked = entry.checked !== undefined || hasTypedItems || isBareTitle(entry);
  const isList = entry.kind === 'item' && isMarked;
  if (title === undefined ? !hasTypedItems : !isList) return undefined;
  if (title === undefined) {
    oddities.add('body.checklist', 'not-a-value', 'a stage with its release', firstLine(entry));
  }
  return checklistOf(
    { ...title, gates: title?.gates ?? optionalList(gates) },
    entry,
    items,
    oddities,
  );
}

/** Reads the items of an issue that is about one stage only, as its title says. */
export function readLoneChecklist(
  entries: readonly IssueOutline[],
  title: StageTitle,
  oddities: Oddities,
): ChecklistStage | undefined {
  const items = readItems(entries).filter(({ item }) => item.kind !== 'other');
  return items.length === 0 ? undefined : checklistOf(title, undefined, items, oddities);
}

interface ReadItem {
  readonly item: ChecklistItem;
  readonly entry: IssueOutline;
}

function checklistOf(
  title: StageTitle,
  entry: IssueOutline | undefined,
  items: readonly ReadItem[],
  oddities: Oddities,
): ChecklistStage {
  const name = ['body.checklist', [title.stage, title.release].filter(Boolean).join(' ')]
    .filter((part) => part !== '')
    .join('.');
  for (const { item, entry: itemEntry } of items) {
    reportBoxes(`${name}.${item.kind}`, itemEntry.checked, boxesIn(itemEntry), oddities);
  }
  const boxes = items.flatMap(({ item }) => (item.notNeeded ? [] : (item.done ?? [])));
  reportBoxes(name, entry?.checked, boxes, oddities);
  return {
    ...title,
    done: entry?.checked,
    ...(items.length > 0 && { items: items.map(({ item }) => item) }),
  };
}

/** Typed items at any depth; an untyped one counts only with links, and hides none below it. */
function readItems(entries: readonly IssueOutline[]): ReadItem[] {
  return entries.flatMap((entry): ReadItem[] => {
    const kind = labeledKind(entry) ?? kindOfMereLink(entry);
    return kind === undefined ? readUntyped(entry) : [{ item: itemOf(kind, entry), entry }];
  });
}

function readUntyped(entry: IssueOutline): ReadItem[] {
  const labeled = entry.children.flatMap((child): ReadItem[] => {
    const kind = labeledKind(child);
    return kind === undefined ? readUntyped(child) : [{ item: itemOf(kind, child), entry: child }];
  });
  if (labeled.some(({ item }) => item.kind !== 'other')) return labeled;
  return linksOf(entry).length === 0 ? [] : [{ item: itemOf('other', entry), entry }];
}

/** What an item of a checklist is for, as its label says; nothing where it has none. */
export function labeledKind({ text }: IssueOutline): ChecklistItem['kind'] | undefined {
  return KINDS.find(([, label]) => label.test(text))?.[0];
}

/** In a task list of mere links the repository tells what an item is for. */
function kindOfMereLink({ text, links }: IssueOutline): ChecklistItem['kind'] | undefined {
  const isMereLink = links.length === 1 && /^(?:https?:\/\/\S+|\S*#\d+)$/.test(text.trim());
  const url = isMereLink ? (links[0] ?? '') : '';
  switch (/^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\//.exec(url)?.[1]) {
    case undefined:
      return undefined;
    case 'kubernetes/enhancements':
      return 'kep';
    case 'kubernetes/website':
      return 'docs';
    default:
      return 'code';
  }
}

function itemOf(kind: ChecklistItem['kind'], entry: IssueOutline): ChecklistItem {
  const links = linksOf(entry);
  return {
    kind,
    done: entry.checked,
    ...(entry.isStruck && { notNeeded: true as const }),
    ...(links.length > 0 && { links }),
  };
}

function linksOf(entry: IssueOutline): string[] {
  return allLinks(entry).filter((url) => !TEMPLATE_LINK.test(url));
}

function boxesIn({ children }: IssueOutline): boolean[] {
  return children.flatMap((child) => [
    ...(child.isStruck ? [] : [child.checked ?? []].flat()),
    ...boxesIn(child),
  ]);
}

/** A ticked box above an open one contradicts it, and so does an open one above ticked ones only. */
function reportBoxes(
  field: string,
  box: boolean | undefined,
  below: readonly boolean[],
  oddities: Oddities,
): void {
  if (box === undefined || below.length === 0) return;
  const isAllTicked = below.every(Boolean);
  if (box !== isAllTicked) {
    oddities.add(field, 'contradiction', `a box that agrees with the ${below.length} below it`);
  }
}

const TITLE_WORD = new RegExp(
  `\\b(?:before|${STAGE_WORD})\\d?\\b|v?\\d+\\.\\d+|[\\s():~–-]+`,
  'gi',
);

/** Whether a text names stages and releases, and nothing else. */
export function isBareTitle({ text }: Pick<IssueOutline, 'text'>): boolean {
  return text.replace(TITLE_WORD, '') === '';
}

function firstLine({ text }: IssueOutline): string | undefined {
  const [line = ''] = text.split('\n', 1);
  return line.length <= 40 ? line : undefined;
}

function optionalList(list: readonly string[] | undefined): string[] | undefined {
  return list === undefined ? undefined : [...list];
}
