import {
  type BranchHead,
  syncedRef,
  type Upstream,
  type UpstreamRepository,
} from '../../repository.ts';
import type { Fetched } from '../../source.ts';

/** The repository of the release team. */
export const CYCLES_REPOSITORY = 'kubernetes/sig-release';

/** The repository of the documentation, with the data files about releases. */
export const SUPPORT_REPOSITORY = 'kubernetes/website';

const README = /^releases\/release-(\d+\.\d+)\/README\.md$/;
/** The file of 1.14 lacks the "s". */
const EXCEPTIONS = /^releases\/release-(\d+\.\d+)\/exceptions?\.yaml$/;
const SCHEDULE = 'data/releases/schedule.yaml';
const END_OF_LIFE = 'data/releases/eol.yaml';

/** A file about one release, or about all. */
export interface ReleaseText {
  readonly path: string;
  readonly text: string;
}

/** The files of the folder of one release cycle. */
export interface CycleTexts {
  readonly version: string;
  readonly readme: ReleaseText;
  readonly exceptions?: ReleaseText | undefined;
}

/** What both repositories hold about releases. */
export interface ReleaseTexts {
  readonly cycles: readonly CycleTexts[];
  readonly schedule: ReleaseText;
  readonly endOfLife: ReleaseText;
}

/** Reads README and exceptions of every cycle, and the data files about support. */
export async function fetchReleases(upstream: Upstream): Promise<Fetched<ReleaseTexts>> {
  const cycles = await fetchCycles(upstream.repository(CYCLES_REPOSITORY));
  const support = await fetchSupport(upstream.repository(SUPPORT_REPOSITORY));
  return {
    refs: [syncedRef(CYCLES_REPOSITORY, cycles.head), syncedRef(SUPPORT_REPOSITORY, support.head)],
    texts: {
      cycles: cycles.cycles,
      schedule: textAt(SCHEDULE, support.texts),
      endOfLife: textAt(END_OF_LIFE, support.texts),
    },
  };
}

async function fetchCycles(
  repository: UpstreamRepository,
): Promise<{ head: BranchHead; cycles: CycleTexts[] }> {
  const { head, texts } = await fetchTexts(
    repository,
    'releases',
    (path) => README.test(path) || EXCEPTIONS.test(path),
  );
  const exceptions = new Map(
    texts.flatMap((each) => {
      const version = EXCEPTIONS.exec(each.path)?.[1];
      return version === undefined ? [] : [[version, each]];
    }),
  );
  const cycles = texts.flatMap((readme) => {
    const version = README.exec(readme.path)?.[1];
    return version === undefined ? [] : [{ version, readme, exceptions: exceptions.get(version) }];
  });
  return { head, cycles };
}

function fetchSupport(repository: UpstreamRepository) {
  return fetchTexts(repository, 'data/releases', (path) => [SCHEDULE, END_OF_LIFE].includes(path));
}

async function fetchTexts(
  repository: UpstreamRepository,
  below: string,
  isWanted: (path: string) => boolean,
): Promise<{ head: BranchHead; texts: ReleaseText[] }> {
  const head = await repository.head();
  const files = (await repository.files(head, below)).filter(({ path }) => isWanted(path));
  const texts = await repository.texts(files);
  return { head, texts: files.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' })) };
}

function textAt(path: string, texts: readonly ReleaseText[]): ReleaseText {
  const found = texts.find((each) => each.path === path);
  if (found === undefined) {
    throw new Error(`${SUPPORT_REPOSITORY}: no ${path}`);
  }
  return found;
}
