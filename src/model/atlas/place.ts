/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;

/** Names of what stands below a page of this site, or in the folder of a text. */
const TAKEN = /^(?:index(?:\.\w+)?|proposal|readme\.md)$/i;

/** What the files of records end with: none of them is a folder of others. */
const FILE_ENDING = /\.(?=ya?ml$)/i;

const UNSAFE = /[^\w.+@()-]/gu;

/** A file system takes 255 bytes; an extension has to fit, too. */
const LONGEST_PART = 200;
const LONGEST = 400;

/**
 * The one place of an id, as the name of a file below a folder and as a part of an address: whatever a
 * file system, an address or a shell could trip over is written as "~" and its hexadecimal bytes. Ids
 * that differ have places that differ, and none leads out of its folder.
 */
export function safePath(id: string): string {
  return id.split('/').map(placePart).join('/');
}

/** What an id would have to be to have a place; absent where it has one. */
export function expectedOfPlace(id: string): string | undefined {
  const place = safePath(id.toWellFormed());
  const longest = Math.max(...place.split('/').map((part) => part.length));
  if (id.split('/').includes('')) return 'a name without empty parts';
  if (!id.isWellFormed()) return 'a name of whole characters';
  if (longest > LONGEST_PART || place.length > LONGEST) {
    return `a name of at most ${LONGEST} characters, ${LONGEST_PART} between slashes`;
  }
  return undefined;
}

/** The same where numbers have addresses beside it: an id of digits alone is not one of them. */
export function placeBesideNumbers(id: string): string {
  return /^\d+$/.test(id) ? encodeFirst(id) : safePath(id);
}

function placePart(part: string): string {
  const encoded = part.replace(UNSAFE, encode).replace(/\.$/, encode).replace(FILE_ENDING, encode);
  const isTaken = DEVICE.test(encoded) || TAKEN.test(encoded);
  return isTaken || encoded.startsWith('.') ? encodeFirst(encoded) : encoded;
}

function encodeFirst(text: string): string {
  return `${encode(text.slice(0, 1))}${text.slice(1)}`;
}

function encode(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return bytes.map((byte) => `~${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
