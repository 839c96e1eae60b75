import type { z } from 'zod';
import { apiField, apiReference } from '../schemas/api/api-field.ts';
import { badge } from '../schemas/api/badge.ts';
import { claim, claimStanding, evidence, shownStage, stageEnding } from '../schemas/api/claim.ts';
import { coverage } from '../schemas/api/coverage.ts';
import { provenance } from '../schemas/api/envelope.ts';
import { gateDetails, gateState } from '../schemas/api/feature-gate.ts';
import { gateAnswer } from '../schemas/api/gate-answer.ts';
import { issueStanding } from '../schemas/api/issue-standing.ts';
import { link, named } from '../schemas/api/link.ts';
import { olderSources } from '../schemas/api/older-sources.ts';
import { cycleEvent, patch, releaseDetails } from '../schemas/api/release.ts';
import { gateRemoval } from '../schemas/api/release-gates.ts';
import { removedApiVersion } from '../schemas/api/removed-api.ts';
import { summary } from '../schemas/api/summary.ts';
import { table } from '../schemas/api/table.ts';
import { driftReport } from '../schemas/drift.ts';
import { enhancementStatus } from '../schemas/enhancement.ts';
import { gateSource } from '../schemas/gate-source.ts';
import { problem } from '../schemas/problem.ts';
import { exceptionRequest } from '../schemas/release.ts';
import { gateStage, stage } from '../schemas/stage.ts';

/** Shapes that several files of the API have, by the names that generated clients give their types. */
export const SHARED_SHAPES: ReadonlyMap<z.ZodType, string> = new Map<z.ZodType, string>([
  [provenance.shape.sources.element, 'SourceCommit'],
  [stage, 'Stage'],
  [gateStage, 'GateStage'],
  [shownStage, 'ShownStage'],
  [gateSource, 'GateSource'],
  [gateAnswer.shape.presence, 'GatePresence'],
  [gateAnswer.shape.patches.unwrap().element, 'GateInPatches'],
  [gateDetails.shape.code.element, 'GatePeriod'],
  [gateState, 'GateState'],
  [gateDetails.shape.dependencies.element, 'GateDependency'],
  [gateRemoval, 'GateRemoval'],
  [named, 'Named'],
  [link, 'Link'],
  [summary, 'Summary'],
  [badge, 'Badge'],
  [evidence, 'Evidence'],
  [claim, 'Claim'],
  [claim.shape.defaults.unwrap().element, 'DefaultOfClaim'],
  [claimStanding, 'ClaimStanding'],
  [stageEnding, 'StageEnding'],
  [enhancementStatus, 'EnhancementStatus'],
  [issueStanding, 'IssueStanding'],
  [olderSources.element, 'OlderSource'],
  [problem, 'Problem'],
  [apiField, 'ApiField'],
  [apiReference, 'ApiReference'],
  [coverage.pullRequests.element, 'MergedPullRequest'],
  [coverage.releaseNotes.element, 'ReleaseNote'],
  [coverage.posts.element, 'Post'],
  [coverage.digests.element, 'DigestMention'],
  [driftReport.shape.kinds.element.shape.kind, 'DriftKind'],
  [releaseDetails.shape.phase, 'ReleasePhase'],
  [releaseDetails.shape.releasedBasis.unwrap(), 'ReleasedBasis'],
  [cycleEvent, 'CycleEvent'],
  [exceptionRequest, 'ExceptionRequest'],
  [patch, 'Patch'],
  [removedApiVersion, 'RemovedApiVersion'],
  [table.shape.rows.element, 'TableRow'],
]);
