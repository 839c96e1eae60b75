import { shownFindings, withSource } from '../../src/model/check/shown.ts';
import type { CheckedFile } from './checked.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * The results as commands of a GitHub workflow, which shows them beside the lines. What is fine is
 * left out. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(files: readonly CheckedFile[], site?: string): string {
  const lines = files.flatMap(({ path: file, report }) => [
    ...shownFindings(report, site)
      .filter(({ isFine }) => !isFine)
      .map(({ line, column, label, subject, level, message, source }) =>
        annotation(
          COMMANDS[level],
          { file, line, col: column, title: `${label}: ${subject}` },
          withSource(message, source),
        ),
      ),
    ...report.unread.map(({ line, reason, isBroken }) =>
      annotation(isBroken ? 'error' : 'warning', { file, line, title: 'Not read' }, reason),
    ),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

function annotation(
  command: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(([key, value]) => `${key}=${escapeValue(value)}`);
  return `::${command} ${pairs.join(',')}::${escapeText(message)}`;
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeValue(value: string | number): string {
  return escapeText(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
