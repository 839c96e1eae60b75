import { lightColor } from '../formats/svg/palette.ts';
import type { Badge } from '../model/embed/badge.ts';

/** What a badge says and its color, for programs that draw their own, such as shields.io. */
export function badgeData({ label, words, tone }: Badge) {
  const stage = tone === 'disabled' ? 'removed' : tone;
  return { label, message: words, color: tone === 'unknown' ? '#9f9f9f' : lightColor(stage) };
}
