import { expect, it, vi } from 'vitest';
import { copyText } from './copy-button.ts';

it.each([
  [true, () => Promise.resolve()],
  [false, () => Promise.reject(new Error('denied'))],
])('says whether a text was copied: %s', async (isCopied, writeText) => {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText('text')).toBe(isCopied);
  vi.unstubAllGlobals();
});
