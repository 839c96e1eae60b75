import { parse } from 'yaml';
import { featureGate } from '../../../../src/schemas/feature-gate.ts';
import { syncedRef, type Upstream } from '../../repository.ts';
import type { ContentReader, Fetched } from '../../source.ts';
import { releaseOfNotesPath } from './parse.ts';

/** The repository of the release team. */
export const REPOSITORY = 'kubernetes/sig-release';

/** The files of release notes, and the gates that they may name. */
export interface ReleaseNotesTexts {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly knownGates: ReadonlySet<string>;
}

/** Reads the release notes of every release, and from content/ the names of all feature gates. */
export async function fetchReleaseNotes(
  upstream: Upstream,
  content: ContentReader,
): Promise<Fetched<ReleaseNotesTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const files = (await repository.files(head, 'releases')).filter(
    ({ path }) => releaseOfNotesPath(path) !== undefined,
  );
  const texts = await repository.texts(files);
  return {
    refs: [syncedRef(REPOSITORY, head)],
    texts: {
      files: files.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' })),
      knownGates: await readGateNames(content),
    },
  };
}

/** Present and former names; a file that is no gate's is the business of the source that wrote it. */
async function readGateNames(content: ContentReader): Promise<ReadonlySet<string>> {
  const names = [...(await content.readFolder('feature-gates')).values()].flatMap((text) => {
    const { data: gate } = featureGate.safeParse(parse(text));
    return gate === undefined
      ? []
      : [gate.name, ...(gate.code?.formerNames ?? []), ...(gate.docs?.formerNames ?? [])];
  });
  if (names.length === 0) {
    throw new Error('content/feature-gates: no gates; run the feature-gates sources first');
  }
  return new Set(names);
}
