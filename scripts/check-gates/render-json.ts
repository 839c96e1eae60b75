import { isFatal, type Report } from '../../src/model/check/finding.ts';
import { readThroughWords } from '../../src/model/check/report-words.ts';
import { shownFlag, shownObject, shownSetting } from '../../src/model/check/shown.ts';
import type { CheckedFile } from './checked.ts';

/** The results for programs. */
export function renderJson(files: readonly CheckedFile[]): string {
  const results = files.map(({ file, report, accepted }) => ({
    file,
    from: report.upgrade.from ?? null,
    to: report.upgrade.to,
    basis: readThroughWords(report),
    ...contentsOf(report),
    accepted: contentsOf(accepted),
  }));
  return `${JSON.stringify(results, null, 2)}\n`;
}

function contentsOf(report: Report) {
  return {
    findings: report.findings.map((finding) => {
      const { setting, verdict, gate, reason } = finding;
      const { owner } = setting;
      const { message, link } = shownSetting(finding, report);
      return {
        line: setting.line,
        column: setting.column,
        name: setting.name,
        value: setting.value ?? null,
        component: owner.kind === 'kubernetes' ? (owner.component ?? null) : null,
        verdict,
        ifKubernetes: reason.kind === 'if-kubernetes' ? reason.verdict : null,
        ifSet: reason.kind === 'if-set' ? reason.verdict : null,
        emulatedRelease: finding.emulated ?? null,
        isFatal: isFatal(finding),
        gate: gate ?? null,
        suggestion: reason.kind === 'misspelled' ? reason.suggestion.name : null,
        message,
        page: link ?? null,
      };
    }),
    apis: report.apis.map((finding) => {
      const { rule, level, line, column, message, link, source } = shownObject(finding, report);
      const { apiVersion, kind, name } = finding.object;
      return {
        ...{ line, column, apiVersion, kind, name: name ?? null },
        ...{
          verdict: rule,
          isFatal: level === 'error',
          message,
          page: link,
          source: source ?? null,
        },
      };
    }),
    flags: report.flags.map((finding) => {
      const { rule, level, line, column, message, link, source, component } = shownFlag(finding);
      const { kind, name } = finding.setting;
      return {
        ...{ line, column, kind, name, component: component ?? null, verdict: rule },
        removedIn: finding.removals.map(({ removedIn, component: from }) => ({
          release: removedIn,
          component: from ?? null,
        })),
        ...{ isFatal: level === 'error', message, page: link ?? null, source: source ?? null },
      };
    }),
    unread: report.unread,
  };
}
