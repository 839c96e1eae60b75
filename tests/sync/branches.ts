import { createHash } from 'node:crypto';
import { openContent } from '../../scripts/sync/engine/content-store.ts';
import { FileBounds } from '../../scripts/sync/engine/file-bounds.ts';
import type {
  AheadUpstream,
  BranchHead,
  UpstreamFile,
  UpstreamRepository,
} from '../../scripts/sync/engine/repository.ts';
import { runSync } from '../../scripts/sync/engine/run.ts';
import { registry } from '../../scripts/sync/registry.ts';
import { quickDisk } from './kill-switch.ts';
import { recordProgress } from './record-progress.ts';

/** What the branches of kubernetes/kubernetes hold: branch → path → text. The first is the default. */
export type Branches = Readonly<Record<string, Readonly<Record<string, string>>>>;

const SOURCES = registry.filter(({ name }) => ['feature-gates-code', 'api-types'].includes(name));
const NOW = new Date('2026-11-01T00:00:00Z');

/** Syncs gates and API types of branches into a folder; gives the errors. */
export async function syncBranches(folder: string, branches: Branches): Promise<string[]> {
  const results = await runSync({
    content: await openContent(folder, quickDisk),
    ...{ sources: SOURCES, registry, allowShrink: true, wanted: { prose: false } },
    ...{ upstream: serve(branches), code: '', progress: recordProgress().progress, now: NOW },
    signal: new AbortController().signal,
  });
  return results.flatMap(({ errors }) => errors);
}

function serve(branches: Branches): AheadUpstream {
  const heads = Object.entries(branches).map(([branch, files]) => headOf(branch, files));
  const byCommit = new Map(heads.map((head) => [head.commit, branches[head.branch] ?? {}]));
  const known = Object.values(branches).flatMap((files) => Object.values(files));
  const texts = new Map(known.map((text) => [digest(text), text]));
  const list = ({ commit }: BranchHead): UpstreamFile[] =>
    Object.entries(byCommit.get(commit) ?? {}).map(([path, text]) => ({
      ...{ path, id: digest(text), size: text.length },
    }));
  const filesAt = (head: BranchHead, paths: readonly string[]) =>
    paths.flatMap((path) => list(head).find((file) => file.path === path) ?? []);
  const repository: Partial<UpstreamRepository> = {
    ...{ bounds: new FileBounds(), isExact: true },
    head: async () => heads[0] as BranchHead,
    filesAt: async (head, paths) => filesAt(head, paths),
    branchesHolding: async (prefix, paths) =>
      heads
        .filter(({ branch }) => branch.startsWith(prefix))
        .map((head) => ({ head, files: filesAt(head, paths) })),
    // Another commit than those that are served is one that upstream has forgotten.
    folderId: async (commit, path) => folderId(byCommit.get(commit) ?? {}, path),
    files: async (head, below) => list(head).filter(({ path }) => path.startsWith(`${below}/`)),
    texts: async (files) => new Map(files.map(({ id }) => [id, texts.get(id) ?? ''])),
  };
  return { repository: () => repository as UpstreamRepository, readAhead: async () => undefined };
}

function headOf(branch: string, files: Readonly<Record<string, string>>): BranchHead {
  const commit = digest(JSON.stringify([branch, files]));
  return { branch, commit, tree: commit, committed: '2026-01-01T00:00:00Z', message: '' };
}

function folderId(files: Readonly<Record<string, string>>, folder: string): string | undefined {
  const below = Object.entries(files).filter(([path]) => path.startsWith(`${folder}/`));
  return below.length === 0 ? undefined : digest(JSON.stringify(below));
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
