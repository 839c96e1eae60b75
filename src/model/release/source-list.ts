import type { Atlas } from '../atlas/atlas.ts';
import { gateFileUrl, upstreamFileUrl } from '../atlas/citation.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { type ListItem, linkPart } from '../page/phrase.ts';
import type { ReleaseView } from './release.ts';

/** What the page of a release is drawn from. */
export function releaseSources(
  { version, record: { cycle, support } }: ReleaseView,
  { sources }: Atlas,
): ListItem[] {
  const file = (text: string, repository: string, path: string | undefined): ListItem[] => {
    const url = upstreamFileUrl(sources, repository, path);
    return url === undefined ? [] : [{ phrase: [linkPart(text, url), ` in ${repository}`] }];
  };
  const list = gateFileUrl(sources, version);
  return [
    ...file('The cycle’s schedule', REPOSITORIES.sigRelease, cycle?.path),
    ...file('The exceptions', REPOSITORIES.sigRelease, cycle?.exceptionsPath),
    ...file('Release dates and support', REPOSITORIES.website, support?.path),
    list === undefined
      ? {
          phrase: [
            `No code of v${version} was read; its gates are as the code of other releases has them.`,
          ],
        }
      : {
          phrase: [
            linkPart(`The code of v${version} that registers feature gates`, list),
            ` in ${REPOSITORIES.kubernetes}`,
          ],
        },
    {
      phrase: ['Stages of enhancements: ', linkPart('concluded from all sources', '/about/#rules')],
    },
  ];
}
