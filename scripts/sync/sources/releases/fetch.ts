import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { Release } from '../../../../src/schemas/release.ts';
import { listFolder, type PathText, readFolder } from '../../engine/read-folder.ts';
import type { Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';
import { readIntact } from '../../reading/recorded.ts';
import type { SupportFile } from './parse-support.ts';

const [CYCLES_REPOSITORY, SUPPORT_REPOSITORY] = COLLECTIONS.releases.from.releases.repositories;

const README = /^releases\/release-(\d+\.\d+)\/readme\.md$/i;
/** The file of 1.14 lacks the "s". */
const EXCEPTIONS = /^releases\/release-(\d+\.\d+)\/exceptions?\.yaml$/;
const SCHEDULE = 'data/releases/schedule.yaml';
const END_OF_LIFE = 'data/releases/eol.yaml';

/** The files of the folder of one release cycle. */
export interface CycleTexts {
  readonly version: string;
  readonly readme: PathText;
  readonly exceptions?: PathText | undefined;
}

/** What both repositories hold about releases. */
export interface ReleaseTexts {
  readonly cycles: readonly CycleTexts[];
  readonly schedule: SupportFile;
  readonly endOfLife: SupportFile;
  /** What content/ has. */
  readonly recorded: readonly Release[];
}

/** The files of the cycles. */
export const CYCLES: FolderRead = {
  repository: CYCLES_REPOSITORY,
  folder: 'releases',
  isWhole: true,
  isWanted: (path) => README.test(path) || EXCEPTIONS.test(path),
};

/** The data files about support. */
export const SUPPORT: FolderRead = {
  repository: SUPPORT_REPOSITORY,
  folder: 'data/releases',
  isWhole: true,
  isWanted: (path) => [SCHEDULE, END_OF_LIFE].includes(path),
};

/**
 * Reads README and exceptions of every cycle, and the data files about support: all of them when
 * any has changed, since each release is made of several.
 */
export async function fetchReleases(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<ReleaseTexts>> {
  const before = [
    await listFolder(upstream, CYCLES, wanted),
    await listFolder(upstream, SUPPORT, wanted),
  ];
  const refs = before.map(({ ref }) => ref);
  if (before.every(({ isUnchanged }) => isUnchanged)) return { refs, texts: undefined };
  const all = { prose: wanted.prose };
  const cycles = await readFolder(upstream, CYCLES, all);
  const support = await readFolder(upstream, SUPPORT, all);
  return {
    refs,
    texts: {
      cycles: joinCycles(cycles.texts),
      schedule: textAt(SCHEDULE, support.texts),
      endOfLife: textAt(END_OF_LIFE, support.texts),
      recorded: await readIntact(content, 'releases'),
    },
  };
}

function joinCycles(texts: readonly PathText[]): CycleTexts[] {
  const exceptions = new Map(
    texts.flatMap((each) => {
      const version = EXCEPTIONS.exec(each.path)?.[1];
      return version === undefined ? [] : [[version, each]];
    }),
  );
  return texts.flatMap((readme) => {
    const version = README.exec(readme.path)?.[1];
    return version === undefined ? [] : [{ version, readme, exceptions: exceptions.get(version) }];
  });
}

function textAt(path: string, texts: readonly PathText[]): SupportFile {
  return { path, text: texts.find((each) => each.path === path)?.text };
}
