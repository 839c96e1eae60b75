import { safePath } from '../../../../src/model/atlas/place.ts';
import { GATE_PAGES } from '../../../../src/model/atlas/upstream.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import { fetchFolder } from '../../engine/read-folder.ts';
import { defineSource, type FolderRead } from '../../engine/source.ts';
import { readFrontMatter } from '../../reading/front-matter.ts';
import { readIntact } from '../../reading/recorded.ts';
import { type DocumentedGate, parseGatePage, withStanding } from './parse.ts';

/** The repository of the documentation. */
const [REPOSITORY] = COLLECTIONS['feature-gates'].from['feature-gates-docs'].repositories;

/** The pages of gates. */
const PAGES: FolderRead = {
  repository: REPOSITORY,
  folder: GATE_PAGES,
  isWanted: (path) => path.endsWith('.md'),
};

/** Feature gates as documented: one page each in kubernetes/website. */
export const source = defineSource({
  hasProse: true,
  reads: [PAGES],
  async fetch(upstream, content, wanted) {
    const pages = await fetchFolder<DocumentedGate>(
      upstream,
      PAGES,
      wanted,
      ({ docs }) => docs.path,
    );
    if (pages.texts === undefined) return { refs: pages.refs, texts: undefined };
    const gates = await readIntact(content, 'feature-gates');
    const recorded = gates.flatMap(({ name, docs }) => (docs ? [{ name, docs }] : []));
    return { refs: pages.refs, texts: { ...pages.texts, recorded } };
  },
  parse({ files, kept, recorded }) {
    const pages = files.map(({ path, text }) => ({
      ...withStanding(parseGatePage(text, path), recorded),
      text,
    }));
    return {
      records: [
        ...kept,
        ...pages.flatMap((page) =>
          page.kind === 'gate' ? [{ name: page.name, docs: page.docs }] : [],
        ),
      ],
      notices: [],
      unread: pages.flatMap((page) => (page.kind === 'other' ? (page.unread ?? []) : [])),
      files: pages.flatMap((page) =>
        page.kind === 'gate' && page.unread === undefined
          ? [
              {
                record: page.name,
                path: `prose/feature-gates/${safePath(page.name)}.md`,
                text: readFrontMatter(page.text).body,
              },
            ]
          : [],
      ),
    };
  },
});
