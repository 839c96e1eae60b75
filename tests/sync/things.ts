import { z } from 'zod';
import type { ContentStore } from '../../scripts/sync/engine/content-store.ts';
import type { SourceResult } from '../../scripts/sync/engine/report.ts';
import { runSync } from '../../scripts/sync/engine/run.ts';
import type { Source, UpstreamRecord } from '../../scripts/sync/engine/source.ts';
import { LocalRepository } from '../../scripts/sync/local/local-repository.ts';
import { recordProgress } from './record-progress.ts';

/** Two states of an upstream that is made up: some things come, some go, some change. */
export type State = 'old' | 'new';

const COUNT = 5;
const NOW = new Date('2026-01-05T00:00:00Z');
const block = z.strictObject({ value: z.string() });
const thing = z.strictObject({ name: z.string(), left: block.optional(), right: block.optional() });

/**
 * Three sources: two that share files, of which one knows no more than its name, and one with files, and
 * another file, of its own.
 */
function sourcesAt(state: State): Source[] {
  return [
    source('left', 'shared', state, { owns: ['left'] }),
    source('right', 'shared', state, { owns: ['right'] }),
    source('apart', 'apart', state, {}),
  ];
}

function source(
  name: string,
  folder: string,
  state: State,
  { owns }: Pick<Source, 'owns'>,
): Source {
  const key = owns?.[0] ?? 'left';
  const records: UpstreamRecord[] = namesAt(state).map((each) => ({
    name: each,
    [key]: { value: `${name} ${each} ${state}` },
  }));
  const bare = owns === undefined ? [] : [{ name: 'bare' }];
  const files = owns === undefined ? [{ path: 'apart.json', text: JSON.stringify(records) }] : [];
  return {
    ...{ name, folder, schema: thing, identity: 'name', repositories: ['made/up'] },
    ...(owns && { owns }),
    read: async () => ({
      refs: [refAt(state)],
      records: [...records, ...bare],
      notices: [],
      files,
      isUnchanged: false,
    }),
  };
}

function namesAt(state: State): string[] {
  const first = state === 'old' ? 0 : 1;
  return Array.from(
    { length: COUNT },
    (_, index) => `group-${(first + index) % 3}/t${first + index}`,
  );
}

function refAt(state: State) {
  const id = (state === 'old' ? '1' : '2').repeat(40);
  return {
    ...{ repository: 'made/up', branch: 'main', commit: id, tree: id },
    committed: '2026-01-01T00:00:00Z',
  };
}

/** Syncs the made-up upstream. */
export function syncThings(content: ContentStore, state: State): Promise<SourceResult[]> {
  const sources = sourcesAt(state);
  return runSync({
    ...{ content, sources, registry: sources, allowShrink: false, wanted: { prose: false } },
    upstream: {
      // The sources read nothing of it: they know what they find.
      repository: () => new LocalRepository({ repository: 'made/up', directory: '' }),
      readAhead: async () => undefined,
    },
    code: '',
    progress: recordProgress().progress,
    now: NOW,
    signal: new AbortController().signal,
  });
}
