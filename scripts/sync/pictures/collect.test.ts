import { expect, it } from 'vitest';
import type { BranchHead, UpstreamFile, UpstreamRepository } from '../engine/repository.ts';
import { blobId } from '../github/object-cache.ts';
import { gifOf, pngOf } from '../testing/pictures.ts';
import { collectPictures, type TextPictures } from './collect.ts';
import { PICTURE_LIMITS } from './limits.ts';

const HEAD = { commit: '1'.repeat(40) } as BranchHead;

/** A repository with files, which counts what is read of it. */
function repositoryOf(contents: Record<string, Buffer | Error>) {
  const asked: string[] = [];
  const files = new Map(
    Object.entries(contents).map(([path, content]) => {
      const bytes = content instanceof Error ? Buffer.from(path) : content;
      return [path, { path, id: blobId(bytes), size: bytes.length } satisfies UpstreamFile];
    }),
  );
  const bytes = async (_: BranchHead, wanted: readonly UpstreamFile[]) => {
    asked.push(...wanted.map(({ path }) => path));
    return new Map(wanted.map(({ id, path }) => [id, contents[path] ?? new Error('none')]));
  };
  return { asked, files, repository: { bytes } as unknown as UpstreamRepository };
}

/** Collects, and gives what content/ has after it. */
async function collect(
  upstream: ReturnType<typeof repositoryOf>,
  texts: readonly TextPictures[],
  content = new Map<string, string>(),
) {
  const { repository, files } = upstream;
  const source = { name: 'things', repository, head: HEAD, texts, files };
  const reader = {
    readFile: async (path: string) => content.get(path),
    readFolder: async () => new Map<string, string>(),
  };
  const collected = await collectPictures(source, reader);
  const after = new Map(content).set(collected.index.path, collected.index.text);
  for (const { path } of collected.pictures.files) after.set(path, '');
  for (const path of collected.pictures.removed) after.delete(path);
  const { pictures } = JSON.parse(collected.index.text) as { pictures: Record<string, object> };
  return { ...collected, after, verdicts: pictures };
}

const TEXT = { text: 'README.md', named: ['a.png', 'b.gif', 'gone.png'] };

it('keeps the pictures that are there, and reads none twice', async () => {
  const upstream = repositoryOf({ 'a.png': pngOf(3, 2), 'b.gif': gifOf(5, 4) });
  const first = await collect(upstream, [TEXT, TEXT]);
  expect(first.verdicts).toMatchObject({ 'a.png': { width: 3 }, 'b.gif': { width: 5 } });
  expect(Object.keys(first.verdicts)).toEqual(['a.png', 'b.gif']);
  expect(first.pictures.files).toHaveLength(2);
  const second = await collect(upstream, [TEXT], first.after);
  expect(upstream.asked).toEqual(['a.png', 'b.gif']);
  expect(second).toMatchObject({ index: first.index, pictures: { files: [], removed: [] } });
});

it('reads again what another changed or removed, and removes what no text shows', async () => {
  const { after, pictures } = await collect(repositoryOf({ 'a.png': pngOf(3, 2) }), [TEXT]);
  const [kept] = pictures.files;
  const changed = repositoryOf({ 'a.png': pngOf(4, 2) });
  expect((await collect(changed, [TEXT], after)).pictures.removed).toEqual([kept?.path]);
  expect((await collect(changed, [], after)).pictures.removed).toEqual([kept?.path]);
  const lost = new Map(after);
  lost.delete(kept?.path ?? '');
  const same = repositoryOf({ 'a.png': pngOf(3, 2) });
  expect((await collect(same, [TEXT], lost)).pictures.files).toHaveLength(1);
});

it('says why one is not shown, and loses nothing else', async () => {
  const contents = {
    'a.png': Buffer.from('text'),
    'b.gif': gifOf(5, 4),
    'gone.png': new Error('lost'),
  };
  const { notices, verdicts, after } = await collect(repositoryOf(contents), [TEXT]);
  expect(notices).toEqual([
    'a.png is not shown: it is no PNG, JPEG, GIF, WebP or SVG picture',
    'gone.png is not shown: lost',
  ]);
  expect(verdicts['b.gif']).toHaveProperty('file');
  const again = repositoryOf(contents);
  await collect(again, [TEXT], after);
  expect(again.asked, 'what failed is tried again, what was refused is not').toEqual(['gone.png']);
});

it('reads nothing beyond its limits', async () => {
  const large = Buffer.alloc(PICTURE_LIMITS.bytes + 1);
  const many = Array.from({ length: PICTURE_LIMITS.ofText + 1 }, (_, index) => `${index}.png`);
  const contents = Object.fromEntries(many.map((path, index) => [path, pngOf(index + 1, 1)]));
  const upstream = repositoryOf({ ...contents, 'large.png': large });
  const { notices } = await collect(upstream, [
    { text: 'a', named: many },
    { text: 'b', named: ['large.png'] },
  ]);
  expect(upstream.asked).toHaveLength(PICTURE_LIMITS.ofText);
  expect(notices).toEqual([
    expect.stringContaining('its text has more than'),
    expect.stringMatching(/^large\.png is not shown: it has \d+ bytes/),
  ]);
});

it('takes a damaged index for none', async () => {
  const upstream = repositoryOf({ 'a.png': pngOf(3, 2) });
  const content = new Map([['prose/pictures/things/index.json', '{"rules":']]);
  expect((await collect(upstream, [TEXT], content)).pictures.files).toHaveLength(1);
});
