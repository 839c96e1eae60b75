import type { DriftKind } from '../../schemas/drift-kinds.ts';
import type { DriftRule } from './rule.ts';
import { announcedGateRule } from './rules/announced-gate.ts';
import { announcedMilestoneRule } from './rules/announced-milestone.ts';
import { gateDefaultRule } from './rules/gate-default.ts';
import { gateLockRule } from './rules/gate-lock.ts';
import { gateNotRemovedRule } from './rules/gate-not-removed.ts';
import { gatePresenceRule } from './rules/gate-presence.ts';
import { gateRemovalUndocumentedRule } from './rules/gate-removal-undocumented.ts';
import { gateStageRule } from './rules/gate-stage.ts';
import { gateUndocumentedRule } from './rules/gate-undocumented.ts';
import { issueMilestoneRule } from './rules/issue-milestone.ts';
import { issueSigRule } from './rules/issue-sig.ts';
import { issueStageRule } from './rules/issue-stage.ts';
import { issueStateRule } from './rules/issue-state.ts';
import { issueTargetRule } from './rules/issue-target.ts';
import { kepGateSpellingRule } from './rules/kep-gate-spelling.ts';
import { kepGateUnknownRule } from './rules/kep-gate-unknown.ts';
import { kepLatestMilestoneRule } from './rules/kep-latest-milestone.ts';
import { kepMilestoneCodeRule } from './rules/kep-milestone-code.ts';
import { kepMilestoneDocsRule } from './rules/kep-milestone-docs.ts';
import { kepMilestoneMissingRule } from './rules/kep-milestone-missing.ts';
import { kepReviewMissingRule } from './rules/kep-review-missing.ts';
import { kepStageBehindRule } from './rules/kep-stage-behind.ts';
import { kepStatusAheadRule } from './rules/kep-status-ahead.ts';
import { kepStatusBehindRule } from './rules/kep-status-behind.ts';
import { notAnnouncedRule } from './rules/not-announced.ts';
import { unknownKepRule } from './rules/unknown-kep.ts';

/** The rule that finds each kind of disagreement. */
export const DRIFT_RULES: Readonly<Record<DriftKind, DriftRule>> = {
  'gate-stage': gateStageRule,
  'gate-default': gateDefaultRule,
  'gate-lock': gateLockRule,
  'gate-presence': gatePresenceRule,
  'gate-undocumented': gateUndocumentedRule,
  'gate-removal-undocumented': gateRemovalUndocumentedRule,
  'gate-not-removed': gateNotRemovedRule,
  'kep-gate-unknown': kepGateUnknownRule,
  'kep-gate-spelling': kepGateSpellingRule,
  'kep-milestone-code': kepMilestoneCodeRule,
  'kep-milestone-docs': kepMilestoneDocsRule,
  'kep-milestone-missing': kepMilestoneMissingRule,
  'kep-status-behind': kepStatusBehindRule,
  'kep-status-ahead': kepStatusAheadRule,
  'kep-stage-behind': kepStageBehindRule,
  'kep-latest-milestone': kepLatestMilestoneRule,
  'kep-review-missing': kepReviewMissingRule,
  'announced-milestone': announcedMilestoneRule,
  'announced-gate': announcedGateRule,
  'not-announced': notAnnouncedRule,
  'issue-state': issueStateRule,
  'issue-stage': issueStageRule,
  'issue-target': issueTargetRule,
  'issue-milestone': issueMilestoneRule,
  'issue-sig': issueSigRule,
  'unknown-kep': unknownKepRule,
};
