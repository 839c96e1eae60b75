import type { ChangeRecord } from '../../schemas/change.ts';
import type { Lookup } from '../atlas/lookup.ts';
import type { ChangeIndex } from '../changes/change-index.ts';
import { type ChangeSubject, subjectOf } from '../changes/kinds.ts';
import { subjectPath } from '../changes/subject.ts';
import { changeLogPath } from '../page/paths.ts';
import { type Summaries, summaryWords } from '../summary/summaries.ts';
import type { FeedEntry } from './feed.ts';
import { newsSummary, newsTitle } from './news-words.ts';

/** What one account tells of one subject. */
export interface News {
  readonly subject: ChangeSubject;
  /** The subject as changes name it. */
  readonly name: string;
  /** The releases that the changes speak of. */
  readonly releases: readonly string[];
  readonly entry: FeedEntry;
}

/**
 * All accounts subject by subject, newest first. An entry's id is the day and the subject: what is told
 * of them, and how, may be put otherwise or added to, and nobody is told again.
 * @param summaries what KEPs and gates are, which entries end with
 */
export function gatherNews(
  { all }: Pick<ChangeIndex, 'all'>,
  lookup: Lookup,
  summaries: Summaries,
): News[] {
  return all.flatMap(({ date, changes }) =>
    [...Map.groupBy(changes, newsKey)].map(([key, list]) =>
      newsOf(date, key, list, lookup, summaries),
    ),
  );
}

function newsKey({ kind, subject }: ChangeRecord): string {
  return `${subjectOf(kind)}/${subject}`;
}

function newsOf(
  date: string,
  key: string,
  changes: readonly ChangeRecord[],
  lookup: Lookup,
  summaries: Summaries,
): News {
  const [first] = changes;
  if (first === undefined) throw new Error(`${date}: no change of "${key}"`);
  const subject = subjectOf(first.kind);
  return {
    subject,
    name: first.subject,
    releases: [...new Set(changes.flatMap(concernedReleases))],
    entry: {
      id: `changes/${date}/${key}`,
      title: newsTitle(subject, changes, lookup),
      summary: [
        newsSummary(subject, changes, lookup),
        whatItIs(subject, first.subject, lookup, summaries),
      ]
        .filter(Boolean)
        .join(' '),
      path: subjectPath(subject, first.subject, lookup) ?? changeLogPath(date),
      day: date,
    },
  };
}

/** What a KEP or a gate is, for those who do not know its name. */
function whatItIs(
  subject: ChangeSubject,
  name: string,
  lookup: Lookup,
  summaries: Summaries,
): string {
  if (subject === 'enhancement') return summaryWords(summaries.ofEnhancement(name));
  const gate = subject === 'gate' ? lookup.gate(name) : undefined;
  return summaryWords(gate && summaries.ofGate(gate));
}

/** The minor releases that a change speaks of; none for a status, a stage or a removal. */
function concernedReleases({ kind, subject, aspect, from, to }: ChangeRecord): string[] {
  switch (kind) {
    case 'release-planned':
    case 'release-deadline':
    case 'release-published':
    case 'release-patch':
    case 'release-pre-release':
    case 'release-notes':
      return [subject];
    case 'enhancement-retargeted':
    case 'gate-retargeted':
    case 'issue-tracking':
      return [from, to].flatMap(releaseIn);
    case 'gate-added':
    case 'gate-stage':
    case 'gate-default':
    case 'gate-locked':
    case 'gate-unlocked':
      return releaseIn(aspect);
    case 'enhancement-added':
    case 'enhancement-moved':
    case 'enhancement-removed':
    case 'enhancement-stage':
    case 'enhancement-status':
    case 'enhancement-prr':
    case 'enhancement-gate':
    case 'enhancement-owner':
    case 'enhancement-superseded':
    case 'gate-removed':
      return [];
  }
}

/** "tracked 1.37" → "1.37". */
function releaseIn(value = ''): string[] {
  const release = /(?:^| )(\d+\.\d+)$/.exec(value)?.[1];
  return release === undefined ? [] : [release];
}
