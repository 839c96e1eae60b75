import type { Cleaned, Refused } from '../../configuration/clean.ts';
import { type Finding, isFatal, type Report } from '../../model/check/finding.ts';
import { basisWords, reasonWords, settingText, verdictLabel } from '../../model/check/words.ts';

/** Draws a report into the places that the page keeps for it. */
export function drawReport(report: Report, root: HTMLElement, base: string): void {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-part=${name}]`);
  part('rows')?.replaceChildren(
    ...report.findings.map((finding) => drawRow(finding, report, base)),
  );
  part('unread')?.replaceChildren(
    ...report.unread.map(({ line, reason }) => element('li', `Line ${line}: ${reason}`)),
  );
  const basis = part('basis');
  if (basis !== null) basis.textContent = basisWords(report);
  const hasUnread = report.unread.length > 0;
  const hasFindings = report.findings.length > 0;
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

function drawRow(finding: Finding, report: Report, base: string): HTMLTableRowElement {
  const { setting, verdict, gate } = finding;
  const row = document.createElement('tr');
  row.dataset.verdict = verdict;
  const heading = document.createElement('th');
  heading.scope = 'row';
  heading.append(drawSetting(finding, gate, base));
  if (setting.owner.kind === 'kubernetes' && setting.owner.component !== undefined) {
    heading.append(' ', element('small', setting.owner.component));
  }
  const badge = element('b', verdictLabel(verdict));
  badge.className = `verdict ${isFatal(finding) ? 'fatal' : verdict}`;
  const verdictCell = document.createElement('td');
  verdictCell.append(badge);
  const line = element('td', String(setting.line));
  line.className = 'col-line';
  const reason = element('td', reasonWords(finding, report));
  reason.className = 'col-reason';
  row.append(line, heading, verdictCell, reason);
  return row;
}

function drawSetting(finding: Finding, gate: string | undefined, base: string): HTMLElement {
  const meant = finding.reason.kind === 'misspelt' ? finding.reason.suggestion.name : gate;
  const text = settingText(finding);
  if (meant === undefined) return element('code', text);
  const link = document.createElement('a');
  link.className = 'gate';
  link.href = `${base}feature-gates/${encodeURIComponent(meant)}/`;
  link.textContent = text;
  return link;
}

function element(tag: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
