import type { Cleaned, Refused } from '../../configuration/clean.ts';
import { linkHref } from '../../lib/href.ts';
import type { Report } from '../../model/check/finding.ts';
import { readThroughWords } from '../../model/check/report-words.ts';
import { type ShownFinding, shownFindings } from '../../model/check/shown.ts';
import { elementWith, linkTo } from '../elements.ts';

/** The verdicts on a text, and the text cleaned. */
export interface Checked {
  /** The name of the file, where one of several was checked. */
  readonly file: string | undefined;
  readonly report: Report;
  readonly cleaned: Cleaned | Refused;
}

/** Draws reports into the places that the page keeps for them, those of one text after the other. */
export function drawReports(checked: readonly Checked[], root: HTMLElement): void {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-part=${name}]`);
  const rows = checked.flatMap(({ file, report }) =>
    shownFindings(report).map((finding) => drawRow(finding, file)),
  );
  part('rows')?.replaceChildren(...rows);
  const left = checked.flatMap(({ file, report }) =>
    report.unread.map(({ line, reason }) =>
      elementWith('li', `${file === undefined ? 'Line' : `${file}, line`} ${line}: ${reason}`),
    ),
  );
  part('unread')?.replaceChildren(...left);
  const basis = part('basis');
  const [first] = checked;
  if (basis !== null && first !== undefined) basis.textContent = readThroughWords(first.report);
  const hasUnread = left.length > 0;
  const hasFindings = rows.length > 0;
  toggle(part('table'), hasFindings);
  toggle(part('left'), hasUnread);
  toggle(part('result'), hasFindings || hasUnread);
}

/** Draws each cleaned text, where anything was cleaned; says so where it could not be. */
export function drawCleaned(checked: readonly Checked[], root: HTMLElement): void {
  const parts = checked.flatMap(({ file, cleaned }) => [
    ...(file === undefined ? [] : [elementWith('h3', file)]),
    elementWith('p', cleaningWords(cleaned)),
    ...(cleaned.kind === 'cleaned' && cleaned.dropped + cleaned.renamed > 0
      ? [drawCode(cleaned.text)]
      : []),
  ]);
  root.querySelector('[data-part=cleaned]')?.replaceChildren(...parts);
}

function drawCode(text: string): HTMLElement {
  const pre = elementWith('pre', elementWith('code', text));
  pre.tabIndex = 0;
  pre.ariaLabel = 'The cleaned configuration';
  const copy = document.createElement('copy-code');
  copy.append(pre);
  return copy;
}

function cleaningWords(cleaned: Cleaned | Refused): string {
  if (cleaned.kind === 'refused') return `No cleaned text. ${cleaned.reason}`;
  const { dropped, renamed } = cleaned;
  if (dropped + renamed === 0) return 'There is nothing to take out of it.';
  const done = [
    ...(dropped === 0 ? [] : [`${dropped} taken out`]),
    ...(renamed === 0 ? [] : [`${renamed} put into the right case`]),
  ];
  return `${done.join(', ')}. Everything else, including unknown settings, is unchanged.`;
}

function toggle(part: Element | null, isShown: boolean): void {
  part?.toggleAttribute('hidden', !isShown);
}

function drawRow(finding: ShownFinding, file: string | undefined): HTMLTableRowElement {
  const { label, level, rule, component, message, source } = finding;
  const heading = elementWith('th', drawSubject(finding));
  heading.scope = 'row';
  if (component !== undefined) heading.append(' ', elementWith('small', component));
  const badge = elementWith('b', label);
  badge.className = `verdict ${level === 'error' ? 'fatal' : rule}`;
  const verdict = elementWith('td', badge);
  verdict.dataset.label = 'Verdict:';
  const line = elementWith('td', [file, finding.line].filter(Boolean).join(':'));
  line.className = 'col-line';
  line.dataset.label = 'Line:';
  const reason = elementWith('td', message);
  reason.className = 'col-reason';
  reason.dataset.label = 'Why:';
  if (source !== undefined) reason.append(' ', linkTo(source, sourceName(source)));
  const row = elementWith('tr', line, heading, verdict, reason);
  row.dataset.verdict = rule;
  return row;
}

function sourceName(source: string): string {
  return source.includes('/pull/') ? 'Pull request' : 'Documentation';
}

function drawSubject({ subject, link: to }: ShownFinding): HTMLElement {
  if (to === undefined) return elementWith('code', subject);
  const made = linkTo(linkHref(to), subject);
  made.className = 'gate';
  return made;
}
