/** What a response holds, as it was written: `arrayBuffer()` of Node.js copies it several times. */
export async function takeBytes({ body }: Response): Promise<ArrayBuffer | null> {
  if (body === null) return null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  for await (const chunk of body) chunks.push(chunk);
  const [only = new Uint8Array()] = chunks.length > 1 ? [Buffer.concat(chunks)] : chunks;
  const { buffer, byteOffset, byteLength } = only;
  return byteLength === buffer.byteLength
    ? buffer
    : buffer.slice(byteOffset, byteOffset + byteLength);
}

/** A response of bytes that are handed on without a copy. */
export function responseOf(
  bytes: ArrayBuffer | null,
  { status, headers }: Pick<ResponseInit, 'status' | 'headers'>,
): Response {
  const init = { status, headers };
  return bytes === null ? new Response(null, init) : new BytesResponse(bytes, init);
}

class BytesResponse extends Response {
  readonly #bytes: ArrayBuffer;

  constructor(bytes: ArrayBuffer, init: ResponseInit) {
    // Whether there is a body at all is asked of the other one.
    super('', init);
    this.#bytes = bytes;
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    return this.#bytes;
  }
}
