import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Report, VERDICTS } from '../../src/model/check/finding.ts';
import { API_RULES, FLAG_RULES, shownFindings, withSource } from '../../src/model/check/shown.ts';
import { verdictLabel } from '../../src/model/check/words.ts';
import type { CheckedFile } from './checked.ts';

/**
 * The results as SARIF 2.1.0, which code scanning reads. What is fine is left out.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function renderSarif(files: readonly CheckedFile[], site?: string): string {
  const rules = [
    ...VERDICTS.map((id) => [id, verdictLabel(id)] as const),
    ...Object.entries(API_RULES).map(([id, text]) => [`api-${id}`, text] as const),
    ...Object.entries(FLAG_RULES).map(([id, text]) => [`flag-${id}`, text] as const),
    ['unread', 'Not read'] as const,
  ].map(([id, text]) => ({ id, shortDescription: { text } }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'KEP Atlas check:gates', rules } },
        columnKind: 'utf16CodeUnits',
        results: files.flatMap(({ path, report, accepted }) => [
          ...resultsOf(uriOf(path), report, site),
          ...resultsOf(uriOf(path), accepted, site).map((result) => ({
            ...result,
            suppressions: [{ kind: 'external', status: 'accepted' }],
          })),
        ]),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultsOf(uri: string, report: Report, site?: string) {
  return [...findingResults(uri, report, site), ...unreadResults(uri, report)];
}

function findingResults(uri: string, report: Report, site?: string) {
  return shownFindings(report, site)
    .filter(({ isFine }) => !isFine)
    .map(({ rule, level, subject, message, source, line, column, length }) => ({
      ruleId: rule,
      level,
      message: { text: `${subject}: ${withSource(message, source)}` },
      locations: [place(uri, { startLine: line, startColumn: column, endColumn: column + length })],
    }));
}

function unreadResults(uri: string, report: Report) {
  return report.unread.map(({ line, reason, isBroken }) => ({
    ruleId: 'unread',
    level: isBroken ? 'error' : 'warning',
    message: { text: reason },
    locations: [place(uri, { startLine: line })],
  }));
}

function place(uri: string, region: Readonly<Record<string, number>>) {
  return { physicalLocation: { artifactLocation: { uri }, region } };
}

/** Relative to the root of the repository, as code scanning wants it. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return pathToFileURL(path).href;
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
