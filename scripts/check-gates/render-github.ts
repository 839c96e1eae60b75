import { reasonWords, settingText, verdictLabel } from '../../src/model/check/words.ts';
import { type CheckedFile, levelOf } from './checked.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/**
 * The results as commands of a GitHub workflow, which shows them beside the lines. What is fine is
 * left out. https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function renderGithub(files: readonly CheckedFile[]): string {
  const lines = files.flatMap(({ file, report }) => [
    ...report.findings
      .filter(({ verdict }) => verdict !== 'fine')
      .map((finding) => {
        const { line, column } = finding.setting;
        const title = `${verdictLabel(finding.verdict)}: ${settingText(finding)}`;
        const command = COMMANDS[levelOf(finding)];
        return annotation(
          command,
          { file, line, col: column, title },
          reasonWords(finding, report),
        );
      }),
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
