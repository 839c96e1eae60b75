import { dirname } from 'node:path/posix';
import { syncedRef, type Upstream, type UpstreamFile } from '../../repository.ts';
import type { ContentReader, Fetched, Wanted } from '../../source.ts';
import { parseKepPath } from './identity.ts';
import { type KepFile, needsReadmeTitle, type UpstreamText } from './parse.ts';
import { isReviewPath } from './production-readiness.ts';

/** The repository of the proposals. */
export const REPOSITORY = 'kubernetes/enhancements';

const TEMPLATE = 'keps/NNNN-kep-template/kep.yaml';

/** The files that make up the enhancements. */
export interface EnhancementTexts {
  readonly keps: readonly KepFile[];
  readonly reviews: readonly UpstreamText[];
}

/**
 * Reads every kep.yaml and review file, and READMEs: all where prose is wanted, else those of
 * proposals without a title.
 */
export async function fetchEnhancements(
  upstream: Upstream,
  _content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<EnhancementTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const files = await repository.files(head, 'keps');
  const kepFiles = files.filter(({ path }) => path !== TEMPLATE && parseKepPath(path));
  const reviewFiles = files.filter(({ path }) => isReviewPath(path));
  const texts = await repository.texts([...kepFiles, ...reviewFiles]);
  const readmes = new Map(
    files.filter(({ path }) => path.endsWith('/README.md')).map((file) => [file.path, file]),
  );
  const readmeOf = ({ path }: UpstreamFile) => readmes.get(`${dirname(path)}/README.md`);
  const read = kepFiles.filter(({ id }) => wanted.prose || needsReadmeTitle(texts.get(id) ?? ''));
  const readmeTexts = await repository.texts(read.flatMap((file) => readmeOf(file) ?? []));
  const keps = kepFiles.map((file) => {
    const readme = readmeOf(file);
    return {
      path: file.path,
      text: texts.get(file.id) ?? '',
      readme: readme?.path,
      readmeText: readme && readmeTexts.get(readme.id),
    };
  });
  const reviews = reviewFiles.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' }));
  return { refs: [syncedRef(REPOSITORY, head)], texts: { keps, reviews } };
}
