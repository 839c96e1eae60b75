import { mdxToMdast } from 'satteri';
import type { ArticleTag } from '../model/article/claims.ts';

interface MdxNode {
  readonly type: string;
  readonly name?: string | null;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly MdxNode[];
  readonly position?: { readonly start: { readonly line: number } };
}

/** The components that an article's file uses; lower-case names are plain HTML. */
export function articleTags(text: string): ArticleTag[] {
  const collect = (node: MdxNode): ArticleTag[] => {
    const own =
      node.type.startsWith('mdxJsx') && /^[A-Z]/.test(node.name ?? '') ? [toTag(node)] : [];
    return [...own, ...(node.children ?? []).flatMap(collect)];
  };
  return collect(mdxToMdast(blankFrontMatter(text)) as MdxNode);
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

/** The same lines, so that places in the text are places in the file. */
function blankFrontMatter(text: string): string {
  return text.replace(/^---\n[\s\S]*?\n---\n/, (head) => head.replace(/[^\n]/g, ''));
}
