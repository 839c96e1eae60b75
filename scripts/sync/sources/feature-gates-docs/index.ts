import { safePath } from '../../../../src/model/atlas/place.ts';
import { GATE_PAGES } from '../../../../src/model/atlas/upstream.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import { fetchFolder } from '../../engine/read-folder.ts';
import { type ContentFile, defineSource, type FolderRead } from '../../engine/source.ts';
import { readFrontMatter } from '../../reading/front-matter.ts';
import { readIntact } from '../../reading/recorded.ts';
import { type FileReading, gatherReadings } from '../../reading/standing.ts';
import { type DocumentedGate, parseGatePage, withStanding } from './parse.ts';

const [REPOSITORY] = COLLECTIONS['feature-gates'].from['feature-gates-docs'].repositories;

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
    const { records, unread } = gatherReadings(pages);
    return { records: [...kept, ...records], notices: [], unread, files: pages.flatMap(proseOf) };
  },
});

/** The page's own text, without its front matter. */
function proseOf({
  record,
  unread,
  text,
}: FileReading<DocumentedGate> & { readonly text: string }): ContentFile[] {
  if (record === undefined || unread !== undefined) return [];
  const path = `prose/feature-gates/${safePath(record.name)}.md`;
  return [{ record: record.name, path, text: readFrontMatter(text).body }];
}
