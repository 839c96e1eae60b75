import type { ApiObject } from '../model/check/setting.ts';

/** An API that a program names, and where: its kind is as the program writes it, and an unknown group is "*". */
export type Called = Pick<ApiObject, 'apiVersion' | 'kind'> & {
  readonly at: number;
  readonly end: number;
};

/** How the version of an API is written. */
export const API_VERSION = String.raw`v\d+(?:(?:alpha|beta)\d+)?`;

/** What a pattern finds, by its first three groups. */
export function findCalled(
  text: string,
  pattern: RegExp,
  name: (...groups: string[]) => Pick<Called, 'apiVersion' | 'kind'>,
): Called[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: all, ...match }) => {
    const groups = [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
    return { ...name(...groups), at: index, end: index + all.length };
  });
}
