import { compareVersions } from './version.ts';

/** A value through neighboring releases that were read; `until` is open where the last still has it. */
export interface Run<Value> {
  readonly since: string;
  readonly until?: string;
  readonly value: Value;
}

/**
 * The runs of equal values; a release without one ends a run.
 * @param told the releases that were read, oldest first
 */
export function runsOf<Value extends object>(
  told: readonly { readonly release: string; readonly value: Value | undefined }[],
): Run<Value>[] {
  const runs: Run<Value>[] = [];
  for (const [index, { release, value }] of told.entries()) {
    const before = told[index - 1];
    const last = runs.at(-1);
    if (value === undefined) {
      if (before?.value !== undefined && last !== undefined) {
        runs[runs.length - 1] = { since: last.since, until: before.release, value: last.value };
      }
    } else if (JSON.stringify(before?.value) !== JSON.stringify(value)) {
      runs.push({ since: release, value });
    }
  }
  return runs;
}

/** Whether a release that was read is in a run. */
export function isInRun(release: string, { since, until }: Omit<Run<unknown>, 'value'>): boolean {
  return (
    compareVersions(since, release) <= 0 &&
    (until === undefined || compareVersions(release, until) <= 0)
  );
}

/** A run of releases in words; "v1.17 or earlier" where the oldest release that was read has it. */
export function runWords({ since, until }: Omit<Run<unknown>, 'value'>, oldest: string): string {
  const first = since === oldest ? `v${since} or earlier` : `v${since}`;
  if (until === undefined) return `since ${first}`;
  return since === oldest ? `up to v${until}` : spanWords(since, until);
}

/** Neighboring releases: "v1.34", "v1.28–v1.34". */
export function spanWords(since: string, until: string): string {
  return since === until ? `v${since}` : `v${since}–v${until}`;
}
