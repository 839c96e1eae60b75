import { readThroughWords, reportWords } from '../../src/model/check/report-words.ts';
import { shownFindings } from '../../src/model/check/shown.ts';
import { type CheckedFile, countFound } from './checked.ts';

/** The results for people. */
export function renderText(files: readonly CheckedFile[], site?: string): string {
  return files.map((file) => renderFile(file, site)).join('\n');
}

function renderFile({ file, report, accepted }: CheckedFile, site?: string): string {
  const { unread, upgrade } = report;
  const from = upgrade.from === undefined ? '' : `from v${upgrade.from} `;
  const findings = shownFindings(report, site);
  const lines = findings.flatMap(({ line, column, label, subject, component, message, source }) => [
    `  ${line}:${column}  ${label}: ${subject}${component === undefined ? '' : ` (${component})`}`,
    `      ${message}`,
    ...(source === undefined ? [] : [`      ${source}`]),
  ]);
  const open = unread.map(({ line, reason }) => `  ${line}:1  Not read: ${reason}`);
  return [
    `${file}: ${from}to v${upgrade.to}`,
    ...lines,
    ...open,
    `  ${reportWords(report)}${acceptedWords(accepted)}`,
    `  ${readThroughWords(report)}`,
    '',
  ].join('\n');
}

function acceptedWords(accepted: CheckedFile['accepted']): string {
  const count = countFound(accepted);
  return count === 0 ? '' : ` ${count} accepted.`;
}
