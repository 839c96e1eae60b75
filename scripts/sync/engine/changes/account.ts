import { writeKyaml } from '../../../../src/formats/kyaml.ts';
import { mergeChanges } from '../../../../src/model/changes/merge.ts';
import type { ChangeNames } from '../../../../src/model/changes/names.ts';
import { type Changes, changes as schema } from '../../../../src/schemas/change.ts';
import { readRecordedFile } from '../../reading/recorded.ts';
import { afterChanges, type Change, type FileChange, fileChange } from '../change.ts';
import type { ContentStore } from '../content-store.ts';
import { readSources, SOURCES_PATH } from '../plan-sources.ts';
import { COMPARED_FOLDERS, type ContentState, namesInState, planChanges } from './plan-changes.ts';

const COMMENT = 'Derived from the records before and after a sync. Do not edit.';

/** content/ with an account of what a run changes. */
export interface Account {
  /** Like the store it was made of, but each write also brings `changes/<date>.yaml` up to date. */
  readonly store: ContentStore;
  /** What the run has changed so far; nothing where it has not. */
  changes(): Changes | undefined;
  /** The names of what changed, as content/ has them now. */
  names(): Promise<ChangeNames>;
}

/**
 * Keeps account of a run. Facts and account are written together, so that a run that ends early has
 * told all that it wrote. While a run goes on, the content's day may move: its account moves along.
 */
export function keepAccount(store: ContentStore): Account {
  let before: Promise<ContentState> | undefined;
  let latest: Changes | undefined;
  const first = new Map<string, string | undefined>();
  const original = async (path: string) => {
    if (!first.has(path)) first.set(path, await store.readFile(path));
    return first.get(path);
  };
  return {
    changes: () => (latest?.changes.length ? latest : undefined),
    names: async () => namesInState(await readState(store)),
    store: {
      ...store,
      async write(changes, signal) {
        before ??= readState(store);
        const run = planChanges(await before, withChanges(await readState(store), changes));
        const wanted = new Map<string, string | undefined>();
        if (latest !== undefined) wanted.set(pathOf(latest), await original(pathOf(latest)));
        // Without changes, it is told up to which commits the account of the day goes, where there is one.
        const known = run && (await original(pathOf(run)));
        const told = run?.changes.length || known ? run : undefined;
        if (told !== undefined) wanted.set(pathOf(told), renderChanges(told, known));
        await store.write([...changes, ...(await difference(store, wanted))], signal);
        latest = told;
      },
    },
  };
}

/** The text of a day's account, continuing what is on record for that day. */
export function renderChanges(run: Changes, onRecord: string | undefined): string {
  const before = onRecord && readRecordedFile(pathOf(run), onRecord, schema);
  return writeKyaml(schema.parse(before ? mergeChanges(before, run) : run), COMMENT);
}

function pathOf({ date }: Changes): string {
  return `changes/${date}.yaml`;
}

async function difference(
  store: ContentStore,
  wanted: ReadonlyMap<string, string | undefined>,
): Promise<Change[]> {
  const each = [...wanted].map(async ([path, text]) =>
    fileChange(path, await store.readFile(path), text),
  );
  return (await Promise.all(each)).flat();
}

async function readState(store: ContentStore): Promise<ContentState> {
  const text = await store.readFile(SOURCES_PATH);
  const folders = COMPARED_FOLDERS.map(
    async (folder) => [folder, await store.readFolder(folder)] as const,
  );
  return {
    sources: readSources(text),
    files: Object.fromEntries(await Promise.all(folders)) as ContentState['files'],
  };
}

function withChanges(state: ContentState, changes: readonly FileChange[]): ContentState {
  const text = changes.flatMap((change) =>
    change.path === SOURCES_PATH && 'text' in change ? [change.text] : [],
  )[0];
  const files = COMPARED_FOLDERS.map(
    (folder) => [folder, afterChanges(folder, state.files[folder], changes)] as const,
  );
  return {
    sources: text === undefined ? state.sources : readSources(text),
    files: Object.fromEntries(files) as ContentState['files'],
  };
}
