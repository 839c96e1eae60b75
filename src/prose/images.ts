import type { Element, ElementContent, Root } from 'hast';
import { absoluteUrl, pathInRepository } from '../model/atlas/text-place.ts';
import { element, mapElements, text } from './tree.ts';
import type { LinkIndex, ProseSource, ShownPicture } from './types.ts';

/**
 * Shows the pictures that this site serves, each in a link to it as on GitHub, and replaces every other
 * by a link to where it is: showing it would make each reader's browser ask a third party for it. Inside
 * a link, a picture stands alone, and of a link to one only the words are left.
 */
export function showImages(root: Root, source: ProseSource, links: LinkIndex): void {
  replaceImages(root, { source, links, inLink: false });
}

interface ImageContext {
  readonly source: ProseSource;
  readonly links: LinkIndex;
  readonly inLink: boolean;
}

function replaceImages(parent: Root | Element, context: ImageContext): void {
  mapElements(parent, (node) => {
    if (node.tagName === 'img') return [showImage(node, context)];
    if (node.tagName !== 'a') return undefined;
    replaceImages(node, { ...context, inLink: true });
    return 'skip';
  });
}

function showImage({ properties }: Element, { source, links, inLink }: ImageContext) {
  const { src, alt } = properties;
  const isWritten = typeof src === 'string' && /^\s*[^\s#]/.test(src);
  const url = isWritten ? absoluteUrl(src, source) : undefined;
  const name = String(alt ?? '').trim() || fileName(url);
  const path = url && pathInRepository(url, source);
  const picture = path === undefined ? undefined : links.picture(source.repository, path);
  if (picture === undefined) return imageLink(url, name, inLink);
  const shown = pictureOf(picture, name ?? 'Image', properties);
  return inLink ? shown : element('a', { className: ['picture'], href: picture.href }, [shown]);
}

/** A picture in the size that its author gives, else its own; the style sheet keeps it within the page. */
function pictureOf(
  { href, width, height }: ShownPicture,
  alt: string,
  written: Element['properties'],
): Element {
  const [across, down] = [pixelsOf(written.width), pixelsOf(written.height)];
  const wide = across ?? (down === undefined ? width : (down * width) / height);
  const high = down ?? (across === undefined ? height : (across * height) / width);
  return element('img', {
    src: href,
    alt,
    width: Math.max(1, Math.round(wide)),
    height: Math.max(1, Math.round(high)),
    loading: 'lazy',
    decoding: 'async',
  });
}

const WIDEST = 4000;

function pixelsOf(written: unknown): number | undefined {
  const pixels = Number(/^\s*(\d{1,4})(?:px)?\s*$/.exec(String(written ?? ''))?.[1] ?? Number.NaN);
  return pixels >= 1 && pixels <= WIDEST ? pixels : undefined;
}

/** The name of a picture's file; nothing where that is only an id or its data. */
function fileName(url: URL | undefined): string | undefined {
  const name = url?.pathname.split('/').at(-1) ?? '';
  return /^[\w.%@+-]{1,60}\.[a-z]{3,4}$/i.test(name) ? name : undefined;
}

function imageLink(
  url: URL | undefined,
  name: string | undefined,
  inLink: boolean,
): ElementContent {
  const what = name === undefined ? 'Image' : `Image: ${name}`;
  if (url === undefined || (inLink && name !== undefined)) return text(what);
  const where = url.hostname === 'github.com' ? 'GitHub' : url.hostname;
  const words = text(`${what} (on ${where})`);
  return inLink ? words : element('a', { className: ['image-link'], href: url.href }, [words]);
}
