import { basisWords, reasonWords, settingText, verdictLabel } from '../../src/model/check/words.ts';
import type { CheckedFile } from './checked.ts';

/** The results for people. */
export function renderText(files: readonly CheckedFile[]): string {
  return files.map(renderFile).join('\n');
}

function renderFile({ file, report }: CheckedFile): string {
  const { findings, unread, upgrade } = report;
  const from = upgrade.from === undefined ? '' : `from v${upgrade.from} `;
  const lines = findings.map((finding) => {
    const { setting, verdict } = finding;
    const component =
      setting.owner.kind === 'kubernetes' && setting.owner.component !== undefined
        ? ` (${setting.owner.component})`
        : '';
    return `  ${setting.line}:${setting.column}  ${verdictLabel(verdict)}: ${settingText(finding)}${component}\n      ${reasonWords(finding, report)}`;
  });
  const open = unread.map(({ line, reason }) => `  ${line}:1  Not read: ${reason}`);
  const none = findings.length === 0 ? ['  No feature gate setting was found.'] : [];
  return [
    `${file}: ${from}to v${upgrade.to}`,
    ...none,
    ...lines,
    ...open,
    `  ${basisWords(report)}`,
    '',
  ].join('\n');
}
