import type { ApiRequest } from './request.ts';

/** The forms in which GitHub gives some of its answers. */
export type MediaType = 'json' | 'raw' | 'object' | 'sha' | 'diff' | 'html';

const CUSTOM = /application\/vnd\.github(?:\.v3)?\.(raw|object|sha|diff|html)\b/;

/**
 * The form that `Accept` asks for: `application/vnd.github.raw+json` and the like; otherwise JSON.
 * See https://docs.github.com/en/rest/using-the-rest-api/getting-started-with-the-rest-api#media-types
 */
export function mediaType(request: ApiRequest): MediaType {
  const [, custom] = CUSTOM.exec(request.headers.accept ?? '') ?? [];
  return (custom as MediaType | undefined) ?? 'json';
}
