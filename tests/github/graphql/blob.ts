import type { ObjectPlace } from './context.ts';

const SNIFFED_BYTES = 8000;

function isBinary(content: Buffer): boolean {
  return content.subarray(0, SNIFFED_BYTES).includes(0);
}

/** UTF-8 where it is that; otherwise Latin-1. A character that is cut at the end is dropped. */
function decodeText(content: Buffer, limit: number): string {
  const part = content.subarray(0, limit);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(part, { stream: part.length < content.length });
  } catch {
    return part.toString('latin1');
  }
}

/** A file. Its text is null when it is binary, and cut when it is longer than the limit. */
export function blobNode({ view, context }: ObjectPlace, oid: string, size: number) {
  const limit = context.limits.blobTextBytes;
  const read = async () => (await view.objects.read(oid))?.content ?? Buffer.alloc(0);
  return {
    __typename: 'Blob',
    oid,
    byteSize: size,
    isTruncated: size > limit,
    isBinary: async () => isBinary(await read()),
    text: async () => {
      context.budget.spendBlobBytes(Math.min(size, limit));
      const content = await read();
      return isBinary(content) ? null : decodeText(content, limit);
    },
  };
}
