import { isFatal } from '../../src/model/check/finding.ts';
import { basisWords, reasonWords } from '../../src/model/check/words.ts';
import type { CheckedFile } from './checked.ts';

/** The results for programs. */
export function renderJson(files: readonly CheckedFile[]): string {
  const results = files.map(({ file, report }) => ({
    file,
    from: report.upgrade.from ?? null,
    to: report.upgrade.to,
    basis: basisWords(report),
    findings: report.findings.map((finding) => {
      const { setting, verdict, gate, reason } = finding;
      const { owner } = setting;
      return {
        line: setting.line,
        column: setting.column,
        name: setting.name,
        value: setting.value ?? null,
        component: owner.kind === 'kubernetes' ? (owner.component ?? null) : null,
        verdict,
        ifKubernetes: reason.kind === 'if-kubernetes' ? reason.verdict : null,
        emulatedRelease: finding.emulated ?? null,
        isFatal: isFatal(finding),
        gate: gate ?? null,
        suggestion: reason.kind === 'misspelt' ? reason.suggestion.name : null,
        message: reasonWords(finding, report),
      };
    }),
    unread: report.unread,
  }));
  return `${JSON.stringify(results, null, 2)}\n`;
}
