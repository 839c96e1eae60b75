import { type CollectionEntry, getCollection, render } from 'astro:content';
import { type ApiKind, apiGroup } from '../model/api-kinds.ts';
import { checkTags, findKep, type Namable } from '../model/article-claims.ts';
import type { EnhancementView } from '../model/enhancement.ts';
import type { Gate } from '../model/gate.ts';
import { lookUp } from '../model/lookup.ts';
import type { ApiResource } from '../schemas/api-resource.ts';
import { getAtlas } from './atlas.ts';
import { getChanges } from './changes.ts';
import { getDocumentation } from './docs-pages.ts';
import { readTags } from './mdx-tags.ts';
import { getReleaseNotes } from './release-notes.ts';

/** An article with what it is about. */
export interface ArticleView {
  readonly entry: CollectionEntry<'editorial'>;
  readonly keps: readonly EnhancementView[];
  readonly gates: readonly Gate[];
  readonly apis: readonly { readonly kind: ApiKind; readonly resource: ApiResource | undefined }[];
}

let articles: Promise<ArticleView[]> | undefined;

/**
 * All articles, newest first.
 * @throws {Error} that lists every gate, enhancement, release and API that an article names and that
 *   nobody knows.
 */
export function getArticles(): Promise<ArticleView[]> {
  articles ??= loadArticles();
  return articles;
}

/** An article's text as a component, and its headings for a table of contents. */
export async function renderArticle({ entry }: ArticleView) {
  const { Content, headings } = await render(entry);
  return {
    Content,
    headings: headings.map(({ depth, slug, text }) => ({ depth, id: slug, text })),
  };
}

/** What articles may name. */
export async function getNamable(): Promise<Namable> {
  const [atlas, changes, notes] = await Promise.all([getAtlas(), getChanges(), getReleaseNotes()]);
  return {
    lookup: lookUp(atlas),
    sigs: new Set(atlas.sigs.map(({ slug }) => slug)),
    change: changes.byId,
    pullRequest: notes.ofPullRequest,
  };
}

async function loadArticles(): Promise<ArticleView[]> {
  const namable = await getNamable();
  const { kinds } = await getDocumentation();
  const entries = await getCollection('editorial');
  const read = await Promise.all(entries.map((entry) => readArticle(entry, namable, kinds)));
  const errors = read.flatMap((article) => article.errors);
  if (errors.length > 0) throw new Error(`Articles say what is not so:\n${errors.join('\n')}`);
  return read
    .map(({ view }) => view)
    .sort((a, b) => (a.entry.data.date < b.entry.data.date ? 1 : -1));
}

async function readArticle(
  entry: CollectionEntry<'editorial'>,
  namable: Namable,
  kinds: readonly ApiKind[],
) {
  const { data } = entry;
  const found = {
    keps: data.keps.map((id) => [`keps: "${id}"`, findKep(id, namable)] as const),
    gates: data.gates.map((name) => [`gates: "${name}"`, namable.lookup.gate(name)] as const),
    apis: data.api_metadata.map(
      ({ apiVersion, kind }) =>
        [`api_metadata: ${kind} of ${apiVersion}`, findApi(apiVersion, kind, kinds)] as const,
    ),
  };
  const unknown = Object.values(found)
    .flat()
    .flatMap(([words, value]) => (value === undefined ? [`${words} is not on record`] : []));
  const errors = [...unknown, ...checkTags(await readTags('editorial', entry.id), namable)];
  return {
    view: {
      entry,
      keps: found.keps.flatMap(([, view]) => view ?? []),
      gates: found.gates.flatMap(([, gate]) => gate ?? []),
      apis: found.apis.flatMap(([, api]) => api ?? []),
    },
    errors: errors.map((words) => `content/editorial/${entry.id}.mdx: ${words}`),
  };
}

function findApi(
  apiVersion: string,
  name: string,
  kinds: readonly ApiKind[],
): ArticleView['apis'][number] | undefined {
  const kind = kinds.find((each) => each.kind === name && each.group === apiGroup(apiVersion));
  const version = kind?.versions.find((each) => each.apiVersion === apiVersion);
  return kind && version && { kind, resource: version.resource };
}
