import type { APIContext } from 'astro';
import { responseOf } from './response-bytes.ts';

/** Answers with a file of the site. A build calls it without a request (`src/integrations/render-threads/write-file.ts`). */
export type FileRoute<Props extends Record<string, unknown> = Record<string, unknown>> = (
  context: Pick<APIContext<Props>, 'props' | 'params'>,
) => Response | Promise<Response>;

/**
 * A file of the site.
 * @param content its text or bytes
 * @param type its media type, which matters in development, where no host knows it by the ending
 */
export function fileResponse(
  content: string | Uint8Array,
  type = 'text/plain; charset=utf-8',
): Response {
  const bytes =
    typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const headers = { 'Content-Type': type };
  // A body copies what it holds several times.
  return import.meta.env.DEV
    ? new Response(bytes, { headers })
    : responseOf(bytes.buffer, { headers });
}

/** Data as a file of JSON. */
export const jsonResponse = (data: unknown): Response =>
  fileResponse(JSON.stringify(data), 'application/json');
