import type { PictureKind } from '../../../src/schemas/pictures.ts';

/** What a picture's own bytes say that it is. */
export interface PictureHeader {
  readonly kind: Exclude<PictureKind, 'svg'>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** The picture ends before what it announces. */
export class CutPictureError extends Error {}

/**
 * Reads what kind of picture bytes are and how large it is, by their content alone; nothing where they
 * are no PNG, JPEG, GIF or WebP.
 * @throws {CutPictureError} where one begins that does not end.
 */
export function readHeader(bytes: Buffer): PictureHeader | undefined {
  try {
    return readPng(bytes) ?? readGif(bytes) ?? readWebp(bytes) ?? readJpeg(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new CutPictureError('it is cut short', { cause: error });
    throw error;
  }
}

function isAt(bytes: Buffer, at: number, text: string): boolean {
  return bytes.toString('latin1', at, at + text.length) === text;
}

function cutUnless(isWhole: boolean): void {
  if (!isWhole) throw new CutPictureError('it is cut short');
}

const PNG = '\x89PNG\r\n\x1a\n';
/** Length, name and checksum of a chunk. */
const PNG_FRAME = 12;

/** https://www.w3.org/TR/png/: a first chunk IHDR, chunks with their lengths, a last one IEND. */
function readPng(bytes: Buffer): PictureHeader | undefined {
  if (!isAt(bytes, 0, PNG)) return undefined;
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  let at = PNG.length;
  while (!isAt(bytes, at + 4, 'IEND')) at += bytes.readUInt32BE(at) + PNG_FRAME;
  cutUnless(isAt(bytes, 12, 'IHDR') && at + PNG_FRAME <= bytes.length);
  return { kind: 'png', width, height };
}

const TRAILER = 0x3b;

/** https://www.w3.org/Graphics/GIF/spec-gif89a.txt: a logical screen, and a trailer at the end. */
function readGif(bytes: Buffer): PictureHeader | undefined {
  if (!isAt(bytes, 0, 'GIF87a') && !isAt(bytes, 0, 'GIF89a')) return undefined;
  const [width, height] = [bytes.readUInt16LE(6), bytes.readUInt16LE(8)];
  cutUnless(bytes.findLast((byte) => byte !== 0) === TRAILER);
  return { kind: 'gif', width, height };
}

/** https://www.rfc-editor.org/rfc/rfc9649: a RIFF file whose first chunk says which of three it is. */
function readWebp(bytes: Buffer): PictureHeader | undefined {
  if (!isAt(bytes, 0, 'RIFF') || !isAt(bytes, 8, 'WEBP')) return undefined;
  cutUnless(bytes.readUInt32LE(4) + 8 <= bytes.length);
  const size = webpSize(bytes);
  return size && { kind: 'webp', ...size };
}

function webpSize(bytes: Buffer): Pick<PictureHeader, 'width' | 'height'> | undefined {
  const side = 0x3fff;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & side, height: bytes.readUInt16LE(28) & side };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & side) + 1, height: ((bits >>> 14) & side) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return undefined;
  }
}

/** Markers that begin a frame, of whatever coding; DHT, JPG and DAC are among their numbers. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.1: segments with their lengths up to the scan. */
function readJpeg(bytes: Buffer): PictureHeader | undefined {
  if (!isAt(bytes, 0, '\xff\xd8\xff')) return undefined;
  let header: PictureHeader | undefined;
  let at = 2;
  for (let marker = 0; marker !== START_OF_SCAN; ) {
    while (bytes.readUInt8(at) === 0xff && bytes.readUInt8(at + 1) === 0xff) at += 1;
    if (bytes.readUInt8(at) !== 0xff) return undefined;
    marker = bytes.readUInt8(at + 1);
    if (isFrame(marker)) {
      const [height, width] = [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
      header = { kind: 'jpg', width, height };
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  cutUnless(bytes.lastIndexOf(END_OF_IMAGE) >= at);
  return header;
}
