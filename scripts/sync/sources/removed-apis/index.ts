import type { RemovedApi } from '../../../../src/schemas/removed-api.ts';
import { fetchFolder } from '../../engine/read-folder.ts';
import { defineSource } from '../../engine/source.ts';
import { GUIDE } from './fetch.ts';
import { parseGuide } from './parse.ts';

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
