import type { Cleaned, Refused } from '../../configuration/clean.ts';
import { readThroughWords } from '../../model/check/report-words.ts';
import { type ShownFinding, shownFindings } from '../../model/check/shown.ts';
import type { Checked } from './checked.ts';

/** Draws reports into the places that the page keeps for them, those of one text after the other. */
export function drawReports(checked: readonly Checked[], root: HTMLElement, base: string): void {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-part=${name}]`);
  const rows = checked.flatMap(({ file, report }) =>
    shownFindings(report).map((finding) => drawRow(finding, file, base)),
  );
  part('rows')?.replaceChildren(...rows);
  const left = checked.flatMap(({ file, report }) =>
    report.unread.map(({ line, reason }) =>
      element('li', `${file === undefined ? 'Line' : `${file}, line`} ${line}: ${reason}`),
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
    ...(file === undefined ? [] : [element('h3', file)]),
    element('p', cleaningWords(cleaned)),
    ...(cleaned.kind === 'cleaned' && cleaned.dropped + cleaned.renamed > 0
      ? [drawCode(cleaned.text)]
      : []),
  ]);
  root.querySelector('[data-part=cleaned]')?.replaceChildren(...parts);
}

function drawCode(text: string): HTMLElement {
  const copy = document.createElement('copy-code');
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.ariaLabel = 'The cleaned configuration';
  pre.append(element('code', text));
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

function drawRow(
  finding: ShownFinding,
  file: string | undefined,
  base: string,
): HTMLTableRowElement {
  const { label, level, rule, component, message, source } = finding;
  const row = document.createElement('tr');
  row.dataset.verdict = rule;
  const heading = document.createElement('th');
  heading.scope = 'row';
  heading.append(drawSubject(finding, base));
  if (component !== undefined) heading.append(' ', element('small', component));
  const badge = element('b', label);
  badge.className = `verdict ${level === 'error' ? 'fatal' : rule}`;
  const verdictCell = document.createElement('td');
  verdictCell.append(badge);
  verdictCell.dataset.label = 'Verdict:';
  const line = element('td', [file, finding.line].filter(Boolean).join(':'));
  line.className = 'col-line';
  line.dataset.label = 'Line:';
  const reason = element('td', message);
  reason.className = 'col-reason';
  reason.dataset.label = 'Why:';
  if (source !== undefined) reason.append(' ', link(source, sourceName(source)));
  row.append(line, heading, verdictCell, reason);
  return row;
}

function sourceName(source: string): string {
  return source.includes('/pull/') ? 'Pull request' : 'Documentation';
}

function drawSubject({ subject, link: to }: ShownFinding, base: string): HTMLElement {
  if (to === undefined) return element('code', subject);
  const made = link(to.startsWith('/') ? `${base}${to.slice(1)}` : to, subject);
  made.className = 'gate';
  return made;
}

function link(to: string, text: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = to;
  made.textContent = text;
  return made;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
