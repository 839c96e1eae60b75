import { issueUrl, kepUrl, repositoryUrl } from '../../../src/model/atlas/upstream.ts';
import { type ChangeLine, changesBySig } from '../../../src/model/changes/by-sig.ts';
import { subjectWords } from '../../../src/model/changes/change-index.ts';
import type { ChangeNames } from '../../../src/model/changes/names.ts';
import { sigLabel } from '../../../src/model/sig.ts';
import type { Changes, CommitRange } from '../../../src/schemas/change.ts';
import {
  countFileChanges,
  countProblems,
  type Failure,
  groupFailures,
  placeOfProblem,
  type ReportedProblem,
  reportedWords,
  type SourceResult,
} from './report.ts';

/** The longest body that GitHub accepts for a pull request, in characters. */
export const BODY_LIMIT = 65_536;

/** Left for the line that says how much was left out. */
const REMAINDER = 100;

/** What the text of a pull request tells. */
export interface ToldRun {
  readonly changes: Changes | undefined;
  readonly names: ChangeNames;
  readonly results: readonly SourceResult[];
}

/**
 * The text of the pull request that a sync opens: what failed, what upstream changed by SIG, which
 * problems are new, what became of each source, and between which commits it was read. Words of upstream
 * are escaped.
 */
export function renderPullRequestBody({ changes, names, results }: ToldRun): string {
  const lines = [
    ...groupFailures(results).flatMap(describeFailure),
    ...(changes === undefined
      ? ['Upstream changed nothing that the change log follows.', '']
      : describeChanges(changes, names)),
    ...describeProblems(results),
    '## Sources',
    '',
    ...results.map(describeResult),
    '',
    ...(changes?.ranges ?? []).map(describeRange),
  ];
  return boundLines(lines);
}

function describeFailure({ sources, errors }: Failure): string[] {
  const files = sources.length === 1 ? 'its files are' : 'their files are';
  return [`**${sources.join(', ')} failed, ${files} as they were:**`, '', ...bullets(errors), ''];
}

function describeChanges(changes: Changes, names: ChangeNames): string[] {
  const groups = changesBySig(changes, names).flatMap(({ sig, lines }) => [
    `### ${sig === undefined ? 'Releases and others' : sigLabel(sig)}`,
    '',
    ...lines.map(describeLine),
    '',
  ]);
  const { since, date } = changes;
  return [`## Changes from ${since} to ${date}: ${subjectWords(changes)}`, '', ...groups];
}

function describeLine({ kind, subject, number, title, words }: ChangeLine): string {
  const told = title === undefined ? '' : ` ${escapeMarkdown(title)}`;
  return `- ${subjectLink(kind, subject, number)}${told}: ${escapeMarkdown(words)}`;
}

/** A KEP by its number, with its page; anything else by its name. */
function subjectLink(
  kind: ChangeLine['kind'],
  subject: string,
  number: number | undefined,
): string {
  if (kind === 'release') return `v${escapeMarkdown(subject)}`;
  if (kind === 'issue') return `[Issue ${escapeMarkdown(subject)}](${issueUrl(Number(subject))})`;
  return number === undefined ? codeSpan(subject) : `[KEP-${number}](${kepUrl(number)})`;
}

function describeProblems(results: readonly SourceResult[]): string[] {
  const all = results.flatMap(({ newProblems }) => newProblems);
  if (all.length === 0) return [];
  const lines = all.map((one) => `- ${problemLink(one)}: ${escapeMarkdown(reportedWords(one))}`);
  return [`## New problems: ${all.length}`, '', ...lines, ''];
}

/** The place of a problem, which leads to the file and its line as they were read. */
function problemLink(one: ReportedProblem): string {
  const place = codeSpan(placeOfProblem(one));
  return one.url === undefined ? place : `[${place}](<${one.url}>)`;
}

function describeResult(result: SourceResult): string {
  const { source, records, changes, errors } = result;
  if (errors.length > 0) return `- ${source}: failed`;
  return `- ${source}: ${records} records, files: ${countFileChanges(changes)}; problems: ${countProblems(result)}`;
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
