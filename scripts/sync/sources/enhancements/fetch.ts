import { dirname, extname } from 'node:path/posix';
import { citedCommit } from '../../../../src/model/atlas/citation.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { Enhancement } from '../../../../src/schemas/enhancement.ts';
import type { RepositoryFiles } from '../../../../src/schemas/repository-files.ts';
import type { SyncedRef } from '../../../../src/schemas/sources.ts';
import { LARGEST_TEXT } from '../../engine/file-bounds.ts';
import { type ListedFolder, listFolder, type PathText } from '../../engine/read-folder.ts';
import type { Upstream, UpstreamFile, UpstreamRepository } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';
import { type CollectedPictures, collectPictures } from '../../pictures/collect.ts';
import { namedPictures } from '../../pictures/named.ts';
import { readIntact } from '../../reading/recorded.ts';
import { parseKepPath, sigDirectories } from './identity.ts';
import { type KeptEnhancements, keepEnhancements } from './join-reviews.ts';
import { type KepFile, needsReadmeTitle } from './parse.ts';
import { isReviewPath } from './production-readiness.ts';
import { isReadmePath, readmesOf } from './readmes.ts';

/** The repository of the proposals. */
export const [REPOSITORY] = COLLECTIONS.enhancements.from.enhancements.repositories;

const TEMPLATE = 'keps/NNNN-kep-template/kep.yaml';

/** The proposals' files. A README without its kep.yaml says nothing, but may have its title. */
export const KEPS: FolderRead = {
  repository: REPOSITORY,
  folder: 'keps',
  isWanted: (path, { prose }) =>
    isKepPath(path) || isReviewPath(path) || (prose && isReadmePath(path)),
  isStale: (path, isTouched) => isTouched(path) || (isKepPath(path) && isTouched(dirname(path))),
};

/** What pages need of the files beside proposals. */
export interface ShownFiles {
  readonly pictures: CollectedPictures;
  /** All files below keps/, to know which links lead to none. */
  readonly listing: RepositoryFiles;
}

/** The files that make up the enhancements, and what stands of those that did not change. */
export interface EnhancementTexts {
  readonly keps: readonly KepFile[];
  readonly reviews: readonly PathText[];
  readonly kept: KeptEnhancements;
  /** What content/ has of each kep.yaml and of each review. */
  readonly recorded: KeptEnhancements;
  /** Where prose is wanted. */
  readonly shown?: ShownFiles | undefined;
}

/**
 * Reads every kep.yaml and review file that has changed, and READMEs: all where prose is wanted,
 * else those of proposals without a title.
 */
export async function fetchEnhancements(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<EnhancementTexts>> {
  const listed = await listFolder(upstream, KEPS, wanted);
  if (listed.isUnchanged) return { refs: [listed.ref], texts: undefined };
  const repository = upstream.repository(REPOSITORY);
  const files = await repository.files(listed.head, KEPS.folder);
  const kept = keepEnhancements((wanted.previous?.records ?? []) as Enhancement[], listed.isKept);
  const isRead = ({ path }: UpstreamFile) => !kept.paths.has(path);
  const kepFiles = files.filter(({ path }) => isKepPath(path) && !listed.isKept(path));
  const reviewFiles = files.filter(({ path }) => isReviewPath(path)).filter(isRead);
  const texts = await repository.texts([...kepFiles, ...reviewFiles]);
  const keps = await readKeps(repository, { kepFiles, files, texts, wanted });
  const reviews = reviewFiles.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' }));
  const shown = wanted.prose
    ? await readShown(repository, listed, files, keps, content)
    : undefined;
  const recorded = keepEnhancements(await readIntact(content, 'enhancements'), () => true);
  return { refs: [listed.ref], texts: { keps, reviews, kept, recorded, shown } };
}

async function readShown(
  repository: UpstreamRepository,
  { head, ref }: ListedFolder,
  files: readonly UpstreamFile[],
  keps: readonly KepFile[],
  content: ContentReader,
): Promise<ShownFiles> {
  const place = { repository: REPOSITORY, commit: citedCommit(ref) };
  const texts = keps.flatMap(({ readme: path, readmeText }) =>
    path === undefined || readmeText === undefined
      ? []
      : [{ text: path, named: namedPictures(readmeText, { ...place, path }) }],
  );
  const byPath = new Map(files.map((file) => [file.path, file]));
  const source = { name: 'enhancements', repository, head, texts, files: byPath };
  const pictures = await collectPictures(source, content);
  return { pictures, listing: listFiles(ref, KEPS.folder, files) };
}

interface KepFiles {
  readonly kepFiles: readonly UpstreamFile[];
  readonly files: readonly UpstreamFile[];
  readonly texts: ReadonlyMap<string, string>;
  readonly wanted: Wanted;
}

async function readKeps(
  repository: UpstreamRepository,
  { kepFiles, files, texts, wanted }: KepFiles,
): Promise<KepFile[]> {
  const readmes = readmesOf(files);
  const read = kepFiles.filter(({ id }) => wanted.prose || needsReadmeTitle(texts.get(id) ?? ''));
  const readmeTexts = await repository.texts(
    read
      .flatMap(({ path }) => readmes.get(dirname(path)) ?? [])
      .filter(({ size }) => size <= LARGEST_TEXT),
  );
  const sigs = sigDirectories(files.map(({ path }) => path));
  return kepFiles.map(({ id, path }) => {
    const readme = readmes.get(dirname(path));
    return {
      path,
      sigs,
      text: texts.get(id) ?? '',
      readme: readme?.path,
      readmeSize: readme?.size,
      readmeText: readme && readmeTexts.get(readme.id),
    };
  });
}

function isKepPath(path: string): boolean {
  return path !== TEMPLATE && parseKepPath(path) !== undefined;
}

/** Lists the files below a folder, with what the listing does not tell of: a mirror may leave files out. */
function listFiles(
  ref: SyncedRef,
  folder: string,
  files: readonly UpstreamFile[],
): RepositoryFiles {
  const paths = files.map(({ path }) => path);
  const kinds = [...new Set(paths.map(extname))].sort();
  return {
    repository: ref.repository,
    commit: citedCommit(ref),
    folder,
    ...(ref.upstreamCommit !== undefined && { kinds }),
    paths: paths.sort(),
  };
}
