import { createHash } from 'node:crypto';
import type { Answer } from './answer.ts';
import type { ApiRequest } from './request.ts';

function bare(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}

function isUnchanged(request: ApiRequest, answer: Answer): boolean {
  const own = bare(answer.headers.etag ?? '');
  const tags = request.headers['if-none-match']?.split(',') ?? [];
  return tags.some((tag) => tag.trim() === '*' || bare(tag) === own);
}

/** Gives a successful answer its ETag. */
export function withEtag(answer: Answer): Answer {
  if (answer.status !== 200) return answer;
  const hash = createHash('sha256').update(answer.body);
  return { ...answer, headers: { ...answer.headers, etag: `W/"${hash.digest('hex')}"` } };
}

/** Replaces an answer that the client has already (`If-None-Match`) by 304. */
export function conditional(request: ApiRequest, answer: Answer): Answer {
  if (answer.status !== 200 || !isUnchanged(request, answer)) return answer;
  const { 'content-type': _, ...headers } = answer.headers;
  return { status: 304, headers, body: Buffer.alloc(0) };
}
