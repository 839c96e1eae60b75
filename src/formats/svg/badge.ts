import type { Badge } from '../../model/embed/badge.ts';
import { escapeXml } from '../escape-xml.ts';
import { textWidth } from '../text-width.ts';
import { inLightAndDark } from './palette.ts';

/** Sizes in pixels. */
const HEIGHT = 20;
const PADDING = 7;
const FONT_SIZE = 11;
const BASELINE = 14;

/**
 * A badge as a picture of one line: at most 4 kB, legible in light and dark, with its text.
 * @param today the day that it speaks of, told to those who point at it or listen
 */
export function badgeSvg({ label, words, tone }: Badge, today: string): string {
  const left = Math.round(textWidth(label, FONT_SIZE)) + 2 * PADDING;
  const right = Math.round(textWidth(words, FONT_SIZE)) + 2 * PADDING;
  const stage = tone === 'unknown' || tone === 'disabled' ? 'removed' : tone;
  const title = escapeXml(`${label}: ${words} (KEP Atlas, as of ${today})`);
  const shapes = `<clipPath id="c"><rect width="${left + right}" height="${HEIGHT}" rx="4"/></clipPath><g clip-path="url(#c)"><rect class="l" width="${left}" height="${HEIGHT}"/><rect class="r" x="${left}" width="${right}" height="${HEIGHT}"/></g><g font-family="Verdana,DejaVu Sans,sans-serif" font-size="${FONT_SIZE}">${line('n', label, PADDING, left)}${line('w', words, left + PADDING, right)}</g>`;
  const colors = { '.l': 'sunken', '.n': 'ink', '.r': `${stage}-tint`, '.w': stage };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + right}" height="${HEIGHT}" role="img" aria-label="${title}"><title>${title}</title>${inLightAndDark(colors, shapes)}</svg>`;
}

/** A text that fills its part whatever the reader's font is. */
function line(name: string, text: string, x: number, width: number): string {
  return `<text class="${name}" x="${x}" y="${BASELINE}" textLength="${width - 2 * PADDING}" lengthAdjust="spacingAndGlyphs">${escapeXml(text)}</text>`;
}
