import type { ChecklistStage } from '../../../../src/schemas/issue.ts';
import { MINOR } from '../../reading/releases.ts';
import { STAGE_WORD, stagesNamed } from '../../reading/stage-words.ts';
import { readGateNames } from './gate-names.ts';
import type { IssueOutline } from './outline.ts';
import { releasesMeant } from './releases-meant.ts';

/** What the title of a stage's checklist says. */
export type StageTitle = Pick<
  ChecklistStage,
  'stage' | 'phase' | 'before' | 'release' | 'lastRelease' | 'gates'
>;

const BEGINS_WITH_STAGE = new RegExp(`^(?:before\\s+)?(?:pre-?)?(?:${STAGE_WORD})(?![a-z])`, 'i');
const BEGINS_WITH_RELEASE = new RegExp(String.raw`^v?(?:${MINOR}|1\.x+)(?![\w.])`, 'i');
const TARGET = /\b(?:release|target)\b/i;
const MAX_TITLE = 120;

/**
 * Reads "Alpha", "Alpha (v1.34)", "1.27 - Alpha", "Alpha(v1.27~v1.29)", "v1.35 - phase one" and so
 * on. Nothing for a line that is no such title.
 */
export function readStageTitle({ text }: Pick<IssueOutline, 'text'>): StageTitle | undefined {
  const [line = ''] = text.split('\n', 1);
  const isTitle = BEGINS_WITH_STAGE.test(line) || BEGINS_WITH_RELEASE.test(line);
  if (!isTitle || line.length > MAX_TITLE || TARGET.test(line)) return undefined;
  return titleOf(line);
}

/** What any line says of stage and release, such as the title of an issue for one stage. */
export function titleOf(line: string): StageTitle {
  const [named] = stagesNamed(line);
  const releases = releasesMeant(line).map(([, release]) => release);
  const isRange = /\d\s*(?:~|–|-|to)\s*v?1\./i.test(line);
  const gates = readGateNames(/\(([^)]*)\)/.exec(line)?.[1] ?? '');
  return {
    stage: named?.stage,
    phase: named?.phase,
    ...(/^before\b/i.test(line) && { before: true as const }),
    release: releases[0],
    ...(isRange && releases.length === 2 && { lastRelease: releases[1] }),
    gates,
  };
}
