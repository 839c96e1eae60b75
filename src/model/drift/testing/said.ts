import type { DriftKind } from '../../../schemas/drift-kinds.ts';
import { DRIFT_RULES } from '../registry.ts';
import type { Disagreement } from '../rule.ts';
import { contextOf } from './context.ts';

/** What the rule of a kind finds in a world of some records. */
export function foundBy(
  kind: DriftKind,
  records: Parameters<typeof contextOf>[0],
): readonly Disagreement[] {
  return DRIFT_RULES[kind].check(contextOf(records));
}

/** Whom findings are about and what the two sources say, one line each. */
export function said(findings: readonly Disagreement[]): string[] {
  return findings.map(({ subject, citations: [one, other] }) =>
    [subject.name, `${one.source}: ${one.says}`, `${other.source}: ${other.says}`].join(' | '),
  );
}

/** What the rule of a kind finds, in the same words. */
export function saidBy(...world: Parameters<typeof foundBy>): string[] {
  return said(foundBy(...world));
}
