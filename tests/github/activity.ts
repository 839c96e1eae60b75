import { z } from 'zod';
import { checkRecorded, readJsonFile } from './recorded.ts';

const release = z.object({
  tagName: z.string(),
  publishedAt: z.string().nullable(),
  isPrerelease: z.boolean(),
});

const pullRequest = z.object({
  number: z.int().positive(),
  title: z.string(),
  body: z.string(),
  mergedAt: z.string(),
  author: z.object({ login: z.string() }).nullish(),
  baseRefName: z.string(),
  labels: z.array(z.string()),
  milestone: z.object({ title: z.string() }).nullish(),
});

const recordedActivity = z.object({
  releases: z.record(z.string(), z.array(release)).default({}),
  mergedPullRequests: z.record(z.string(), z.array(pullRequest)).default({}),
});

/** Releases and merged pull requests by `owner/name`, as GitHub’s GraphQL calls their fields. */
export type RecordedActivity = z.input<typeof recordedActivity>;

/** A release as it is served. */
export type ServedRelease = z.output<typeof release>;

/** A merged pull request as it is served. */
export type ServedPullRequest = z.output<typeof pullRequest>;

/** What was released and merged, up to a day. */
export class ServedActivity {
  readonly #releases = new Map<string, readonly ServedRelease[]>();
  readonly #merged = new Map<string, readonly ServedPullRequest[]>();
  #until: string | undefined;

  /** Adds what a file holds. @throws Error naming `where` and every value that is not as it should. */
  add(recorded: unknown, where: string): void {
    const data = checkRecorded(recordedActivity, recorded, where);
    for (const [name, list] of Object.entries(data.releases)) {
      this.#releases.set(name.toLowerCase(), list);
    }
    for (const [name, list] of Object.entries(data.mergedPullRequests)) {
      this.#merged.set(name.toLowerCase(), list);
    }
  }

  /** Hides what happened after the end of a day; undefined hides nothing. */
  endAt(day: string | undefined): void {
    this.#until = day;
  }

  /** Whether anything is known of a repository. */
  has(fullName: string): boolean {
    const name = fullName.toLowerCase();
    return this.#releases.has(name) || this.#merged.has(name);
  }

  /** The releases of a repository, newest first. */
  releasesOf(fullName: string): ServedRelease[] {
    const all = this.#releases.get(fullName.toLowerCase()) ?? [];
    return all
      .filter(({ publishedAt }) => publishedAt === null || this.#isPast(publishedAt))
      .sort((a, b) => ((a.publishedAt ?? '') < (b.publishedAt ?? '') ? 1 : -1));
  }

  /** The merged pull requests of a repository, oldest first. */
  mergedIn(fullName: string): ServedPullRequest[] {
    const all = this.#merged.get(fullName.toLowerCase()) ?? [];
    return all
      .filter(({ mergedAt }) => this.#isPast(mergedAt))
      .sort((a, b) => (a.mergedAt < b.mergedAt ? -1 : 1));
  }

  #isPast(instant: string): boolean {
    return this.#until === undefined || instant.slice(0, 10) <= this.#until;
  }
}

/** Reads JSON files of activity. */
export async function readActivity(files: readonly string[]): Promise<ServedActivity> {
  const activity = new ServedActivity();
  for (const file of files) activity.add(await readJsonFile(file), file);
  return activity;
}
