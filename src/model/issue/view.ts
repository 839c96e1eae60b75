import type { ChecklistItem, ChecklistStage, Issue, TrackingEntry } from '../../schemas/issue.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { runningRelease } from '../atlas/lookup.ts';
import type { ProblemList } from '../atlas/problem.ts';
import { issueUrl } from '../atlas/upstream.ts';
import { pullRequestLabel } from '../digest/links.ts';
import {
  asidePart,
  dayPart,
  type Fact,
  fact,
  facts,
  gatePart,
  handlePart,
  joinPhrases,
  type Phrase,
  type PhrasePart,
  type PhraseTable,
  releasePart,
  stagePart,
} from '../page/phrase.ts';
import {
  checklistProgress,
  checklistWords,
  type IssueStanding,
  issueStateWords,
  progressWords,
  resolveIssueStanding,
  standingWords,
  targetWords,
} from './standing.ts';
import { trackingStateOf } from './tracking.ts';

/** What the issue of an enhancement says of it, and where it stands with the release team. */
export interface IssueView {
  readonly issue: Issue;
  readonly standing: IssueStanding;
  readonly facts: readonly Fact[];
  /** The work that it lists, by stages; absent where it lists none. */
  readonly checklist: PhraseTable | undefined;
  /** What the release team said over time, newest first; upstream keeps only the present. */
  readonly history: PhraseTable | undefined;
  readonly problems: ProblemList | undefined;
}

/**
 * The issue of an enhancement.
 * @param others other issues that link the proposal
 */
export function viewIssue(issue: Issue, others: readonly Issue[], atlas: Atlas): IssueView {
  const standing = resolveIssueStanding(issue, runningRelease(atlas), atlas.today);
  const { checklist = [] } = issue.body ?? {};
  const { history = [] } = issue;
  return {
    issue,
    standing,
    facts: issueFacts(issue, standing, others, atlas),
    checklist: checklist.length === 0 ? undefined : checklistTable(checklist, atlas),
    history: history.length === 0 ? undefined : historyTable(history),
    problems: issue.problems && {
      problems: issue.problems,
      file: `issue #${issue.number}`,
      editUrl: issueUrl(issue.number),
    },
  };
}

/** An issue of kubernetes/enhancements by its number. */
export function issuePart(number: number): PhrasePart {
  return { kind: 'link', text: `#${number}`, to: issueUrl(number) };
}

function issueFacts(
  issue: Issue,
  standing: IssueStanding,
  others: readonly Issue[],
  atlas: Atlas,
): Fact[] {
  const { milestone, labels, body } = issue;
  const handles = (name: string, all: readonly string[] = []): Fact => ({
    name,
    values: all.map((handle) => [handlePart(handle)]),
    isInline: true,
  });
  return facts([
    fact('Issue', statePhrase(issue)),
    fact('Milestone', [milestone === undefined ? 'none' : releasePart(milestone, atlas)]),
    fact('Stage label', labels?.stage && [stagePart(labels.stage)]),
    fact('Release team', standingPhrase(standing)),
    fact('Lifecycle label', labels?.lifecycle === undefined ? undefined : [labels.lifecycle]),
    handles('Assignees', issue.assignees),
    handles('Contacts', body?.contacts),
    {
      name: 'Targets in its text',
      values: (body?.targets ?? []).map((target) => [
        targetWords(target),
        ...(target.gates ?? []).flatMap((name) => [' ', gatePart(name, atlas)]),
      ]),
    },
    {
      name: 'Other issues',
      values: others.map(({ number, title }) => [issuePart(number), ` ${title}`]),
    },
  ]);
}

function statePhrase(issue: Issue): Phrase {
  const { number, state, closed, created, updated } = issue;
  const on = (words: string, instant: string | undefined): Phrase =>
    instant === undefined ? [] : [words, dayPart(instant.slice(0, 10))];
  return [
    issuePart(number),
    ` ${issueStateWords(issue)}`,
    ...on(' on ', state === 'closed' ? closed : undefined),
    ...on(', opened on ', created),
    ...on(', last changed on ', updated),
  ];
}

function standingPhrase({ state, since }: IssueStanding): Phrase {
  const words = standingWords(state);
  if (state === 'none') return [words];
  return since === undefined
    ? [words, ' ', asidePart('label; date unknown')]
    : [words, ' since ', dayPart(since)];
}

const KINDS: Record<ChecklistItem['kind'], string> = {
  kep: 'Proposal',
  code: 'Code',
  docs: 'Documentation',
  other: 'Other',
};

function checklistTable(checklist: readonly ChecklistStage[], atlas: Atlas): PhraseTable {
  return {
    caption: 'What its checklist says',
    headings: ['For', 'Progress', 'Work'],
    rows: checklist.map((part) => [
      [[checklistWords(part), ...gatesOf(part, atlas)]],
      [[progressWords(checklistProgress(part))]],
      (part.items ?? []).map(itemPhrase),
    ]),
  };
}

function gatesOf({ gates = [] }: ChecklistStage, atlas: Atlas): Phrase {
  const parts = gates.map((name) => [gatePart(name, atlas)]);
  return parts.length === 0 ? [] : [' ', asidePart(...joinPhrases(parts, ', '))];
}

function itemPhrase(item: ChecklistItem): Phrase {
  const links = (item.links ?? []).map((to): Phrase => [{ kind: 'link', text: linkLabel(to), to }]);
  const state = itemStateWords(item);
  return [
    state === '' ? KINDS[item.kind] : `${KINDS[item.kind]}: ${state}`,
    ...links.flatMap((link) => [' ', ...link]),
  ];
}

function itemStateWords({ done, notNeeded }: ChecklistItem): string {
  if (notNeeded) return 'not needed';
  if (done === undefined) return '';
  return done ? 'done' : 'open';
}

/** "kubernetes/website/pull/1" as people write it: "website#1". */
function linkLabel(url: string): string {
  const [, repository, id] =
    /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:pull|issues)\/(\d+)/.exec(url) ?? [];
  if (repository === undefined) return url.replace(/^https?:\/\//, '');
  return pullRequestLabel(`${repository}#${id}`);
}

function historyTable(history: readonly TrackingEntry[]): PhraseTable {
  return {
    caption: 'What the release team said over time, by the day on which it was first seen',
    headings: ['Seen on', 'Milestone', 'Release team', 'Stage label'],
    rows: history
      .toReversed()
      .map((entry) => [
        [[dayPart(entry.date)]],
        [[entry.milestone === undefined ? 'none' : `v${entry.milestone}`]],
        [[standingWords(trackingStateOf(entry))]],
        entry.stage === undefined ? [] : [[stagePart(entry.stage)]],
      ]),
  };
}
