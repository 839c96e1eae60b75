import { gzipSync } from 'node:zlib';
import { packTar, type TarHeader } from 'modern-tar';
import { expect, it } from 'vitest';
import { ARCHIVE_LIMITS, readArchive } from './archive.ts';
import { blobId } from './object-cache.ts';

const ROOT = 'owner-name-1234567/';
const A = Buffer.from('content of a');
const WANTED = [{ path: 'keps/a.png', id: blobId(A), size: A.length }];

type Entry = Pick<TarHeader, 'name'> & Partial<TarHeader> & { readonly body?: Buffer };

async function pack(entries: readonly Entry[]): Promise<Buffer> {
  const all = entries.map(({ body = Buffer.alloc(0), ...header }) => ({
    header: { type: 'file' as const, size: body.length, ...header },
    body,
  }));
  return gzipSync(await packTar(all));
}

/** In parts of so many bytes, as a connection brings them. */
function streamOf(bytes: Buffer, step = 1000): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) controller.close();
      else controller.enqueue(new Uint8Array(bytes.subarray(at, at + step)));
      at += step;
    },
  });
}

async function read(bytes: Buffer, limits = ARCHIVE_LIMITS, step?: number): Promise<string[]> {
  const found: string[] = [];
  for await (const { id } of readArchive(streamOf(bytes, step), WANTED, limits)) found.push(id);
  return found;
}

const NOISE = Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * index) % 251));

it.each([1, 100, 1000, 1_000_000])('gives what is wanted, in parts of %i bytes', async (step) => {
  const archive = await pack([
    { name: `${ROOT}keps/`, type: 'directory' },
    { name: `${ROOT}keps/other.png`, body: NOISE },
    { name: `${ROOT}keps/empty` },
    { name: `${ROOT}keps/a.png`, body: A },
    { name: `${ROOT}keps/later.png`, body: NOISE },
  ]);
  expect(await read(archive, ARCHIVE_LIMITS, step)).toEqual([blobId(A)]);
});

it.each<[string, Entry]>([
  ['a path that leads out', { name: `${ROOT}../keps/a.png`, body: A }],
  ['an absolute path', { name: '/keps/a.png', body: A }],
  ['a path in another folder', { name: `${ROOT}x/keps/a.png`, body: A }],
  ['other content', { name: `${ROOT}keps/a.png`, body: Buffer.from('content of b') }],
  ['content of another size', { name: `${ROOT}keps/a.png`, body: NOISE }],
  ['a symbolic link', { name: `${ROOT}keps/a.png`, type: 'symlink', linkname: '/etc/passwd' }],
  ['a link', { name: `${ROOT}keps/a.png`, type: 'link', linkname: `${ROOT}keps/b.png` }],
  ['a device', { name: `${ROOT}keps/a.png`, type: 'character-device' }],
])('takes %s for no file that is wanted', async (_, entry) => {
  const found = await read(await pack([entry, { name: `${ROOT}b`, body: NOISE }]));
  expect(found).toEqual(entry.name === '/keps/a.png' ? [blobId(A)] : []);
});

it('fails where it is cut short, no archive, or larger than its limits', async () => {
  const archive = await pack([
    { name: `${ROOT}noise`, body: NOISE },
    { name: `${ROOT}b`, body: A },
  ]);
  await expect(read(archive.subarray(0, archive.length - 40))).rejects.toThrow();
  await expect(read(Buffer.from('<html>'))).rejects.toThrow();
  await expect(read(archive, { ...ARCHIVE_LIMITS, packed: 50 })).rejects.toThrow(/than 50 bytes$/);
  const bomb = await pack([{ name: `${ROOT}zeros`, body: Buffer.alloc(5_000_000) }]);
  await expect(read(bomb, { ...ARCHIVE_LIMITS, bytes: 1_000_000 })).rejects.toThrow(/unpacked$/);
  await expect(read(archive, { ...ARCHIVE_LIMITS, entries: 1 })).rejects.toThrow(/1 entries$/);
});
