import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { RemovedApi } from '../../../../src/schemas/removed-api.ts';
import { fetchFolder } from '../../engine/read-folder.ts';
import type { FolderRead } from '../../engine/source.ts';
import { defineSource } from '../../engine/source.ts';
import { parseGuide } from './parse.ts';

const [REPOSITORY] = COLLECTIONS['removed-apis'].from['removed-apis'].repositories;

const FOLDER = 'content/en/docs/reference/using-api';

/** The deprecation guide: one page. */
const GUIDE: FolderRead = {
  repository: REPOSITORY,
  folder: FOLDER,
  isWanted: (path) => path === `${FOLDER}/deprecation-guide.md`,
};

/** The API versions that releases stopped serving: the entries of the deprecation guide. */
export const source = defineSource({
  reads: [GUIDE],
  fetch: (upstream, _content, wanted) => fetchFolder<RemovedApi>(upstream, GUIDE, wanted),
  parse: ({ files, kept }) => {
    const guides = files.map(({ path, text }) => parseGuide(text, path));
    return {
      records: [...kept, ...guides.flatMap(({ records }) => records)],
      notices: guides.flatMap(({ notices }) => notices),
    };
  },
});
