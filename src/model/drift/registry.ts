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

/** All rules, in the order in which their kinds are shown: gates, proposals, announcements, issues. */
export const DRIFT_RULES: readonly DriftRule[] = [
  gateStageRule,
  gateDefaultRule,
  gateLockRule,
  gatePresenceRule,
  gateUndocumentedRule,
  gateRemovalUndocumentedRule,
  gateNotRemovedRule,
  kepGateUnknownRule,
  kepGateSpellingRule,
  kepMilestoneCodeRule,
  kepMilestoneDocsRule,
  kepMilestoneMissingRule,
  kepStatusBehindRule,
  kepStatusAheadRule,
  kepStageBehindRule,
  kepLatestMilestoneRule,
  kepReviewMissingRule,
  announcedMilestoneRule,
  announcedGateRule,
  notAnnouncedRule,
  issueStateRule,
  issueStageRule,
  issueTargetRule,
  issueMilestoneRule,
  issueSigRule,
  unknownKepRule,
];
