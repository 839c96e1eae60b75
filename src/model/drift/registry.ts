import type { DriftRule } from './rule.ts';
import { announcedGate } from './rules/announced-gate.ts';
import { announcedMilestone } from './rules/announced-milestone.ts';
import { gateDefault } from './rules/gate-default.ts';
import { gateLock } from './rules/gate-lock.ts';
import { gateNotRemoved } from './rules/gate-not-removed.ts';
import { gatePresence } from './rules/gate-presence.ts';
import { gateRemovalUndocumented } from './rules/gate-removal-undocumented.ts';
import { gateStage } from './rules/gate-stage.ts';
import { gateUndocumented } from './rules/gate-undocumented.ts';
import { issueMilestone } from './rules/issue-milestone.ts';
import { issueSig } from './rules/issue-sig.ts';
import { issueStage } from './rules/issue-stage.ts';
import { issueState } from './rules/issue-state.ts';
import { issueTarget } from './rules/issue-target.ts';
import { kepGateSpelling } from './rules/kep-gate-spelling.ts';
import { kepGateUnknown } from './rules/kep-gate-unknown.ts';
import { kepLatestMilestone } from './rules/kep-latest-milestone.ts';
import { kepMilestoneCode } from './rules/kep-milestone-code.ts';
import { kepMilestoneDocs } from './rules/kep-milestone-docs.ts';
import { kepMilestoneMissing } from './rules/kep-milestone-missing.ts';
import { kepReviewMissing } from './rules/kep-review-missing.ts';
import { kepStageBehind } from './rules/kep-stage-behind.ts';
import { kepStatusAhead } from './rules/kep-status-ahead.ts';
import { kepStatusBehind } from './rules/kep-status-behind.ts';
import { notAnnounced } from './rules/not-announced.ts';
import { unknownKep } from './rules/unknown-kep.ts';

/** All rules, in the order in which their kinds are shown: gates, proposals, announcements, issues. */
export const DRIFT_RULES: readonly DriftRule[] = [
  gateStage,
  gateDefault,
  gateLock,
  gatePresence,
  gateUndocumented,
  gateRemovalUndocumented,
  gateNotRemoved,
  kepGateUnknown,
  kepGateSpelling,
  kepMilestoneCode,
  kepMilestoneDocs,
  kepMilestoneMissing,
  kepStatusBehind,
  kepStatusAhead,
  kepStageBehind,
  kepLatestMilestone,
  kepReviewMissing,
  announcedMilestone,
  announcedGate,
  notAnnounced,
  issueState,
  issueStage,
  issueTarget,
  issueMilestone,
  issueSig,
  unknownKep,
];
