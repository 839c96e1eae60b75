import { digestOfCode } from '../../scripts/sync/engine/code-digest.ts';
import { type ContentStore, openContent } from '../../scripts/sync/engine/content-store.ts';
import { runSync } from '../../scripts/sync/engine/run.ts';
import type { Source, Wanted } from '../../scripts/sync/engine/source.ts';
import { registry } from '../../scripts/sync/registry.ts';
import type { GitHub } from '../github/server.ts';
import { quickDisk } from './kill-switch.ts';
import { openServed } from './open-served.ts';
import { recordProgress } from './record-progress.ts';

const NOW = new Date('2026-11-01T00:00:00Z');

/** Of the code as it was loaded. */
const code = await digestOfCode();

/** What one sync did. */
export interface SyncOutcome {
  readonly requests: number;
  readonly changes: number;
  readonly errors: readonly string[];
  /** All that it said. */
  readonly said: string;
}

interface SyncFrom {
  readonly github: Pick<GitHub, 'url'>;
  readonly cache: string;
  readonly sources: readonly Source[];
  readonly wanted: Wanted;
  /** Whether far fewer records than before are accepted; they are not by default. */
  readonly allowShrink?: boolean;
  readonly token?: string;
}

/** Syncs some sources, as of a fixed time. */
export async function syncInto(
  content: ContentStore,
  { github, cache, sources, wanted, allowShrink = false, token }: SyncFrom,
): Promise<SyncOutcome> {
  const { signal } = new AbortController();
  const { progress, text } = recordProgress();
  const repositories = sources.flatMap((source) => source.repositories);
  const followed = sources.flatMap((source) => source.follows ?? []);
  const opening = { cache, progress, signal, token, followed };
  const upstream = await openServed(github, repositories, opening);
  const results = await runSync({
    ...{ content, allowShrink, wanted, sources, registry, upstream },
    ...{ code, progress, now: NOW, signal },
  });
  return {
    requests: upstream.requests(),
    changes: results.reduce((sum, { changes }) => sum + changes.length, 0),
    errors: results.flatMap(({ source, errors }) => errors.map((each) => `${source}: ${each}`)),
    said: text(),
  };
}

/** Syncs facts of some sources into a folder, as of a fixed time. */
export async function syncFacts(
  folder: string,
  from: Omit<SyncFrom, 'wanted'>,
): Promise<SyncOutcome> {
  return syncInto(await openContent(folder, quickDisk), { ...from, wanted: { prose: false } });
}
