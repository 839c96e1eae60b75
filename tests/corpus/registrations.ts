import type { PathText } from '../../scripts/sync/engine/read-folder.ts';
import { LABELED_STAGES } from '../gate-reading.ts';

/** What a registration says of a gate from a release on; from the beginning where it names none. */
interface RegisteredEntry {
  readonly since: number;
  readonly stage: string;
  readonly isOn: boolean;
  readonly isLocked: boolean;
}

/** A gate as the files of a branch register it. */
export interface BranchGate {
  /** In the order of the file. */
  readonly entries: readonly RegisteredEntry[];
  /** The module whose file registers it: "apiserver", or "kubernetes". */
  readonly modules: Set<string>;
  /** The gates that must be on for it to be on. */
  readonly needs: readonly string[];
}

const CONSTANT = /^\t(\w+)\s+(?:featuregate\.)?Feature = "(\w+)"/gm;
const GATE = /^\t(?:\w+\.)?(\w+): \{(?:(Default: .*?)\}|\n((?:\t\t\{Version: .*\n)+)\t\}),/gm;
const SPEC = /Default: (true|false), PreRelease: featuregate\.(\w+)(, LockToDefault: true)?/;
const VERSION = /MustParse\("1\.(\d+)"\)/;
const DEPENDENCIES = /GateDependencies = map.*\n((?:\t.*\n)*)\}/g;
const DEPENDENCY = /^\t(?:\w+\.)?(\w+): \{(.+)\},/gm;

/**
 * The gates of a branch by their name, read by a few regular expressions: independent of the sync, so that
 * the two can be held against each other.
 */
export function readRegistrations(files: readonly PathText[]): Map<string, BranchGate> {
  const names = new Map<string, string>();
  for (const { text } of files) {
    for (const [, identifier, name] of text.matchAll(CONSTANT))
      names.set(`${identifier}`, `${name}`);
  }
  const nameOf = (identifier: string) => names.get(identifier) ?? identifier;
  const needs = new Map<string, string[]>();
  for (const { text } of files) {
    for (const [, map = ''] of text.matchAll(DEPENDENCIES)) {
      for (const [, identifier = '', list = ''] of map.matchAll(DEPENDENCY)) {
        const needed = list.split(',').map((one) => nameOf(one.trim().replace(/^\w+\./, '')));
        // The excerpts of the snapshot have cut `featuregate.Feature(clientfeatures.X)` in two.
        needs.set(
          nameOf(identifier),
          needed.filter((name) => name !== 'Feature'),
        );
      }
    }
  }
  const gates = new Map<string, BranchGate>();
  for (const { path, text } of files) {
    const module = /staging\/src\/k8s\.io\/([\w-]+)/.exec(path)?.[1] ?? 'kubernetes';
    for (const [, identifier, plain, versions] of text.matchAll(GATE)) {
      const name = nameOf(`${identifier}`);
      const lines = plain === undefined ? `${versions}`.trimEnd().split('\n') : [plain];
      const modules = new Set([...(gates.get(name)?.modules ?? []), module]);
      gates.set(name, { entries: lines.map(readEntry), modules, needs: needs.get(name) ?? [] });
    }
  }
  return gates;
}

function readEntry(line: string): RegisteredEntry {
  const [, isOn, stage, lock] = SPEC.exec(line) ?? [];
  const since = Number(VERSION.exec(line)?.[1] ?? 0);
  return {
    since,
    stage: LABELED_STAGES[`${stage}`] ?? '',
    isOn: isOn === 'true',
    isLocked: lock !== undefined,
  };
}

/** What holds in a release, such as "1.34": the last entry that has begun; nothing where none has. */
export function entryIn(
  entries: readonly RegisteredEntry[],
  release: string,
): RegisteredEntry | undefined {
  const minor = Number(release.split('.')[1]);
  return entries.filter(({ since }) => since <= minor).at(-1);
}
