import type { Finding, FlagFinding } from './finding.ts';
import type { Container, GateSetting, SettingGroup, TextSpan } from './setting.ts';

/** A stretch of text to be replaced. */
export interface Edit extends TextSpan {
  readonly text: string;
}

/** Where something stands that can be taken out. */
type Place = Pick<GateSetting, 'name' | 'line' | 'at' | 'group'>;

/** A setting, a flag or a field, and what cleaning does with it. */
export type Cleanable = CleanableGate | FlagFinding;

type CleanableGate = Pick<Finding, 'setting' | 'reason' | 'remedy'>;

/**
 * The edits that take out or rename what the findings say, and leave everything else as it is written:
 * comments, order, white space, and every setting that is not understood.
 */
export function cleaningEdits(text: string, findings: readonly Cleanable[]): Edit[] {
  const dropped = droppedPlaces(findings);
  const edits: Edit[] = findings.flatMap((finding) =>
    finding.remedy === 'rename' && finding.reason.kind === 'misspelled'
      ? [{ ...finding.setting.nameAt, text: finding.reason.suggestion.name }]
      : [],
  );
  const goneItems = new Map<Container, Set<number>>();
  for (const [group, settings] of groupsOf(findings)) {
    const gone = settings.filter((setting) => dropped.has(setting));
    if (gone.length === 0) continue;
    if (group.list !== undefined && hasMore(text, group.list, gone)) {
      edits.push(...listEdits(text, group.list, gone));
    } else if (group.whole.kind === 'span') {
      edits.push({ ...group.whole.span, text: '' });
    } else if (group.whole.kind === 'items') {
      const { container, indexes } = group.whole;
      const items = goneItems.get(container) ?? new Set();
      for (const index of indexes) items.add(index);
      goneItems.set(container, items);
    }
  }
  for (const [container, gone] of goneItems) edits.push(...containerEdits(text, container, gone));
  return edits;
}

/** Applies edits that do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, text: put } of edits.toSorted((a, b) => a.start - b.start)) {
    parts.push(text.slice(from, start), put);
    from = end;
  }
  return parts.concat(text.slice(from)).join('');
}

/** A setting that cannot be taken out, since nothing else would be left of what it stands in, and why. */
export function stuckSetting(
  text: string,
  findings: readonly Cleanable[],
): { readonly setting: Place; readonly reason: string } | undefined {
  const dropped = droppedPlaces(findings);
  for (const [{ list, whole, isTangled }, settings] of groupsOf(findings)) {
    const gone = settings.filter((one) => dropped.has(one));
    const [setting] = gone;
    if (setting === undefined) continue;
    const isPart = list !== undefined && hasMore(text, list, gone);
    if (isPart && isTangled) return { setting, reason: 'its list has quotes or escapes inside' };
    if (!isPart && whole.kind === 'none') return { setting, reason: whole.reason };
    if (!isPart && whole.kind === 'items' && whole.container.isFlow && whole.container.hasTemplates)
      return { setting, reason: 'templates stand between the commas around it' };
  }
  return undefined;
}

function droppedPlaces(findings: readonly Cleanable[]): Set<Place> {
  return new Set(findings.filter(({ remedy }) => remedy === 'drop').map(({ setting }) => setting));
}

function groupsOf(findings: readonly Cleanable[]): Map<SettingGroup, Place[]> {
  const groups = new Map<SettingGroup, Place[]>();
  for (const { setting } of findings) {
    const settings = groups.get(setting.group) ?? [];
    settings.push(setting);
    groups.set(setting.group, settings);
  }
  return groups;
}

/** Whether anything but the settings that go stands in a list. */
function hasMore(text: string, list: TextSpan, gone: readonly Place[]): boolean {
  const parts = text.slice(list.start, list.end).split(',');
  return parts.filter((part) => part.trim() !== '').length > gone.length;
}

/** Takes parts out of "A=true,B=false", each with one comma. */
function listEdits(text: string, list: TextSpan, gone: readonly Place[]): Edit[] {
  const starts = new Set(gone.map(({ at }) => at.start));
  let start = list.start;
  const kept = text
    .slice(list.start, list.end)
    .split(',')
    .filter((part) => {
      const at = start + (part.length - part.trimStart().length);
      start += part.length + 1;
      return part.trim() !== '' && !starts.has(at);
    });
  return [{ ...list, text: kept.join(',').trim() }];
}

function containerEdits(text: string, container: Container, gone: ReadonlySet<number>): Edit[] {
  const { items, isFlow, emptyAt, empty, hasTemplates } = container;
  const comma = isFlow ? danglingComma(text, items, gone) : undefined;
  const end = items.at(-1)?.end ?? 0;
  const isOneLine = comma !== undefined && !text.slice(comma, end).includes('\n');
  const edits: Edit[] = items.flatMap((item, index) => {
    const isCovered = isOneLine && item.start > comma;
    return gone.has(index) && !isCovered ? [{ ...withItsLine(text, item, isFlow), text: '' }] : [];
  });
  if (comma !== undefined) edits.push({ start: comma, end: isOneLine ? end : comma + 1, text: '' });
  const isEmpty = gone.size === items.length && !hasTemplates;
  if (!isFlow && isEmpty && emptyAt !== undefined) {
    edits.push({ start: emptyAt, end: emptyAt, text: ` ${empty}` });
  }
  return edits;
}

/** An item with its comma, and with its whole line where nothing else stands on it. */
function withItsLine(text: string, { start, end }: TextSpan, isFlow: boolean): TextSpan {
  const comma = isFlow ? commaAfter(text, end) : undefined;
  const last = comma === undefined ? end : comma + 1;
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', last);
  const stop = lineEnd === -1 ? text.length : lineEnd + 1;
  const isAlone =
    text.slice(lineStart, start).trim() === '' &&
    /^[ \t]*(?:#.*)?\r?\n?$/.test(text.slice(last, stop));
  if (isAlone) return { start: lineStart, end: stop };
  const blanks = /^[ \t]*/.exec(text.slice(last))?.[0].length ?? 0;
  return { start, end: comma === undefined ? last : last + blanks };
}

/** The comma before the last item, where that goes and had none after it, as JSON forbids one. */
function danglingComma(
  text: string,
  items: readonly TextSpan[],
  gone: ReadonlySet<number>,
): number | undefined {
  const last = items.length - 1;
  const lastItem = items[last];
  if (lastItem === undefined || !gone.has(last)) return undefined;
  if (commaAfter(text, lastItem.end) !== undefined) return undefined;
  const kept = items.findLast((_, index) => !gone.has(index));
  return kept === undefined ? undefined : commaAfter(text, kept.end);
}

/** The comma that follows, with nothing but white space and comments before it. */
function commaAfter(text: string, from: number): number | undefined {
  const before = /^(?:\s|#[^\n]*(?=\n|$))*/.exec(text.slice(from))?.[0].length ?? 0;
  return text[from + before] === ',' ? from + before : undefined;
}
