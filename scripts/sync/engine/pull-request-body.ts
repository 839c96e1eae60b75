import { repositoryUrl } from '../../../src/model/atlas/upstream.ts';
import { groupChanges, subjectWords } from '../../../src/model/changes/change-index.ts';
import { changeKindLabel } from '../../../src/model/changes/kinds.ts';
import { changePhrase } from '../../../src/model/changes/words.ts';
import type { ChangeRecord, Changes, CommitRange } from '../../../src/schemas/change.ts';
import type { SourceResult } from './report.ts';

/** The longest body that GitHub accepts for a pull request, in characters. */
export const BODY_LIMIT = 65_536;

/** Left for the line that says how much was left out. */
const REMAINDER = 100;

/**
 * The text of the pull request that a sync opens: what upstream changed, by kind, what became of each
 * source, and between which commits it was read. Words of upstream are escaped.
 */
export function renderPullRequestBody(
  changes: Changes | undefined,
  results: readonly SourceResult[],
): string {
  const failed = results.filter(({ errors }) => errors.length > 0);
  const lines = [
    ...failed.flatMap(describeFailure),
    ...(changes === undefined
      ? ['Upstream changed nothing that the weekly account follows.', '']
      : describeChanges(changes)),
    '## Sources',
    '',
    ...results.map(describeResult),
    '',
    ...(changes?.ranges ?? []).map(describeRange),
  ];
  return boundLines(lines);
}

function describeFailure({ source, errors }: SourceResult): string[] {
  return [`**${source} failed, its files are as they were:**`, '', ...bullets(errors), ''];
}

function describeChanges(changes: Changes): string[] {
  const groups = groupChanges(changes).flatMap(({ kind, subjects }) => [
    `### ${changeKindLabel(kind)}`,
    '',
    ...subjects.map((each) => describeSubject(each.subject, each.changes)),
    '',
  ]);
  const { since, date } = changes;
  return [`## Changes from ${since} to ${date}: ${subjectWords(changes)}`, '', ...groups];
}

function describeSubject(subject: string, changes: readonly ChangeRecord[]): string {
  const words = changes.map((change) => {
    return escapeMarkdown(titleOf(change) ?? changePhrase(change));
  });
  return `- ${codeSpan(subject)}: ${words.join('; ')}`;
}

/** Where the heading says what happened, the title says to what. */
function titleOf({ kind, from, to }: ChangeRecord): string | undefined {
  if (kind === 'enhancement-added') return to;
  return kind === 'enhancement-removed' ? from : undefined;
}

function describeResult({ source, records, changes, problems, errors }: SourceResult): string {
  if (errors.length > 0) return `- ${source}: failed`;
  const counts = (['added', 'changed', 'removed'] as const).map((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return `${count} ${kind}`;
  });
  return `- ${source}: ${records} records, files: ${counts.join(', ')}; problems: ${problems.length}`;
}

function describeRange({ repository, branch, from, to }: CommitRange): string {
  const page = repositoryUrl(repository);
  const address = from === undefined ? `${page}/tree/${to}` : `${page}/compare/${from}...${to}`;
  return `- [${repository}, ${branch}](${address})`;
}

function bullets(items: readonly string[]): string[] {
  return items.map((item) => `- ${escapeMarkdown(item)}`);
}

/** Text as Markdown that shows it as it is: no markup, no mention, no reference to an issue. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|~&]/g, (mark) => `\\${mark}`)
    .replace(/@|:\/\/|#(?=\d)|\bwww\./gi, (start) => `${start}\u2060`);
}

function codeSpan(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``;
}

function boundLines(lines: readonly string[]): string {
  let size = 0;
  const kept = lines.findIndex((line) => {
    size += line.length + 1;
    return size > BODY_LIMIT - REMAINDER;
  });
  if (kept === -1) return `${lines.join('\n').trim()}\n`;
  const rest = lines.length - kept;
  return `${lines.slice(0, kept).join('\n')}\n\n…and ${rest} more lines: see content/changes/\n`;
}
