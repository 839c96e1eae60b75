import { parse } from 'yaml';
import type { z } from 'zod';
import { contentDate, gateListReleases } from '../../../../src/model/atlas/atlas.ts';
import { commitRanges, sourcesWithNews } from '../../../../src/model/changes/commit-ranges.ts';
import { deriveChanges } from '../../../../src/model/changes/derive.ts';
import type { ComparedRecords } from '../../../../src/model/changes/records.ts';
import type { ChangeRecord, Changes } from '../../../../src/schemas/change.ts';
import { enhancement } from '../../../../src/schemas/enhancement.ts';
import { featureGate } from '../../../../src/schemas/feature-gate.ts';
import { issue } from '../../../../src/schemas/issue.ts';
import { release } from '../../../../src/schemas/release.ts';
import type { Sources } from '../../../../src/schemas/sources.ts';
import type { ContentFiles } from '../content-files.ts';

/** The folders below content/ whose records are compared. */
export const COMPARED_FOLDERS = ['enhancements', 'feature-gates', 'issues', 'releases'] as const;

/** What content/ held at one reading, as far as changes are derived from it. */
export interface ContentState {
  readonly sources: Sources;
  readonly files: Readonly<Record<(typeof COMPARED_FOLDERS)[number], ContentFiles>>;
}

/**
 * What changed between two states of content/; nothing where no source has news. Only what upstream
 * changed counts: a source at the same commits changed because it is read otherwise.
 * @param before content/ at the beginning of the run
 */
export function planChanges(before: ContentState, after: ContentState): Changes | undefined {
  if (Object.keys(before.sources).length === 0) return undefined;
  const news = sourcesWithNews(before.sources, after.sources);
  // Issues change without a commit.
  const hasIssueNews = before.sources.issues !== undefined && !isSame(before, after, 'issues');
  const heard = new Set([...news, ...(hasIssueNews ? ['issues'] : [])]);
  if (heard.size === 0) return undefined;
  const changes = deriveChanges(...readRecords(before, after)).filter((change) =>
    heard.has(sourceOf(change)),
  );
  const ranges = commitRanges(before.sources, after.sources, news);
  if (changes.length === 0) return undefined;
  const [since, date] = [contentDate(before.sources), contentDate(after.sources)];
  return { date, since, ranges, changes };
}

function isSame(
  before: ContentState,
  after: ContentState,
  folder: keyof ContentState['files'],
): boolean {
  const [old, now] = [before.files[folder], after.files[folder]];
  return old.size === now.size && [...now].every(([path, text]) => old.get(path) === text);
}

/** The source that tells of a kind of change. */
function sourceOf({ kind, source }: ChangeRecord): string {
  if (kind.startsWith('gate-')) return `feature-gates-${source}`;
  if (kind.startsWith('issue-')) return 'issues';
  return kind.startsWith('release-') ? 'releases' : 'enhancements';
}

function readRecords(
  before: ContentState,
  after: ContentState,
): [before: ComparedRecords, after: ComparedRecords] {
  const enhancements = readBoth('enhancements', enhancement, before, after);
  const gates = readBoth('feature-gates', featureGate, before, after);
  const issues = readBoth('issues', issue, before, after);
  const releases = readBoth('releases', release, before, after);
  const take = (side: 0 | 1, { sources }: ContentState): ComparedRecords => ({
    enhancements: enhancements[side],
    gates: gates[side],
    issues: issues[side],
    releases: releases[side],
    gateLists: gateListReleases(sources),
    day: contentDate(sources),
  });
  return [take(0, before), take(1, after)];
}

/**
 * The records of both sides. A file that was not valid before tells nothing of what changed: it is
 * left out on both sides.
 */
function readBoth<Value>(
  folder: keyof ContentState['files'],
  schema: z.ZodType<Value>,
  before: ContentState,
  after: ContentState,
): [before: Value[], after: Value[]] {
  const [old, now] = [before.files[folder], after.files[folder]];
  const [left, right]: [Value[], Value[]] = [[], []];
  for (const path of new Set([...old.keys(), ...now.keys()])) {
    const [was, is] = [read(schema, old.get(path)), read(schema, now.get(path))];
    if (old.has(path) && was === undefined) continue;
    if (was !== undefined) left.push(was);
    if (is !== undefined) right.push(is);
  }
  return [left, right];
}

const cache = new Map<string, unknown>();

function read<Value>(schema: z.ZodType<Value>, text: string | undefined): Value | undefined {
  if (text === undefined) return undefined;
  if (!cache.has(text)) cache.set(text, parseRecord(schema, text));
  return cache.get(text) as Value | undefined;
}

function parseRecord<Value>(schema: z.ZodType<Value>, text: string): Value | undefined {
  try {
    return schema.safeParse(parse(text)).data;
  } catch {
    return undefined;
  }
}
