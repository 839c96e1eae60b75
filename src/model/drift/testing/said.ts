import type { Disagreement, DriftRule } from '../rule.ts';
import { contextOf } from './context.ts';

/** Whom findings are about and what the two sources say, one line each. */
export function said(findings: readonly Disagreement[]): string[] {
  return findings.map(({ subject, citations: [one, other] }) =>
    [subject.name, `${one.source}: ${one.says}`, `${other.source}: ${other.says}`].join(' | '),
  );
}

/** What a rule finds in a world of some records, in the same words. */
export function saidBy(rule: DriftRule, records: Parameters<typeof contextOf>[0]): string[] {
  return said(rule.check(contextOf(records)));
}
