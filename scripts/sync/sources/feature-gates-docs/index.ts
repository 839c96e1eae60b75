import { placeOf } from '../../../../src/model/atlas/place.ts';
import { defineSource } from '../../engine/source.ts';
import { readFrontMatter } from '../../reading/front-matter.ts';
import { fetchGatePages, PAGES } from './fetch.ts';
import { parseGatePage } from './parse.ts';

/** Feature gates as documented: one page each in kubernetes/website. */
export const source = defineSource({
  reads: [PAGES],
  fetch: fetchGatePages,
  parse({ files, kept }) {
    const pages = files.map(({ path, text }) => ({ ...parseGatePage(text, path), text }));
    return {
      records: [
        ...kept,
        ...pages.flatMap((page) =>
          page.kind === 'gate' ? [{ name: page.name, docs: page.docs }] : [],
        ),
      ],
      notices: pages.flatMap((page) =>
        page.kind === 'other' ? [`${page.path} is no gate’s page: ${page.reason}`] : [],
      ),
      files: pages.flatMap((page) =>
        page.kind === 'gate'
          ? [
              {
                record: page.name,
                path: `prose/feature-gates/${placeOf(page.name)}.md`,
                text: readFrontMatter(page.text).body,
              },
            ]
          : [],
      ),
    };
  },
});
