import { type CollectionEntry, getCollection, render } from 'astro:content';
import { mdxToMdast } from 'satteri';
import { type ApiKind, apiGroup } from '../model/api-kinds.ts';
import { type ArticleTag, checkTags, findKep, type Namable } from '../model/article-claims.ts';
import type { EnhancementView } from '../model/enhancement.ts';
import type { Gate } from '../model/gate.ts';
import { lookUp } from '../model/lookup.ts';
import type { ApiResource } from '../schemas/api-resource.ts';
import { getAtlas } from './atlas.ts';
import { getDocumentation } from './docs-pages.ts';

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
  const atlas = await getAtlas();
  return { lookup: lookUp(atlas), sigs: new Set(atlas.sigs.map(({ slug }) => slug)) };
}

async function loadArticles(): Promise<ArticleView[]> {
  const namable = await getNamable();
  const { kinds } = await getDocumentation();
  const read = (await getCollection('editorial')).map((entry) =>
    readArticle(entry, namable, kinds),
  );
  const errors = read.flatMap((article) => article.errors);
  if (errors.length > 0) throw new Error(`Articles say what is not so:\n${errors.join('\n')}`);
  return read
    .map(({ view }) => view)
    .sort((a, b) => (a.entry.data.date < b.entry.data.date ? 1 : -1));
}

function readArticle(
  entry: CollectionEntry<'editorial'>,
  namable: Namable,
  kinds: readonly ApiKind[],
) {
  const { data, body = '' } = entry;
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
  const errors = [...unknown, ...checkTags(tagsOf(body), namable)];
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

interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly MdxNode[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** The components that a text uses; lower-case names are plain HTML. */
function tagsOf(body: string): ArticleTag[] {
  const collect = (node: MdxNode): ArticleTag[] => {
    const own =
      node.type.startsWith('mdxJsx') && /^[A-Z]/.test(node.name ?? '') ? [toTag(node)] : [];
    return [...own, ...(node.children ?? []).flatMap(collect)];
  };
  return collect(mdxToMdast(body) as MdxNode);
}

function toTag({ name, attributes = [], position }: MdxNode): ArticleTag {
  const pairs = attributes.map(
    (each) =>
      [each.name ?? '{…}', typeof each.value === 'string' ? each.value : undefined] as const,
  );
  return {
    name: name ?? '',
    attributes: Object.fromEntries(pairs),
    line: position?.start.line ?? 1,
  };
}
