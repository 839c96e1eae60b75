/** Names that Windows keeps for devices, whatever the extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;
const UNSAFE = /[^\w.+@()-]/gu;

/**
 * The file of a record below its folder, such as "sig-cli/5295-kyaml.yaml". Whatever a file system
 * or a shell could trip over is percent-encoded, so that upstream's names can never lead elsewhere.
 */
export function recordFileName(id: string): string {
  return `${id.split('/').map(safeSegment).join('/')}.yaml`;
}

function safeSegment(segment: string): string {
  const encoded = segment.replace(UNSAFE, (character) => encodeURIComponent(character));
  const first = encoded.charAt(0);
  return first === '' || first === '.' || DEVICE.test(encoded)
    ? `%${first.charCodeAt(0).toString(16).toUpperCase() || '00'}${encoded.slice(1)}`
    : encoded;
}
