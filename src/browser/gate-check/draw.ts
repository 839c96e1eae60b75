import type { Cleaned, Refused } from '../../configuration/clean.ts';
import type { Report } from '../../model/check/finding.ts';
import { type ShownFinding, shownFindings } from '../../model/check/shown.ts';
import { basisWords } from '../../model/check/words.ts';

/** Draws a report into the places that the page keeps for it. */
export function drawReport(report: Report, root: HTMLElement, base: string): void {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-part=${name}]`);
  const findings = shownFindings(report);
  part('rows')?.replaceChildren(...findings.map((finding) => drawRow(finding, base)));
  part('unread')?.replaceChildren(
    ...report.unread.map(({ line, reason }) => element('li', `Line ${line}: ${reason}`)),
  );
  const basis = part('basis');
  if (basis !== null) basis.textContent = basisWords(report);
  const hasUnread = report.unread.length > 0;
  const hasFindings = findings.length > 0;
  toggle(part('table'), hasFindings);
  toggle(part('left'), hasUnread);
  toggle(part('result'), hasFindings || hasUnread);
}

/** Draws the cleaned text, where anything was cleaned; says so where it could not be. */
export function drawCleaned(cleaned: Cleaned | Refused, root: HTMLElement): void {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-part=${name}]`);
  const code = part('cleaned');
  if (code !== null) code.textContent = cleaned.kind === 'cleaned' ? cleaned.text : '';
  const words = part('cleaning');
  if (words !== null) words.textContent = cleaningWords(cleaned);
  toggle(
    code?.closest('copy-code') ?? null,
    cleaned.kind === 'cleaned' && cleaned.dropped + cleaned.renamed > 0,
  );
}

function cleaningWords(cleaned: Cleaned | Refused): string {
  if (cleaned.kind === 'refused') return `No cleaned text. ${cleaned.reason}`;
  const { dropped, renamed } = cleaned;
  if (dropped + renamed === 0) return 'There is nothing to take out of it.';
  const done = [
    ...(dropped === 0 ? [] : [`${dropped} taken out`]),
    ...(renamed === 0 ? [] : [`${renamed} put into the right case`]),
  ];
  return `${done.join(', ')}. Everything else is as it was, what is not known included.`;
}

function toggle(part: Element | null, isShown: boolean): void {
  part?.toggleAttribute('hidden', !isShown);
}

function drawRow(finding: ShownFinding, base: string): HTMLTableRowElement {
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
  const line = element('td', String(finding.line));
  line.className = 'col-line';
  const reason = element('td', message);
  reason.className = 'col-reason';
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
