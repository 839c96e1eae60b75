import type { DriftKind } from '../../schemas/drift-kinds.ts';
import type { DriftRule } from './rule.ts';
import { ANNOUNCEMENT_RULES } from './rules/announcements.ts';
import { GATE_NAME_RULES } from './rules/gate-names.ts';
import { GATE_RULES } from './rules/gates.ts';
import { ISSUE_RULES } from './rules/issues.ts';
import { MILESTONE_RULES } from './rules/milestones.ts';
import { STATUS_RULES } from './rules/status.ts';
import { UNKNOWN_KEP_RULES } from './rules/unknown-kep.ts';

/** The rule that finds each kind of disagreement. */
export const DRIFT_RULES: Readonly<Record<DriftKind, DriftRule>> = {
  ...GATE_RULES,
  ...GATE_NAME_RULES,
  ...MILESTONE_RULES,
  ...STATUS_RULES,
  ...ANNOUNCEMENT_RULES,
  ...ISSUE_RULES,
  ...UNKNOWN_KEP_RULES,
};
