import { href } from '../lib/href.ts';
import { citedCommit, refOf } from '../model/atlas/citation.ts';
import { lookUp } from '../model/atlas/lookup.ts';
import type { TextPlace } from '../model/atlas/text-place.ts';
import { GATES_PAGE, REPOSITORIES } from '../model/atlas/upstream.ts';
import type { EnhancementView } from '../model/enhancement/enhancement.ts';
import { findMoved } from '../model/enhancement/find-moved.ts';
import type { Gate } from '../model/gate/gate.ts';
import { once, onceForEach, onceForObject } from '../model/once.ts';
import { apiKindPath, enhancementPath, gatePath, proposalPath } from '../model/page/paths.ts';
import type { Sig } from '../model/sig.ts';
import { findSections, renderOrReuse } from '../prose/kept.ts';
import type { SectionFinder } from '../prose/sections.ts';
import { resolveShortcodes } from '../prose/shortcodes.ts';
import { hasProse, type ProseCollection, readProse } from '../prose/store.ts';
import type { LinkIndex, ProseSource, RenderedProse } from '../prose/types.ts';
import type { Digest } from '../schemas/digest.ts';
import { type SyncedRef, syncedRef } from '../schemas/sources.ts';
import { getApiKinds } from './api-kinds.ts';
import { getAtlas } from './atlas.ts';
import { getDigests } from './digests.ts';
import { getPictureFinder } from './pictures.ts';
import { readProseJson } from './prose-json.ts';
import { getFileFinder } from './repository-files.ts';

/** An upstream text as HTML, and where it is from. */
export interface ShownText extends RenderedProse {
  readonly ref: SyncedRef;
  /** The file in the repository. */
  readonly path: string;
}

/** A text as upstream wrote it, and where it is from. */
interface FetchedText {
  readonly markdown: string;
  readonly ref: SyncedRef;
  readonly source: ProseSource;
}

/** The text of an enhancement's proposal; `undefined` where it was not fetched. */
export async function getProposal(view: EnhancementView): Promise<ShownText | undefined> {
  return render(await fetchProposal(view));
}

/** The enhancements whose proposals were fetched. */
export async function getProposed(): Promise<EnhancementView[]> {
  const { enhancements } = await getAtlas();
  if ((await refOfTexts('enhancements', REPOSITORIES.enhancements)) === undefined) return [];
  return enhancements.filter(
    ({ record: { id, readme } }) => readme !== undefined && hasProse('enhancements', id),
  );
}

/** The text of a digest; `undefined` where it was not fetched. */
export async function getDigestText({
  id,
  path,
  permalink,
}: Digest): Promise<ShownText | undefined> {
  const place = { repository: REPOSITORIES.lwkd, path, publishedAt: permalink };
  return render(await fetchText('digests', id, place));
}

/** What the documentation says that a gate does; `undefined` where it was not fetched. */
export async function getGateText({ name, record }: Gate): Promise<ShownText | undefined> {
  if (record.docs === undefined) return undefined;
  const { path } = record.docs;
  const place = { repository: REPOSITORIES.website, path, publishedAt: GATES_PAGE };
  const text = await fetchText('feature-gates', name, place);
  return render(text && { ...text, markdown: resolveShortcodes(text.markdown) });
}

/** What a SIG is for, in the words of kubernetes/community; `undefined` where that was not fetched. */
export async function getMission({ name, group }: Sig): Promise<ShownText | undefined> {
  if (group === undefined || group.retired !== undefined) return undefined;
  const place = { repository: REPOSITORIES.community, path: group.path };
  return render(await fetchText('sigs', name, place));
}

async function fetchProposal({ record }: EnhancementView): Promise<FetchedText | undefined> {
  if (record.readme === undefined) return undefined;
  const place = { repository: REPOSITORIES.enhancements, path: record.readme };
  return fetchText('enhancements', record.id, place);
}

async function fetchText(
  collection: ProseCollection,
  id: string,
  place: Omit<TextPlace, 'commit'>,
): Promise<FetchedText | undefined> {
  const markdown = await readProse(collection, id);
  const ref = await refOfTexts(collection, place.repository);
  if (markdown === undefined || ref === undefined) return undefined;
  const hasOwnPage = collection === 'enhancements';
  return { markdown, ref, source: { ...place, commit: citedCommit(ref), hasOwnPage } };
}

/** In development the code that renders changes from request to request. */
const KEEPING = import.meta.env.DEV ? { cacheDirectory: null } : {};

async function render(text: FetchedText | undefined): Promise<ShownText | undefined> {
  if (text === undefined) return undefined;
  const { markdown, ref, source } = text;
  const rendered = await renderOrReuse(markdown, source, await getLinkIndex(), KEEPING);
  return { ...rendered, ref, path: source.path };
}

const SOURCES: Record<ProseCollection, string> = {
  enhancements: 'enhancements',
  digests: 'digests',
  'feature-gates': 'feature-gates-docs',
  sigs: 'sigs',
};

/** The commit that texts are from. */
async function refOfTexts(
  collection: ProseCollection,
  repository: string,
): Promise<SyncedRef | undefined> {
  return (await refOfProse(collection)) ?? refOf((await getAtlas()).sources, repository);
}

/** The commit of the texts, which may be older than that of the facts. */
const refOfProse = onceForEach((collection: ProseCollection) =>
  readProseJson(['sources', `${SOURCES[collection]}.json`], syncedRef, 'where texts are from'),
);

/** The sections of a proposal, read when a text first links into it. */
const sectionsOf = onceForObject(
  async (view: EnhancementView): Promise<SectionFinder | undefined> => {
    const text = await fetchProposal(view);
    return text && findSections(text.markdown, text.source, KEEPING);
  },
);

/** What texts are linked to, joined once for all of them. */
export const getLinkIndex = once(async (): Promise<LinkIndex> => {
  const atlas = await getAtlas();
  const lookup = lookUp(atlas);
  const moved = findMoved(atlas.enhancements);
  const { find } = await getDigests();
  const kinds = await getApiKinds();
  const paths = new Map(
    [...Map.groupBy(kinds, ({ kind }) => kind)].flatMap(([kind, [only, second]]) =>
      only === undefined || second !== undefined || isPart(only)
        ? []
        : [[kind, href(apiKindPath(only.group, kind))] as const],
    ),
  );
  const page = (view: EnhancementView | undefined) => view && href(enhancementPath(view.slug));
  return {
    enhancement: (mentioned) => page(find(mentioned)),
    section: async (mentioned, fragment) => {
      const view = find(mentioned);
      const id = view && (await sectionsOf(view))?.(fragment);
      return view && id !== undefined ? href(proposalPath(view.slug, id)) : undefined;
    },
    moved: (directory, called) => page(moved(directory, called)),
    hasFile: await getFileFinder(),
    picture: await getPictureFinder(),
    hasDirectory: (directory) => lookup.enhancement(directory) !== undefined,
    gate: (name) => (lookup.gate(name) === undefined ? undefined : href(gatePath(name))),
    apiKind: (name) => paths.get(name),
  };
});

/** Whether a kind is a part of others whose name means something else in texts: `Status`, `Patch`. */
function isPart({ group, kind }: { readonly group: string; readonly kind: string }): boolean {
  return group === 'types' || (group === 'meta' && !/[a-z][A-Z]/.test(kind));
}
