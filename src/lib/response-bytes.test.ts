import { expect, test } from 'vitest';
import { responseOf, takeBytes } from './response-bytes.ts';

const read = async (response: Response): Promise<string> =>
  new TextDecoder().decode(await response.arrayBuffer());

function ofParts(...parts: readonly string[]): ReadableStream {
  return new ReadableStream({
    start: (controller) => {
      for (const part of parts) controller.enqueue(Buffer.from(part));
      controller.close();
    },
  });
}

test.each([
  ['a text', 'ä page'],
  ['bytes of a larger room', new TextEncoder().encode('xä pagex').subarray(1, -1)],
  ['parts', new Blob(['ä ', 'page']).stream()],
  ['parts that come one by one', ofParts('ä ', 'page')],
  ['nothing', ''],
])('%s is handed on as it was written', async (_, body) => {
  const expected = body === '' ? '' : 'ä page';
  const bytes = await takeBytes(new Response(body));
  const response = responseOf(bytes, { status: 201, headers: { a: 'b' } });
  expect(await read(response)).toBe(expected);
  expect([response.status, response.headers.get('a')]).toEqual([201, 'b']);
  expect(response.body).not.toBeNull();
});

test('a response without a body has none', async () => {
  expect(await takeBytes(new Response(null))).toBeNull();
  expect(responseOf(null, { status: 404 }).body).toBeNull();
});
