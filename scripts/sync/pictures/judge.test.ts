import { describe, expect, it } from 'vitest';
import { gifOf, jpegOf, pngOf, webpOf } from '../testing/pictures.ts';
import { judgePicture } from './judge.ts';
import { PICTURE_LIMITS } from './limits.ts';

async function problemOf(bytes: Uint8Array): Promise<string | undefined> {
  const { verdict } = await judgePicture(bytes);
  return 'problem' in verdict ? verdict.problem : undefined;
}

const KINDS = [
  ['png', pngOf(30, 20)],
  ['gif', gifOf(30, 20)],
  ['jpg', jpegOf(30, 20)],
  ['webp', webpOf(30, 20)],
] as const;
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20">';

describe('judgePicture', () => {
  it.each(KINDS)('knows a %s by its content, and how large it is', async (kind, bytes) => {
    const { verdict, content } = await judgePicture(bytes);
    const file = expect.stringMatching(new RegExp(`^[0-9a-f]{40}\\.${kind}$`));
    expect(verdict).toMatchObject({ file, width: 30, height: 20, bytes: bytes.length });
    expect(content).toEqual(bytes);
  });

  it('serves what is in a file under a name that says it', async () => {
    const { verdict } = await judgePicture(pngOf(30, 20));
    expect('file' in verdict && verdict.file).toBe(`${verdict.blob}.png`);
    const svg = await judgePicture(Buffer.from(`${SVG}<script>x()</script></svg>`));
    expect('file' in svg.verdict && svg.verdict.file).not.toContain(String(svg.verdict.blob));
  });

  it.each([
    ['a text', Buffer.from('no picture')],
    ['nothing', Buffer.alloc(0)],
    ['HTML', Buffer.from('<!doctype html><script>attack()</script>')],
    ['HTML with an SVG in it', Buffer.from(`<html><body>${'<svg></svg>'}</body></html>`)],
    ['BMP', Buffer.from('BM\x36\0\0\0')],
  ])('refuses %s', async (_, bytes) => {
    expect(await problemOf(bytes)).toMatch(/^it is no /);
  });

  it.each(KINDS)('refuses a %s that is cut short anywhere', async (_, whole) => {
    for (let length = 13; length < whole.length; length += 1) {
      expect(await problemOf(whole.subarray(0, length)), `${length} bytes`).toBeDefined();
    }
  });

  it.each([
    ['pixels', pngOf(10_000, 10_000, 1)],
    ['a side', pngOf(PICTURE_LIMITS.side + 1, 1, 1)],
    ['no height', pngOf(1, 0)],
    ['pixels of a GIF', gifOf(60_000, 60_000)],
  ])('refuses more than is shown of %s', async (_, bytes) => {
    expect(await problemOf(bytes)).toMatch(/^it is \d+ × \d+ pixels/);
  });

  it('throws for no bytes whatever', async () => {
    for (const whole of [pngOf(9, 9), gifOf(9, 9), jpegOf(9, 9), webpOf(9, 9)]) {
      for (let at = 0; at < whole.length; at += 1) {
        const damaged = Buffer.from(whole);
        damaged[at] = 0xff;
        await expect(judgePicture(damaged)).resolves.toHaveProperty('verdict');
      }
    }
  });
});
