import type { FetchedPicture, PictureVerdict } from '../../../src/schemas/pictures.ts';
import { blobId } from '../github/object-cache.ts';
import { PICTURE_LIMITS } from './limits.ts';
import { CutPictureError, type PictureHeader, readHeader } from './raster.ts';
import { cleanSvg } from './svg.ts';

/** Raised when the same bytes may get another verdict. */
export const RULES = 1;

/** A picture with what is served of it. */
export interface JudgedPicture {
  readonly verdict: PictureVerdict;
  /** Nothing where it is not shown. */
  readonly content?: Uint8Array;
}

/** Decides by its content alone whether a picture is one that pages can show. */
export async function judgePicture(bytes: Uint8Array): Promise<JudgedPicture> {
  const blob = blobId(bytes);
  const refuse = (problem: string): JudgedPicture => ({ verdict: { blob, problem } });
  try {
    const header = readHeader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (header === undefined) return await judgeSvg(bytes, blob, refuse);
    const tooLarge = tooManyPixels(header);
    return tooLarge === undefined ? accept(blob, bytes, header) : refuse(tooLarge);
  } catch (error) {
    if (error instanceof CutPictureError) return refuse(error.message);
    throw error;
  }
}

async function judgeSvg(
  bytes: Uint8Array,
  blob: string,
  refuse: (problem: string) => JudgedPicture,
): Promise<JudgedPicture> {
  if (!/<svg[\s>]/.test(Buffer.from(bytes.subarray(0, 4000)).toString())) {
    return refuse('it is no PNG, JPEG, GIF, WebP or SVG picture');
  }
  const { svgBytes } = PICTURE_LIMITS;
  if (bytes.length > svgBytes) return refuse(`it is an SVG of more than ${svgBytes} bytes`);
  const clean = await cleanSvg(Buffer.from(bytes).toString());
  if (clean === undefined) return refuse('it is no SVG picture that can be made safe');
  const tooLarge = tooManyPixels(clean);
  if (tooLarge !== undefined) return refuse(tooLarge);
  return accept(blob, Buffer.from(clean.text), { ...clean, kind: 'svg' });
}

function accept(
  blob: string,
  content: Uint8Array,
  {
    kind,
    width,
    height,
  }: Pick<PictureHeader, 'width' | 'height'> & { kind: PictureHeader['kind'] | 'svg' },
): JudgedPicture {
  const file = `${blobId(content)}.${kind}`;
  const verdict: FetchedPicture = { blob, file, width, height, bytes: content.length };
  return { verdict, content };
}

function tooManyPixels({ width, height }: Pick<PictureHeader, 'width' | 'height'>) {
  const { pixels, side } = PICTURE_LIMITS;
  const isShown = width >= 1 && height >= 1 && Math.max(width, height) <= side;
  if (isShown && width * height <= pixels) return undefined;
  return `it is ${width} × ${height} pixels (expected 1 to ${side} across and down, ${pixels} in all)`;
}
