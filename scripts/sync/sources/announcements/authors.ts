import { isHandle } from '../../reading/handles.ts';

const PROFILE = /\]\(https?:\/\/(?:www\.)?github\.com\/([^\s/()]+)\/?\)/gi;

/** The handles of the authors whose profiles on GitHub the front matter links. */
export function handlesLinked(author: string): string[] {
  const handles = [...author.matchAll(PROFILE)].flatMap(([, handle]) => handle ?? []);
  return [...new Set(handles.filter(isHandle))];
}
