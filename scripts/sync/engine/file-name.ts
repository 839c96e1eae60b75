/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;
const UNSAFE = /[^\w.+@()-]/gu;

/**
 * The file of a record below its folder, such as "sig-cli/5295-kyaml.yaml". Whatever a file system
 * or a shell could trip over is percent-encoded, so that upstream's names can never lead elsewhere.
 */
export function recordFileName(id: string): string {
  return `${safePath(id)}.yaml`;
}

/** An id of upstream as a path below a folder that it cannot lead out of. */
export function safePath(id: string): string {
  return id.split('/').map(safeSegment).join('/');
}

function safeSegment(segment: string): string {
  const encoded = segment.replace(UNSAFE, percentEncode);
  const [first = '\0'] = encoded;
  return first === '\0' || first === '.' || DEVICE.test(encoded)
    ? `${percentEncode(first)}${encoded.slice(1)}`
    : encoded;
}

function percentEncode(text: string): string {
  const bytes = [...new TextEncoder().encode(text)];
  return bytes.map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}
