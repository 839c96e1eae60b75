import { readKyaml } from '../../../../src/formats/read-kyaml.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import { type Issue, issue } from '../../../../src/schemas/issue.ts';
import { syncedRef, type Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched } from '../../engine/source.ts';
import { readKnownGroups } from '../../reading/known-groups.ts';
import { type GroupReader, readerOfGroups } from '../../reading/sig-names.ts';

/** The repository of the KEP issues. */
export const [REPOSITORY] = COLLECTIONS.issues.from.issues.repositories;

/** What is on record, and what has changed since. */
export interface IssueTexts {
  readonly recorded: readonly Issue[];
  /** In the shape of GitHub's REST API. */
  readonly changed: readonly unknown[];
  /** When the commit that was read beside them was made. */
  readonly committed: string;
  /** The groups that they may name. */
  readonly groups: GroupReader;
}

/** Reads the issues that changed since the newest change on record; all when none is. */
export async function fetchIssues(
  upstream: Upstream,
  content: ContentReader,
): Promise<Fetched<IssueTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const recorded = await readRecorded(content);
  const updates = recorded.flatMap(({ updated }) => updated ?? []).sort();
  const changed = await repository.issues(updates.at(-1));
  const head = await repository.head();
  const groups = readerOfGroups(await readKnownGroups(content));
  return {
    refs: [syncedRef(REPOSITORY, head)],
    texts: { recorded, changed, committed: head.committed, groups },
  };
}

async function readRecorded(content: ContentReader): Promise<Issue[]> {
  const files = await content.readFolder('issues');
  return [...files].map(([path, text]) => {
    const { data, error } = issue.safeParse(readKyaml(text));
    if (data !== undefined) return data;
    const [problem] = error.issues;
    throw new Error(
      `content/${path}: ${problem?.path.join('.')}: ${problem?.message}; its history is kept nowhere else: restore it from git`,
    );
  });
}
