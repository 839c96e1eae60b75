import { createHash } from 'node:crypto';
import { FIRST_SCRIPT } from './first-script.ts';

/**
 * What a page may load: files of the site, its first script, and the styles of its head, by their hashes; nothing
 * else inline. The search runs a WebAssembly module. In development Vite writes styles into the page, so there is none.
 */
export const POLICY = [
  "default-src 'none'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  `script-src 'self' 'wasm-unsafe-eval' ${hashOf(FIRST_SCRIPT)}`,
  "style-src 'self'",
].join('; ');

const STYLE = /<style>(.*?)<\/style>/gs;

const hashes = new Map<string, string>();

/**
 * Makes the style elements of a page's head one, and its policy allow that one.
 * @param head the page up to the end of its head, with {@link POLICY}
 */
export function allowStyles(head: string): string {
  const styles = Array.from(head.matchAll(STYLE), ([, style = '']) => style.trim()).join('\n');
  if (styles === '') return head;
  const hash = hashes.get(styles) ?? hashOf(styles);
  hashes.set(styles, hash);
  const [before, after] = head.replace(STYLE, '').split(POLICY);
  if (after === undefined) throw new Error('A page with styles has no policy that allows them.');
  return `${before}${POLICY} ${hash}${after}<style>${styles}</style>`;
}

/** Source: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
