/** How high a framed table may get, in pixels: a page stays usable whatever a message says. */
const LEAST = 80;
const MOST = 4000;

/** Gives `iframe[data-kep-atlas]` the height that the very document in it tells. */
addEventListener('message', ({ data, source, origin }: MessageEvent<unknown>) => {
  const height = heightIn(data);
  if (height === undefined) return;
  for (const frame of tableFrames()) {
    if (frame.contentWindow !== source || !isFrom(frame, origin)) continue;
    frame.style.height = `${Math.min(Math.max(height, LEAST), MOST)}px`;
  }
});

// A frame that was there before this script has told its height to nobody.
for (const { contentWindow } of tableFrames()) contentWindow?.postMessage('kep-atlas:height', '*');

function tableFrames(): NodeListOf<HTMLIFrameElement> {
  return document.querySelectorAll('iframe[data-kep-atlas]');
}

function heightIn(data: unknown): number | undefined {
  if (typeof data !== 'object' || data === null || !('type' in data)) return undefined;
  if (data.type !== 'kep-atlas:height' || !('height' in data)) return undefined;
  const { height } = data;
  return typeof height === 'number' && Number.isFinite(height) ? height : undefined;
}

/** A sandboxed document may have no origin of its own, nor may what it frames. */
function isFrom(frame: HTMLIFrameElement, origin: string): boolean {
  const mayBeNull = self.origin === 'null' || frame.hasAttribute('sandbox');
  return origin === new URL(frame.src).origin || (mayBeNull && origin === 'null');
}
