import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { countWords, nounFor } from '../count-words.ts';
import {
  dayPart,
  enhancementPhrase,
  type Phrase,
  type PhraseTable,
  stagePart,
} from '../page/phrase.ts';
import type { ReleaseView } from '../release/release.ts';
import type { IssueIndex, ReleaseIssue } from './issues.ts';
import {
  type IssueStanding,
  issueStateWords,
  progressWords,
  resolveIssueStanding,
  standingLabel,
  targetWords,
} from './standing.ts';
import { issuePart } from './view.ts';

/** The enhancements whose issues aim at a release to come, as far as issues are on record. */
export interface IssueTracking {
  readonly lead: string;
  readonly issues: readonly TrackedIssue[];
  /** Absent where none aims at it. */
  readonly table: PhraseTable | undefined;
}

/** An issue that aims at a release, and where it stands with the release team. */
export interface TrackedIssue extends ReleaseIssue {
  readonly standing: IssueStanding;
}

/** What is tracked for a release; `undefined` for one that is out, or of which no issue speaks yet. */
export function trackIssues(
  release: ReleaseView,
  issues: IssueIndex,
  atlas: Atlas,
): IssueTracking | undefined {
  const { version, phase } = release;
  const tracked = issues.ofRelease(version).map((aim) => ({
    ...aim,
    standing: resolveIssueStanding(aim.issue, release, atlas.today),
  }));
  if (phase === 'released' || (tracked.length === 0 && phase !== 'in-progress')) return undefined;
  return {
    lead: leadWords(tracked, version, issues.count),
    issues: tracked,
    table: tracked.length === 0 ? undefined : trackingTable(tracked, version, atlas),
  };
}

function leadWords(tracked: readonly TrackedIssue[], version: string, count: number): string {
  if (tracked.length === 0)
    return `Of ${countWords(count, 'known KEP issue')}, none targets v${version}.`;
  const milestones = tracked.filter(({ isMilestone }) => isMilestone).length;
  const target = nounFor(tracked.length, 'targets', 'target');
  return (
    `Of ${countWords(count, 'known KEP issue')}, ${tracked.length} ${target} v${version}: ` +
    `${milestones} by milestone, ${tracked.length - milestones} in the description only.`
  );
}

function trackingTable(
  tracked: readonly TrackedIssue[],
  version: string,
  atlas: Atlas,
): PhraseTable {
  return {
    caption: `Issues that target v${version}`,
    headings: [
      ...['Enhancement', 'Issue', 'Milestone', 'Stage label'],
      ...['Release team', 'Target in description', 'Checklist'],
    ],
    rows: tracked.map(({ issue, isMilestone, targets, progress, standing }) => {
      const view = lookUp(atlas).enhancementByNumber(issue.number);
      return [
        [view === undefined ? [issue.title] : enhancementPhrase(view)],
        [[issuePart(issue.number), ` ${issueStateWords(issue)}`]],
        [[isMilestone ? `v${version}` : '']],
        issue.labels?.stage === undefined ? [] : [[stagePart(issue.labels.stage)]],
        [standingPhrase(standing)],
        [[targets.map(targetWords).join('; ')]],
        [[progressWords(progress)]],
      ];
    }),
  };
}

function standingPhrase({ state, since }: IssueStanding): Phrase {
  const words = standingLabel(state);
  return state === 'none' || since === undefined ? [words] : [words, ' since ', dayPart(since)];
}
