import { readFile } from 'node:fs/promises';
import { mdxToMdast } from 'satteri';
import { contentPath } from '../lib/content-folder.ts';
import type { ArticleTag } from '../model/article-claims.ts';

/** The components that a text of this project uses, with the lines of its file. */
export async function readTags(folder: string, id: string): Promise<ArticleTag[]> {
  const text = await readFile(contentPath(folder, `${id}.mdx`), 'utf8');
  // Blank lines in the place of the front matter keep the numbers of the lines below it.
  const body = text.replace(/^---\n.*?\n---\n/s, (matter) => matter.replace(/.+/g, ''));
  return tagsOf(body);
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
